"""Arrays that may keep to the terms of a schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from .. import ir
from .check.scalars import canonical
from .parts import Parts
from .sizes import ITEMS
from .strings import NoValue
from .variations import of_array

if TYPE_CHECKING:
    from .values import Values

LONGER = 4
"""Lengths that are tried beyond the shortest."""

VARIED = 8
"""Items that another one is tried for, the first ones."""

LONGEST = 100
"""Items of an array that others are tried for."""


def arrays(values: Values, parts: Parts, level: int, word: str) -> Iterator[list[Any]]:
    """Arrays of the preferred length, and of others."""
    for size in _sizes(parts, level):
        for last in (True, False):
            try:
                yield _Items(values, parts, level - 1, word, last).of(size)
            except NoValue:
                continue
            if not _contained(parts):
                break


def other_arrays(
    values: Values, parts: Parts, level: int, word: str
) -> Iterator[list[Any]]:
    """Arrays with items, of which some are other ones than usually."""
    for base in arrays(values, parts, level, word):
        several = {
            index: values.varied(parts.item(index), level - 1, word)
            for index in range(min(len(base), VARIED))
        }
        if len(base) <= LONGEST:
            yield from of_array(base, several)


def _contained(parts: Parts) -> list[ir.Contains]:
    return [term for term in parts.holding if isinstance(term, ir.Contains)]


def _sizes(parts: Parts, level: int) -> list[int]:
    least = int(max(parts.limit(ir.Rule.MIN_ITEMS), default=0))
    most = int(min(parts.limit(ir.Rule.MAX_ITEMS), default=ITEMS))
    listed = [t for t in parts.holding if isinstance(t, ir.PrefixItems)]
    first = max((len(term.schemas) for term in listed), default=0)
    least = max([least, *(term.least for term in _contained(parts))])
    wanted = least if level <= 0 else max(least, first, 1)
    tried = [min(wanted, most), *range(least, least + LONGER), first]
    return [n for n in dict.fromkeys(tried) if n <= min(most, ITEMS)]


class _Items:
    """Makes items; those that an array must contain come last, or first."""

    def __init__(
        self, values: Values, parts: Parts, level: int, word: str, last: bool
    ) -> None:
        self._values = values
        self._parts = parts
        self._level = level
        self._word = word
        self._last = last
        self._unique = bool(parts.limit(ir.Rule.UNIQUE_ITEMS))
        self._used = set[Any]()
        self._running: list[tuple[ir.Schema, Iterator[Any]]] = []
        self._rest: list[Any] = []

    def of(self, size: int) -> list[Any]:
        """An array of a length; `NoValue` where an item is not known."""
        return [self._item(index, size) for index in range(size)]

    def _item(self, index: int, size: int) -> Any:
        schema = self._parts.item(index) + self._wanted(index, size)
        if not self._unique:
            return self._repeated(index, schema)
        for value in self._further(schema):
            if (same := canonical(value)) not in self._used:
                self._used.add(same)
                return value
        raise NoValue("no further item is known")

    def _further(self, schema: ir.Schema) -> Iterator[Any]:
        """The different values of some terms; those that are used are not made again."""
        for known, running in self._running:
            if known == schema:
                return running
        running = self._values.varied(schema, self._level, self._word)
        self._running.append((schema, running))
        return running

    def _repeated(self, index: int, schema: ir.Schema) -> Any:
        """The same value for the same terms."""
        for known, value in self._rest:
            if known == schema:
                return value
        value = self._values.make(schema, self._level, self._word)
        self._rest.append((schema, value))
        return value

    def _wanted(self, index: int, size: int) -> ir.Schema:
        """What `contains` makes of the item: enough are, and no more than may be."""
        schema: ir.Schema = ()
        for term in _contained(self._parts):
            place = size - 1 - index if self._last else index
            if place < term.least:
                schema += term.schema
            elif term.most is not None:
                schema += (ir.Not(schema=term.schema),)
        return schema
