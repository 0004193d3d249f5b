"""The kinds of lines of which most wide ones are, laid out without a search."""

from __future__ import annotations

import re

_NAME = r"[^\W\d]\w*"
_STRING = r'"[^"\\]*"'
_IMPORTED = rf"{_NAME}(?: as {_NAME})?"
_IMPORT = re.compile(rf"(from [\w.]+ import )({_IMPORTED}(?:, {_IMPORTED})*)", re.ASCII)
_VALUE = rf"(?:{_STRING}|{_NAME}(?:\.{_NAME})*)"
_CALL = re.compile(rf"((?:{_NAME} = )?{_NAME}\()({_VALUE}(?:, {_VALUE})*)\)", re.ASCII)
_ELEMENT = re.compile(_VALUE, re.ASCII)


def usual(text: str, indent: int, width: int, opener: str) -> tuple[str, ...]:
    """The lines of an import, or of a call of plain values; none for other lines."""
    margin = " " * indent
    if found := _IMPORT.fullmatch(text):
        listed = [f"{margin}    {name}," for name in found[2].split(", ")]
        return f"{margin}{found[1]}(", *listed, f"{margin})"
    found = None if opener else _CALL.fullmatch(text)
    if not found or indent + len(found[1]) > width:
        return ()
    if indent + 4 + len(found[2]) <= width:
        return f"{margin}{found[1]}", f"{margin}    {found[2]}", f"{margin})"
    values = _ELEMENT.findall(found[2])
    listed = [f"{margin}    {value}," for value in values]
    if len(values) == 1 or max(map(len, listed)) > width:
        return ()
    return f"{margin}{found[1]}", *listed, f"{margin})"
