"""Schemas that nothing can satisfy."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document
from ..problems import Problem
from ..sites import Site

_BOUNDS = (
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
)
_LISTS = ("allOf", "anyOf", "oneOf")


def bound_problems(document: Document, sites: list[Site]) -> Iterator[Problem]:
    """Lower bounds above their upper bounds, and empty lists of alternatives."""
    for site in sites:
        if site.kind != "schema" or not isinstance(site.node, dict):
            continue
        for low, high in _BOUNDS:
            least, most = site.node.get(low), site.node.get(high)
            if isinstance(least, int | float) and isinstance(most, int | float):
                if least > most:
                    message = f"'{low}' is above '{high}', so nothing fits"
                    yield document.problem(site.pointer / low, message)
        for keyword in _LISTS:
            if site.node.get(keyword) == []:
                place = site.pointer / keyword
                yield document.problem(place, "expected at least 1 item(s)")
