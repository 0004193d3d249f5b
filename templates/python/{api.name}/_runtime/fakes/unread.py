"""What is written, but never read: secrets are among it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

Row: TypeAlias = (
    "tuple[tuple[str, ...], Mapping[str, tuple[int, ...]], tuple[int, ...]]"
)
Unread: TypeAlias = tuple[Row, ...]
"""Rows of names that are not read, the rows of members, and those of all that is held.

The first one is that of the whole body; it may have none.
"""


def readable(value: Any, table: Unread) -> Any:
    """A body without the members that are never read."""
    return _readable(value, table, table[:1])


def _readable(value: Any, table: Unread, rows: Sequence[Row]) -> Any:
    if not rows:
        return value
    rest = [table[place] for row in rows for place in row[2]]
    if isinstance(value, list):
        return [_readable(each, table, rest) for each in value]
    if not isinstance(value, dict):
        return value
    hidden = {name for row in rows for name in row[0]}
    return {
        name: _readable(member, table, [*rest, *_named(name, table, rows)])
        for name, member in value.items()
        if name not in hidden
    }


def _named(name: str, table: Unread, rows: Sequence[Row]) -> list[Row]:
    return [table[place] for row in rows for place in row[1].get(name, ())]
