"""The places of a JSON text, of each object and array as it is entered."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from .places import Entry, Place

_SPACE = re.compile(r"[\s,:]*")
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str)
"""What finds the end of a value at the speed of C; a number may have any length."""


class JsonPlace(Place):
    """A place in a text that is valid JSON."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self.start = start

    def children(self) -> Mapping[str | int, Entry]:
        return self._children

    @cached_property
    def _children(self) -> Mapping[str | int, Entry]:
        match self._text[self.start]:
            case "{":
                return dict(self._members())
            case "[":
                return dict(enumerate(self._items()))
            case _:
                return {}

    def _members(self) -> Iterator[tuple[str, Entry]]:
        at = self._next(self.start + 1)
        while self._text[at] != "}":
            key, end = _DECODER.raw_decode(self._text, at)
            value = JsonPlace(self._text, self._next(end))
            yield key, (at, value)
            at = self._end(value.start)

    def _items(self) -> Iterator[Entry]:
        at = self._next(self.start + 1)
        while self._text[at] != "]":
            yield at, JsonPlace(self._text, at)
            at = self._end(at)

    def _end(self, start: int) -> int:
        """Where what comes after a value starts."""
        return self._next(_DECODER.raw_decode(self._text, start)[1])

    def _next(self, at: int) -> int:
        found = _SPACE.match(self._text, at)
        return found.end() if found else at


def json_places(text: str) -> Place:
    """The place of the root of a text that is valid JSON."""
    start = _SPACE.match(text)
    return JsonPlace(text, start.end() if start else 0)
