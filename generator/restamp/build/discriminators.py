"""What a document says of how to tell schemas apart by a member."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from ..document import Pointer
from .source import SCHEMAS, Source


class Discriminator(NamedTuple):
    """The member that tells variants apart, and the schema that each value stands for."""

    tag: str
    mapping: Mapping[str, Pointer]


def discriminator(source: Source, holder: Pointer) -> Discriminator:
    """The discriminator of a schema that has one."""
    pointer = holder / "discriminator"
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
