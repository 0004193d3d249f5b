"""The places of a JSON text, found without recursion."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import NamedTuple

from .places import Place

_TOKEN = re.compile(
    r'[\s,:]*+("[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{}]|[^\s,:\[\]{}"]++)', re.DOTALL
)


class Duplicate(NamedTuple):
    """A key that one object has twice, and the offsets of both."""

    key: str
    first: int
    second: int


@dataclass(slots=True)
class _Open:
    """An object or array that has not ended; `key` waits for its value."""

    is_object: bool
    children: dict[str | int, tuple[int, Place]]
    key: tuple[str, int] | None = None


@dataclass
class JsonPlaces:
    """One pass over a text that is valid JSON."""

    text: str
    duplicates: list[Duplicate] = field(default_factory=list)

    def scan(self) -> Place:
        """The place of the root."""
        root: dict[str | int, tuple[int, Place]] = {}
        stack = [_Open(False, root)]
        for found in _TOKEN.finditer(self.text):
            token, start = found[1], found.start(1)
            if token in ("}", "]"):
                stack.pop()
            elif stack[-1].is_object and stack[-1].key is None:
                stack[-1].key = (_text(token), start)
            elif token in ("{", "["):
                opened = _Open(token == "{", {})
                self._add(stack[-1], Place(start, opened.children))
                stack.append(opened)
            else:
                self._add(stack[-1], Place(start))
        return root[0][1]

    def _add(self, parent: _Open, place: Place) -> None:
        if parent.key is None:
            parent.children[len(parent.children)] = (place.start, place)
            return
        key, start = parent.key
        parent.key = None
        if key in parent.children:
            first = parent.children[key][0]
            self.duplicates.append(Duplicate(key, first, start))
        else:
            parent.children[key] = (start, place)


def _text(token: str) -> str:
    return str(json.loads(token)) if "\\" in token else token[1:-1]
