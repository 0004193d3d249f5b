"""What a document says of how to tell schemas apart by a member."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from ..document import Pointer
from .core import wrapped
from .source import SCHEMAS, Source, schema_name

Tags: TypeAlias = tuple[str | int, ...]
"""Values of a member that tells schemas apart."""


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


def stated(source: Source, by: Discriminator, place: Pointer, listed: Tags) -> Tags:
    """The values that a discriminator gives to the schema at a place.

    Mapped ones; and the name of the schema, if it is mapped to no other one and is
    among the values that the schema lists, where it lists any (OpenAPI 3.2, 4.25).
    """
    places = list(wrapped(source, place))
    found: list[str | int] = [v for v, to in by.mapping.items() if to in places]
    name = next(filter(None, map(schema_name, places)), None)
    if name and name not in by.mapping and (not listed or name in listed):
        found.append(name)
    return tuple(found)


def assigned(said: Sequence[Tags], listed: Sequence[Tags]) -> list[Tags]:
    """The values that stand for each of several schemas, and for no other one.

    They are `said` of it, or else it is the only one by which they are `listed`.
    """
    count = Counter(value for values in listed for value in dict.fromkeys(values))
    alone = [[value for value in values if count[value] == 1] for values in listed]
    taken: dict[str | int, int] = {}
    for level in (said, alone):
        for number, values in enumerate(level):
            for value in values:
                taken.setdefault(value, number)
    return [
        tuple(value for value, owner in taken.items() if owner == number)
        for number in range(len(said))
    ]
