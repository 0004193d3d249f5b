"""Where the strings stand that go over the wire."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from ..python.views import Wires
from ..text import Code

_VALUE = re.compile(
    r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"' r"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'" r"|(?<![\w.])-?\d+"
)
_PLAIN = re.compile(r'"\w[\w.-]*"')
"""A string that is found in text, among strings in double quotes, as it stands."""


def misplaced(source: str, wanted: Iterable[Wires]) -> str | None:
    """The first string that is not in its place, in a source without documentation."""
    for wires in wanted:
        if wires.strings and (found := _missing(source, wires)):
            return f"{found} in {' '.join(wires.inside)}...".replace("(", "")
    return None


def absent(source: str, wanted: Iterable[Wires]) -> str | None:
    """The first string that is nowhere in a source without documentation."""
    values = set(_VALUE.findall(source))
    listed = (string for wires in wanted for string in wires.strings)
    return next((string for string in listed if string not in values), None)


def _missing(source: str, wires: Wires) -> str | None:
    """The first string that does not stand behind the one before it."""
    part = _part(source, wires.inside)
    if "'" in part or not all(map(_PLAIN.fullmatch, wires.strings)):
        values = iter(_VALUE.findall(part))
        return next((s for s in wires.strings if s not in values), None)
    start = 0
    for string in wires.strings:
        start = part.find(string, start) + 1
        if not start:
            return string
    return None


def _part(source: str, inside: Sequence[Code]) -> str:
    """What the lines hold that begin so; nothing where there are none."""
    part = "\n" + source
    for level, head in enumerate(inside):
        start = part.find(f"\n{level * 4 * ' '}{head}")
        if start < 0:
            return ""
        end = _end(level).search(part, start + 1)
        part = part[start : end.start() if end else None]
    return part


@cache
def _end(level: int) -> re.Pattern[str]:
    """Where something else begins than the rest of a line's part."""
    return re.compile(rf"\n {{0,{level * 4}}}[^\s)\]}}]")
