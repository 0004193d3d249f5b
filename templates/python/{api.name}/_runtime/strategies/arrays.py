"""Arrays, drawn item by item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..checks import canonical
from .parts import Parts
from .plans import integers
from .schemas import NoValue, Schema

if TYPE_CHECKING:
    from .values import Values

SPARE = 3
"""Items beyond those that an array must have."""

LONGEST = 1_000
"""Items that an array has at most."""

TRIES = 12
"""Items that are drawn until one is new."""


def array(values: Values, parts: Parts, level: int) -> list[Any]:
    """An array; `NoValue` where an item that must be there is not found."""
    least, most = _sizes(parts)
    size = least
    if level > 0 and most > least:
        size = values.draw(integers(least, most))
    wanted = _wanted(values, parts, size)
    made = _Items(values, bool(parts.limits("uniqueItems")))
    for index in range(size):
        try:
            made.add(parts.item(index) + wanted.get(index, []), level - 1)
        except NoValue:
            if index < least:
                raise
            break
    return made.items


def _sizes(parts: Parts) -> tuple[int, int]:
    """The least and the most items that are drawn."""
    contained = [least for _, _, least, _ in parts.told.get("contains", ())]
    least = int(max([*parts.limits("minItems"), *contained], default=0))
    firsts = [len(schemas) for _, schemas in parts.told.get("prefixItems", ())]
    most = max([least + SPARE, *firsts])
    most = int(min([most, *parts.limits("maxItems")]))
    if most < least or least > LONGEST:
        raise NoValue
    return least, most


def _wanted(values: Values, parts: Parts, size: int) -> dict[int, Schema]:
    """What the last items must be so that an array contains what it has to."""
    wanted: dict[int, Schema] = {}
    for _, schema, least, _ in parts.told.get("contains", ()):
        start = values.draw(integers(0, size - least)) if least < size else 0
        for index in range(start, start + least):
            wanted[index] = wanted.get(index, []) + schema
    return wanted


class _Items:
    """The items of an array; none of them twice, where they are to be unique."""

    def __init__(self, values: Values, unique: bool) -> None:
        self.items: list[Any] = []
        self._values = values
        self._unique = unique
        self._used = set[Any]()

    def add(self, schema: Schema, level: int) -> None:
        """Draw one more item; `NoValue` where none is found."""
        first = len(self.items) if self._unique else 0
        for turn in range(first, first + (TRIES if self._unique else 1)):
            value = self._values.value(schema, level, turn)
            if not self._unique or canonical(value) not in self._used:
                return self._put(value)
        for _, listed in (t for t in schema if t[0] in ("enum", "const")):
            for value in listed:
                if canonical(value) not in self._used:
                    if self._values.judge.fits(schema, value):
                        return self._put(value)
        raise NoValue

    def _put(self, value: Any) -> None:
        self.items.append(value)
        self._used.add(canonical(value))
