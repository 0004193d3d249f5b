"""Texts of headers and forms into JSON values, as far as they are of their types.

A text that is of another type stays the string that it is: decoding finds that out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeAlias, TypeVar

from .json import DecodeError, loads
from .models import Mismatch, placed

Parse: TypeAlias = Callable[[str], Any]
T = TypeVar("T")

_INTEGER: Final = r"[+-]?[0-9]{1,300}"
_NUMBER: Final = _INTEGER + r"(\.[0-9]{1,300})?([eE][+-]?[0-9]{1,3})?"
_INFINITY: Final = float("inf")
_BOOLEANS: Final = {"true": True, "false": False}


def read(text: str | None, parse: Parse, decode: Callable[[Any], T]) -> T | None:
    """A header's value; None when it is absent or something else."""
    if text is None:
        return None
    try:
        return decode(parse(text))
    except Mismatch:
        return None


def string(text: str) -> str:
    """A string is the text."""
    return text


def integer(text: str) -> int | str:
    """A whole number."""
    return int(text) if re.fullmatch(_INTEGER, text) else text


def number(text: str) -> float | str:
    """A number; one that is written without a point stays an `int`."""
    if re.fullmatch(_INTEGER, text):
        return int(text)
    value = float(text) if re.fullmatch(_NUMBER, text) else _INFINITY
    return text if abs(value) == _INFINITY else value


def boolean(text: str) -> bool | str:
    """True or false."""
    return _BOOLEANS.get(text.lower(), text)


def json(text: str) -> Any:
    """A JSON value that is written as JSON."""
    try:
        return loads(text)
    except DecodeError:
        return text


def nullable(text: str, parse: Parse) -> Any:
    """Null, which is the empty text, or another value."""
    return parse(text) if text else None


def array(text: str, parse: Parse, separator: str = ",") -> list[Any]:
    """An array, its items between separators; the empty text has none."""
    return [parse(item) for item in _between(text, separator)]


def row(text: str, first: tuple[Parse, ...], rest: Parse) -> list[Any]:
    """An array whose first items have parsers of their own."""
    return placed(list(_between(text, ",")), first, rest)


def members(
    text: str, parses: Mapping[str, Parse], other: Parse, explode: bool
) -> dict[str, Any] | str:
    """An object in the style `simple`: `a,1,b,2` or, exploded, `a=1,b=2`."""
    parts = list(_between(text, ","))
    if explode:
        pairs = [part.partition("=")[::2] for part in parts]
    elif len(parts) % 2:
        return text
    else:
        pairs = list(zip(parts[::2], parts[1::2], strict=True))
    return {name: parses.get(name, other)(value) for name, value in pairs}


def form(
    text: str,
    parses: Mapping[str, Parse],
    repeated: Mapping[str, Parse],
    other: Parse = string,
) -> dict[str, Any]:
    """An object that is an urlencoded form; each item of an array is a pair of its own.

    `repeated` are arrays by the parsers of their items. What is there twice becomes an
    array whatever it is, so that nothing is lost.
    """
    from urllib.parse import parse_qsl

    found: dict[str, list[str]] = {}
    for name, value in parse_qsl(text, keep_blank_values=True, errors="replace"):
        found.setdefault(name, []).append(value)
    made: dict[str, Any] = {}
    for name, texts in found.items():
        parse = repeated.get(name) or parses.get(name, other)
        items = [parse(each) for each in texts]
        made[name] = _together(items) if name not in repeated else items
    return made


def _together(items: list[Any]) -> Any:
    """The value of a name that is there several times, its arrays joined."""
    if len(items) == 1:
        return items[0]
    return [
        inner
        for item in items
        for inner in (item if isinstance(item, list) else [item])
    ]


def _between(text: str, separator: str) -> Iterator[str]:
    parts = text.split(separator) if text.strip() else ()
    return (part.strip() for part in parts)
