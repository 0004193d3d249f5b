"""What is written, but never read: secrets are among it."""

from __future__ import annotations

from collections.abc import Mapping
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
    return _readable(value, table, {0} if table else set())


def _readable(value: Any, table: Unread, places: set[int]) -> Any:
    if not places:
        return value
    rows = [table[place] for place in places]
    rest = {place for row in rows for place in row[2]}
    if isinstance(value, list):
        return [_readable(each, table, rest) for each in value]
    if not isinstance(value, dict):
        return value
    hidden = {name for row in rows for name in row[0]}
    return {
        name: _readable(member, table, rest.union(*(r[1].get(name, ()) for r in rows)))
        for name, member in value.items()
        if name not in hidden
    }
