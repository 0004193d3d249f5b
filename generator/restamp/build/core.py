"""What a schema comes down to: wrappers that only annotate, or only add null, taken off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..document import Pointer
from .keywords import assertions
from .nulls import allows_null
from .schema import Site, referred
from .source import Source, is_component


class Core(NamedTuple):
    """The schema proper, and what its wrappers add."""

    pointer: Pointer
    nullable: bool
    """Whether a wrapper allows null."""
    named: Pointer | None
    """The place that names it, if it is not where it was asked for."""


def core(source: Source, site: Site) -> tuple[Site, bool, Pointer | None]:
    """The site of the schema proper, whether null is allowed beside it, and its name."""
    if len(site) != 1:
        return site, False, None
    known = source.cores
    if found := known.get(site[0]):
        return (found.pointer,), found.nullable, found.named
    trail: list[tuple[Pointer, bool, bool]] = []
    seen: set[Pointer] = set()
    pointer = site[0]
    while pointer not in known and pointer not in seen:
        seen.add(pointer)
        step = _inside(source, pointer)
        if step is None:
            known[pointer] = Core(pointer, False, None)
        else:
            trail.append((pointer, *step[1:]))
            pointer = step[0]
    found = known.get(pointer) or Core(pointer, False, None)
    for place, nullable, led in reversed(trail):
        found = known[place] = _outer(place, found, nullable, led)
    return (found.pointer,), found.nullable, found.named


def wrapped(source: Source, pointer: Pointer) -> Iterator[Pointer]:
    """A schema, and what it wraps, down to the schema proper."""
    seen: set[Pointer] = set()
    while pointer not in seen:
        yield pointer
        seen.add(pointer)
        if step := _inside(source, pointer):
            pointer = step[0]


def _outer(place: Pointer, inner: Core, nullable: bool, led: bool) -> Core:
    """What a schema comes down to whose wrapped one, or target, comes down to `inner`.

    The innermost named schema names it, or else what the innermost reference leads to.
    """
    named = inner.named
    if not is_component(inner.pointer):
        if is_component(place) and not (named and is_component(named)):
            named = place
        elif led and named is None:
            named = inner.pointer
    return Core(inner.pointer, inner.nullable or nullable, named)


def _inside(source: Source, pointer: Pointer) -> tuple[Pointer, bool, bool] | None:
    """What a wrapper wraps, whether it adds null, and whether it is a reference."""
    node = source.at(pointer)
    if isinstance(node, bool):
        return None
    asserted = assertions(node)
    if len(asserted) != 1:
        return None
    (keyword,) = asserted
    if keyword in ("$ref", "$dynamicRef"):
        return referred(source, pointer, node), False, True
    if keyword == "allOf":
        telling = _telling(node["allOf"])
        if len(telling) != 1:
            return None
        return pointer / "allOf" / telling[0], False, False
    if keyword in ("oneOf", "anyOf"):
        if "discriminator" in node:
            return None  # which says what the tag is, also of one alternative
        listed = node[keyword]
        others = [n for n, each in enumerate(listed) if not is_null(each)]
        if len(others) == 1 and len(listed) < 3:
            inner = pointer / keyword / others[0]
            if keyword == "oneOf" and len(listed) > 1 and allows_null(source, inner):
                return None  # null fits both, so it is not one of them
            return inner, len(listed) > 1, False
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
