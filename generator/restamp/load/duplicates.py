"""Keys that a JSON text has twice in one object, found without recursion."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import NamedTuple

STRING = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
"""A string of a text that is valid JSON, as an expression with the flag `DOTALL`."""

_TOKEN = re.compile(rf'[\s,:]*+({STRING}|[\[\]{{}}]|[^\s,:\[\]{{}}"]++)', re.DOTALL)


class Duplicate(NamedTuple):
    """A key that one object has twice, and the offsets of both."""

    key: str
    first: int
    second: int


@dataclass(slots=True)
class _Open:
    """An object or array that has not ended; `keyed` is true between a key and a value."""

    is_object: bool
    keys: dict[str, int] = field(default_factory=dict)
    keyed: bool = False


def duplicates(text: str) -> list[Duplicate]:
    """The keys that stand twice in one object of a text that is valid JSON."""
    made: list[Duplicate] = []
    stack = [_Open(False)]
    for found in _TOKEN.finditer(text):
        token, start, parent = found[1], found.start(1), stack[-1]
        if token in ("}", "]"):
            stack.pop()
        elif parent.is_object and not parent.keyed:
            parent.keyed = True
            first = parent.keys.setdefault(key := _text(token), start)
            if first != start:
                made.append(Duplicate(key, first, start))
        else:
            parent.keyed = False
            if token in ("{", "["):
                stack.append(_Open(token == "{"))
    return made


def _text(token: str) -> str:
    return str(json.loads(token)) if "\\" in token else token[1:-1]
