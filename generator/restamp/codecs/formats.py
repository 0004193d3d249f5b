"""The string formats that have a Python type of their own, or are checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import LiteralString

from ..text import Code, code


@dataclass(frozen=True, slots=True)
class Date:
    """A format with a type of the `datetime` module, and its two functions."""

    annotation: Code
    read: LiteralString
    write: LiteralString


DATES: dict[str | None, Date] = {
    "date-time": Date(code("dt.datetime"), "read_timestamp", "write_timestamp"),
    "date": Date(code("dt.date"), "read_date", "write_date"),
}

CHECKED = frozenset({"date-time", "date", "email", "uri", "uuid"})
"""Formats that a request must keep to."""
