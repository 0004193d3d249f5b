"""Schemas that nothing can satisfy."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from ..document import Document
from ..problems import quoted
from ..sites import Site, Survey
from .flaw import Drop, Flaw, Mend

_BOUNDS = (
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
    ("minContains", "maxContains"),
)
_LENGTHS: dict[str, tuple[int, float]] = {
    "uuid": (36, 36),
    "date": (10, 10),
    "date-time": (20, inf),
}
"""The fewest and the most characters of a format."""

_LISTS = ("allOf", "anyOf", "oneOf")


def bound_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Lower bounds above their upper bounds, and empty lists of alternatives."""
    for site in sites.of("schema", "parameter", "header"):
        for low, high in _BOUNDS:
            if low in site.node and high in site.node:
                yield from _crossed(site, low, high)
        name = site.node.get("format")
        if isinstance(name, str) and name in _LENGTHS:
            yield from _unformed(site, name)
        for keyword in _LISTS:
            if site.node.get(keyword) == []:
                place = site.pointer / keyword
                mend = Mend("the key is ignored", (Drop(place),))
                message = "expected at least 1 item"
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


def _unformed(site: Site, name: str) -> Iterator[Flaw]:
    """A format whose texts are all too long, or too short."""
    fewest, most = _LENGTHS[name]
    low, high = site.node.get("minLength"), site.node.get("maxLength")
    short = isinstance(high, int) and high < fewest
    if short or (isinstance(low, int) and low > most):
        keyword = "maxLength" if short else "minLength"
        yield Flaw(
            pointer=site.pointer / keyword,
            message=f"no text of the format {quoted(name)} has this length",
            mend=Mend("the format is ignored", (Drop(site.pointer / "format"),)),
        )
