"""Keys that a JSON text has twice in one object, found without recursion."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import NamedTuple

from ..document import Pointer

STRING = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
"""A string of a text that is valid JSON, as an expression with the flag `DOTALL`."""

_TOKEN = re.compile(rf'[\s,:]*+({STRING}|[\[\]{{}}]|[^\s,:\[\]{{}}"]++)', re.DOTALL)


class Duplicate(NamedTuple):
    """A key that one object has twice, the offsets of both, and where it leads."""

    key: str
    first: int
    second: int
    pointer: Pointer


@dataclass(slots=True)
class _Open:
    """An object or array that has not ended, and the key or index that was read last.

    `keyed` is true between a key and a value.
    """

    is_object: bool
    keys: dict[str, int] = field(default_factory=dict)
    keyed: bool = False
    token: str | int = -1


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
            parent.token = key = _text(token)
            first = parent.keys.setdefault(key, start)
            if first != start:
                pointer = Pointer(each.token for each in stack[1:])
                made.append(Duplicate(key, first, start, pointer))
        else:
            parent.keyed = False
            if isinstance(parent.token, int):
                parent.token += 1
            if token in ("{", "["):
                stack.append(_Open(token == "{"))
    return made


def _text(token: str) -> str:
    return str(json.loads(token)) if "\\" in token else token[1:-1]
