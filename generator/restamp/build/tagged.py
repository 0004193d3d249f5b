"""Unions, once all records are known: what tells their variants apart."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from .. import ir
from ..document import Pointer
from .definitions import Definitions
from .schema import parts
from .source import SCHEMAS, Source
from .terms import Terms
from .unions import Discriminator, told_apart


def tell_apart(definitions: Definitions, terms: Terms) -> None:
    """Give each union its tag, and its variants their schemas."""
    for key, definition in list(definitions.built.items()):
        if isinstance(definition, ir.Union):
            found = _discriminator(definitions.source, key)
            union = told_apart(definitions.built, definition, found)
            definitions.built[key] = replace(
                union,
                variants=tuple(
                    replace(v, schema=terms.of(v.site, key.direction) if v.site else ())
                    for v in union.variants
                ),
            )


def _discriminator(source: Source, key: ir.Key) -> Discriminator | None:
    """What the schemas of a union say of how to tell its variants apart."""
    waiting = list(key.site)
    seen: set[Pointer] = set()
    while waiting:
        pointer = waiting.pop(0)
        node = source.at(pointer)
        if pointer in seen or isinstance(node, bool):
            continue
        seen.add(pointer)
        if "discriminator" in node:
            return _read(source, pointer / "discriminator")
        waiting += parts(source, pointer, node)
    return None


def _read(source: Source, pointer: Pointer) -> Discriminator:
    node: dict[str, Any] = source.at(pointer)
    declared: dict[str, str] = node.get("mapping", {})
    mapping = {
        value: _target(source, pointer, name) for value, name in declared.items()
    }
    return Discriminator(node["propertyName"], mapping)


def _target(source: Source, pointer: Pointer, name: str) -> Pointer:
    """The schema that a mapping names: by its name, or by reference."""
    if name in source.components:
        return SCHEMAS / name
    return source.reference(pointer, name)
