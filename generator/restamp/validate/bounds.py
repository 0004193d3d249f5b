"""Schemas that nothing can satisfy."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document
from ..sites import Site, Survey
from .flaw import Drop, Flaw, Mend

_BOUNDS = (
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
    ("minContains", "maxContains"),
)
_LISTS = ("allOf", "anyOf", "oneOf")


def bound_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Lower bounds above their upper bounds, and empty lists of alternatives."""
    for site in sites.of("schema", "parameter", "header"):
        for low, high in _BOUNDS:
            if low in site.node and high in site.node:
                yield from _crossed(site, low, high)
        for keyword in _LISTS:
            if site.node.get(keyword) == []:
                place = site.pointer / keyword
                mend = Mend("the key is ignored", (Drop(place),))
                message = "expected at least 1 item(s)"
                yield Flaw(pointer=place, message=message, mend=mend)


def _crossed(site: Site, low: str, high: str) -> Iterator[Flaw]:
    least, most = site.node[low], site.node[high]
    if not isinstance(least, int | float) or not isinstance(most, int | float):
        return
    if least > most:
        place = site.pointer / low
        edits = (Drop(place), Drop(site.pointer / high))
        yield Flaw(
            pointer=place,
            message=f"'{low}' is above '{high}', so nothing fits",
            mend=Mend("both limits are ignored", edits),
        )
