"""Discriminators: every variant has the property that tells it apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..document import Document
from ..problems import quoted
from ..sites import Site, Survey
from .flaw import Flaw, Mend
from .required import declared


def discriminator_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Discriminators whose property a variant does not declare."""
    for site in sites.of("schema"):
        found = site.node.get("discriminator")
        if isinstance(found, dict) and isinstance(found.get("propertyName"), str):
            yield from _flaws(sites, site, found["propertyName"])


def _flaws(sites: Survey, site: Site, name: str) -> Iterator[Flaw]:
    if name in _properties(site.node):
        return
    for keyword in ("oneOf", "anyOf"):
        variants = site.node.get(keyword)
        for index in range(len(variants) if isinstance(variants, list) else 0):
            place = site.pointer / keyword / index
            _, variant = sites.follow(place)
            if _is_object(variant) and name not in declared(sites, place):
                yield Flaw(
                    pointer=place,
                    message=f"this variant does not declare {quoted(name)}",
                    hint="the property of a discriminator stands in every variant",
                    mend=Mend("the variants are told apart by it all the same"),
                )


def _is_object(node: dict[str, Any]) -> bool:
    if not node:
        return False
    return node.get("type") in (None, "object") and "enum" not in node


def _properties(node: dict[str, Any]) -> dict[str, Any]:
    properties = node.get("properties")
    return properties if isinstance(properties, dict) else {}
