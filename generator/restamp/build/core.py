"""What a schema comes down to: wrappers that only annotate, or only add null, taken off."""

from __future__ import annotations

from typing import Any

from ..document import Pointer
from .keywords import assertions
from .schema import Site, referred
from .source import Source


def core(source: Source, site: Site) -> tuple[Site, bool]:
    """The place of the schema proper, and whether a wrapper allows null beside it."""
    nullable = False
    seen = {site[0]}
    while len(site) == 1 and (inner := _inside(source, site[0])):
        site = (inner[0],)
        nullable |= inner[1]
        if inner[0] in seen:
            break
        seen.add(inner[0])
    return site, nullable


def _inside(source: Source, pointer: Pointer) -> tuple[Pointer, bool] | None:
    node = source.at(pointer)
    if isinstance(node, bool):
        return None
    asserted = assertions(node)
    if len(asserted) != 1:
        return None
    (keyword,) = asserted
    if keyword in ("$ref", "$dynamicRef"):
        return referred(source, pointer, node), False
    if keyword == "allOf":
        telling = _telling(node["allOf"])
        return (pointer / "allOf" / telling[0], False) if len(telling) == 1 else None
    if keyword in ("oneOf", "anyOf"):
        listed = node[keyword]
        others = [n for n, each in enumerate(listed) if not is_null(each)]
        if len(others) == 1 and len(listed) < 3:
            return pointer / keyword / others[0], len(listed) > 1
    return None


def _telling(listed: list[Any]) -> list[int]:
    """The members of an `allOf` that assert something."""
    return [n for n, each in enumerate(listed) if each is False or _asserts(each)]


def _asserts(node: Any) -> bool:
    return not isinstance(node, bool) and bool(assertions(node))


def is_null(node: Any) -> bool:
    """Whether a schema allows nothing but null."""
    if isinstance(node, bool):
        return False
    if node.get("type") in ("null", ["null"]):
        return True
    return node.get("enum") == [None] or ("const" in node and node["const"] is None)
