"""The kinds of lines of which most wide ones are, laid out without a search."""

from __future__ import annotations

import re

_NAME = r"[^\W\d]\w*"
_STRING = r'"[^"\\]*"'
_IMPORTED = rf"{_NAME}(?: as {_NAME})?"
_IMPORT = re.compile(rf"(from [\w.]+ import )({_IMPORTED}(?:, {_IMPORTED})*)", re.ASCII)
_VALUE = rf"(?:{_STRING}|{_NAME}(?:\.{_NAME})*)"
_CALL = re.compile(rf"((?:{_NAME} = )?{_NAME}\()({_VALUE}(?:, {_VALUE})*)\)", re.ASCII)
_DECLARED = re.compile(
    rf"({_NAME}: {_NAME}\[)({_NAME})\] = ({_NAME}\()({_VALUE}(?:, {_VALUE})*)\)",
    re.ASCII,
)
_ONE = re.compile(rf"(?:{_STRING}: {_STRING}|{_IMPORTED}),", re.ASCII)
_ELEMENT = re.compile(_VALUE, re.ASCII)


def usual(text: str, indent: int, width: int, opener: str) -> tuple[str, ...]:
    """The lines of an import, a call of plain values and the like; none for others."""
    margin = " " * indent
    if opener:
        return (margin + text,) if _ONE.fullmatch(text) else ()
    if found := _IMPORT.fullmatch(text):
        listed = [f"{margin}    {name}," for name in found[2].split(", ")]
        return f"{margin}{found[1]}(", *listed, f"{margin})"
    if found := _DECLARED.fullmatch(text):
        return _declared(found, indent, width)
    found = _CALL.fullmatch(text)
    if not found or indent + len(found[1]) > width:
        return ()
    return _call(found[1], found[2], indent, width)


def _declared(found: re.Match[str], indent: int, width: int) -> tuple[str, ...]:
    """The lines of a value that is made, behind an annotation in brackets."""
    head, inner, call, values = found.groups()
    margin = " " * indent
    whole = f"{head}{inner}] = {call}"
    if indent + len(whole) <= width:
        return _call(whole, values, indent, width)
    if indent + len(head) + len(inner) + len("] = (") <= width:
        one = f"{margin}    {call}{values})"
        made = (one,) if len(one) <= width else _call(call, values, indent + 4, width)
        return (f"{margin}{head}{inner}] = (", *made, f"{margin})") if made else ()
    made = _call(f"] = {call}", values, indent, width)
    lines = (f"{margin}{head}", f"{margin}    {inner}", *made)
    return lines if made and max(map(len, lines)) <= width else ()


def _call(head: str, values: str, indent: int, width: int) -> tuple[str, ...]:
    margin = " " * indent
    if indent + 4 + len(values) <= width:
        return f"{margin}{head}", f"{margin}    {values}", f"{margin})"
    listed = [f"{margin}    {value}," for value in _ELEMENT.findall(values)]
    if len(listed) == 1 or max(map(len, listed)) > width:
        return ()
    return f"{margin}{head}", *listed, f"{margin})"
