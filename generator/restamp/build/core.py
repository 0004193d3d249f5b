"""What a schema comes down to: wrappers that only annotate, or only add null, taken off."""

from __future__ import annotations

from ..document import Pointer
from .schema import Site, assertions
from .source import Source


def core(source: Source, site: Site) -> tuple[Site, bool]:
    """The place of the schema proper, and whether a wrapper allows null beside it."""
    nullable = False
    while len(site) == 1 and (inner := _inside(source, site[0])):
        site = (inner[0],)
        nullable |= inner[1]
    return site, nullable


def _inside(source: Source, pointer: Pointer) -> tuple[Pointer, bool] | None:
    node = source.at(pointer)
    if isinstance(node, bool):
        return None
    asserted = assertions(node)
    if asserted == {"$ref"}:
        return source.target(pointer), False
    if asserted == {"allOf"}:
        telling = _telling(source, pointer / "allOf", len(node["allOf"]))
        return (telling[0], False) if len(telling) == 1 else None
    for keyword in ("oneOf", "anyOf"):
        if asserted == {keyword}:
            count = len(node[keyword])
            others = [
                p for p in _each(pointer / keyword, count) if not _null(source, p)
            ]
            if len(others) == 1:
                return others[0], count > 1
    return None


def _each(pointer: Pointer, count: int) -> list[Pointer]:
    return [pointer / n for n in range(count)]


def _telling(source: Source, pointer: Pointer, count: int) -> list[Pointer]:
    """The members of an `allOf` that assert something."""
    return [p for p in _each(pointer, count) if assertions(source.at(p))]


def _null(source: Source, pointer: Pointer) -> bool:
    node = source.at(pointer)
    return not isinstance(node, bool) and node.get("type") in ("null", ["null"])
