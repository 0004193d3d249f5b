"""Alternatives of which exactly one has to fit, and that say the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ..document import Document, Pointer
from ..sites import Site, Survey
from .flaw import Drop, Flaw, Mend, Rename

_SAID = ("title", "description", "example", "examples", "default", "deprecated", "xml")
"""Keywords that make no value valid or invalid."""


def alternative_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Equal alternatives of a `oneOf`: what fits one fits the other."""
    for site in sites.of("schema"):
        listed = site.node.get("oneOf")
        if isinstance(listed, list) and len(listed) > 1:
            yield from _flaws(sites, site, listed)


def _flaws(sites: Survey, site: Site, listed: list[Any]) -> Iterator[Flaw]:
    known: dict[str, int] = {}
    places = [site.pointer / "oneOf" / index for index in range(len(listed))]
    for index, place in enumerate(places):
        rules = _rules(sites, place)
        if rules is None:
            continue
        if rules in known:
            yield Flaw(
                pointer=place,
                message="this is the same as an alternative before it, so neither fits",
                mend=_any_of(site, index),
            )
        known.setdefault(rules, index)


def _rules(sites: Survey, place: Pointer) -> str | None:
    """What a schema demands, as text; None where it is none, or demands nothing."""
    _, node = sites.follow(place)
    if not isinstance(node, dict):
        return None
    rules = {k: v for k, v in node.items() if k not in _SAID and k[:2] != "x-"}
    return json.dumps(rules, sort_keys=True, default=str) if rules else None


def _any_of(site: Site, index: int) -> Mend:
    if "anyOf" in site.node:
        return Mend("it is left out", (Drop(site.pointer / "oneOf" / index),))
    return Mend("any of them may fit", (Rename(site.pointer / "oneOf", "anyOf"),))
