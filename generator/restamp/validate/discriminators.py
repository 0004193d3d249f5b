"""Discriminators: every variant has the property that tells it apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from ..document import Document, Pointer
from ..problems import quoted
from ..sites import Site, Survey
from .flaw import Flaw, Mend
from .required import declared, demanded

_CHOICES = ("oneOf", "anyOf")
_MEND = Mend("the variants are told apart by it all the same")


def discriminator_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Discriminators whose property a variant does not declare, or does not require."""
    children = _children(sites)
    for site in sites.of("schema"):
        found = site.node.get("discriminator")
        name = found.get("propertyName") if isinstance(found, dict) else found
        if not isinstance(name, str):
            continue
        variants = list(_variants(site))
        if variants:
            yield from _of_union(sites, site, variants, name)
        elif not any(keyword in site.node for keyword in _CHOICES):
            yield from _of_parent(sites, site, children[site.pointer], name)


def _children(sites: Survey) -> dict[Pointer, list[Pointer]]:
    """The schemas that extend another by `allOf`, by that one's place."""
    found = defaultdict[Pointer, list[Pointer]](list)
    for site in sites.references:
        if site.kind == "schema" and site.target and site.pointer[-2:-1] == ("allOf",):
            found[site.target].append(Pointer(site.pointer[:-2]))
    return found


def _variants(site: Site) -> Iterator[Pointer]:
    for keyword in _CHOICES:
        listed = site.node.get(keyword)
        for index in range(len(listed) if isinstance(listed, list) else 0):
            yield site.pointer / keyword / index


def _of_union(
    sites: Survey, site: Site, variants: list[Pointer], name: str
) -> Iterator[Flaw]:
    own = name in _properties(site.node)
    optional = "defaultMapping" in site.node["discriminator"]
    for place in variants:
        _, variant = sites.follow(place)
        if not _is_object(variant):
            continue
        if not own and name not in declared(sites, place):
            yield _undeclared(place, "variant", name)
        elif optional or any(keyword in variant for keyword in _CHOICES):
            continue
        elif not _is_required(sites, (site.pointer, place), name):
            yield _not_required(place, "variant", name)


def _of_parent(
    sites: Survey, site: Site, children: list[Pointer], name: str
) -> Iterator[Flaw]:
    """What is wrong where those that extend a schema are its variants."""
    holders = [site.pointer, *children]
    place = site.pointer / "discriminator"
    if all(name not in declared(sites, holder) for holder in holders):
        yield _undeclared(place, "schema", name)
    elif not _is_required(sites, holders, name):
        yield _not_required(place, "schema", name)


def _undeclared(place: Pointer, what: str, name: str) -> Flaw:
    return Flaw(
        pointer=place,
        message=f"this {what} does not declare {quoted(name)}",
        hint="the property of a discriminator stands in every variant",
        mend=_MEND,
    )


def _not_required(place: Pointer, what: str, name: str) -> Flaw:
    return Flaw(
        pointer=place,
        message=f"this {what} does not require {quoted(name)}, which tells it apart",
        hint=f"list {quoted(name)} under 'required'",
        warning=True,
        mend=_MEND,
    )


def _is_required(sites: Survey, holders: Iterable[Pointer], name: str) -> bool:
    """Whether one of some schemas requires a property."""
    return any(name in demanded(sites, holder) for holder in holders)


def _is_object(node: dict[str, Any]) -> bool:
    if not node:
        return False
    return node.get("type") in (None, "object") and "enum" not in node


def _properties(node: dict[str, Any]) -> dict[str, Any]:
    properties = node.get("properties")
    return properties if isinstance(properties, dict) else {}
