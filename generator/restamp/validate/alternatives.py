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
    """Equal alternatives of a `oneOf` that no discriminator tells apart."""
    for site in sites.of("schema"):
        listed = site.node.get("oneOf")
        if isinstance(listed, list) and "discriminator" not in site.node:
            yield from _flaws(sites, site, listed)


def _flaws(sites: Survey, site: Site, listed: list[Any]) -> Iterator[Flaw]:
    known = set[str]()
    for index in range(len(listed)):
        place = site.pointer / "oneOf" / index
        rules = _rules(sites, place)
        if rules in known:
            yield Flaw(
                pointer=place,
                message="this is the same as an alternative before it, so neither fits",
                mend=_any_of(site, index),
            )
        if rules:
            known.add(rules)


def _rules(sites: Survey, place: Pointer) -> str:
    """What a schema demands, as text; empty where it demands nothing."""
    site = sites.at.get(place)
    rules = _demands(site.node) if site else {}
    if rules.keys() == {"$ref"}:
        rules = _demands(sites.follow(place)[1])
    return json.dumps(rules, sort_keys=True, default=str) if rules else ""


def _demands(node: Any) -> dict[str, Any]:
    if not isinstance(node, dict):
        return {}
    return {k: v for k, v in node.items() if k not in _SAID and k[:2] != "x-"}


def _any_of(site: Site, index: int) -> Mend:
    if "anyOf" in site.node:
        return Mend("it is left out", (Drop(site.pointer / "oneOf" / index),))
    return Mend("any of them may fit", (Rename(site.pointer / "oneOf", "anyOf"),))
