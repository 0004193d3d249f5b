"""Displays: values in brackets, one in another, laid out without a search."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_STRING = r'"(?:[^"\\]|\\.)*"'
_LINE = re.compile(rf"(\w+=|{_STRING}: |)([(\[{{].*[)\]}}])(,?)", re.ASCII)
_TOKEN = re.compile(
    rf"(?P<open>[(\[{{])|(?P<close>,?[)\]}}])|(?P<comma>, )"
    rf"|(?P<value>(?:{_STRING}|-?\w+(?:\.\w+)*)(?P<key>: )?)",
    re.ASCII,
)
_DEEPEST = 50


@dataclass(slots=True)
class _Display:
    """Where a display stands in the text, and what stands before and in it."""

    key: str
    start: int
    end: int = 0
    held: list[_Display | str] = field(default_factory=list)


def display(text: str, indent: int, width: int) -> tuple[str, ...]:
    """The lines of a display of plain values in brackets; none for other lines."""
    found = _LINE.fullmatch(text)
    made = _read(found[2]) if found else None
    if not found or made is None or not made.held:
        return ()
    made.key = found[1]
    lines = tuple(_laid(made, found[2], found[3], indent, width))
    return lines if all(len(line) <= width for line in lines) else ()


def _read(text: str) -> _Display | None:
    """The display that a text is; None where it is something else."""
    whole = _Display("", 0)
    open, key, end, last = [whole], "", 0, "comma"
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup or ""
        kind = "key" if token["key"] else kind
        if token.start() != end or kind not in _BEHIND[last] or not open:
            return None
        end, last = token.end(), kind
        if kind == "open":
            inner = _Display(key, token.start())
            open[-1].held.append(inner)
            open.append(inner)
        elif kind == "close":
            open.pop().end = end
        elif kind == "value":
            open[-1].held.append(key + token[0])
        key = token[0] if kind == "key" else ""
        if len(open) > _DEEPEST:
            return None
    found = whole.held[0] if end == len(text) and len(open) == 1 else None
    return found if isinstance(found, _Display) and len(whole.held) == 1 else None


_BEHIND = {
    "open": ("open", "close", "value", "key"),
    "close": ("close", "comma"),
    "comma": ("open", "value", "key"),
    "value": ("close", "comma"),
    "key": ("open", "value"),
}
"""What may stand behind each kind of token."""


def _laid(
    made: _Display, text: str, comma: str, indent: int, width: int
) -> Iterator[str]:
    """The lines of a display, which is split only where it must be."""
    margin, whole = " " * indent, text[made.start : made.end]
    line = f"{margin}{made.key}{whole}{comma}"
    if len(line) <= width or not made.held:
        yield line
        return
    yield f"{margin}{made.key}{whole[0]}"
    single = len(made.held) == 1 and not whole.endswith(",)")
    for each in made.held:
        behind = "" if single else ","
        if isinstance(each, str):
            yield f"{margin}    {each}{behind}"
        else:
            yield from _laid(each, text, behind, indent + 4, width)
    yield f"{margin}{whole[-1]}{comma}"
