"""How much schemas and types say, with all that is written out where it is used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from .. import ir

_LEAVES = (ir.Defined, ir.Ref, ir.Values, str, int, float)
"""What is of one weight: definitions are only named."""


class Weights:
    """Counts parts, which share what they hold: each is gone through once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Any, int]] = {}
        self._heights: dict[int, tuple[Any, int]] = {}

    def of(self, held: Any) -> int:
        """How many parts a schema, type or part is when it is written out."""
        if held is None or isinstance(held, _LEAVES):
            return 1
        known = self._known.get(id(held))
        if known is None:
            known = self._known[id(held)] = held, 1 + sum(map(self.of, _parts(held)))
        return known[1]

    def height(self, held: Any) -> int:
        """In how many levels parts lie in each other when it is written out."""
        if held is None or isinstance(held, _LEAVES):
            return 0
        known = self._heights.get(id(held))
        if known is None:
            own = int(is_dataclass(held) and not isinstance(held, ir.Nullable))
            height = own + max(map(self.height, _parts(held)), default=0)
            known = self._heights[id(held)] = held, height
        return known[1]

    def repeats(self, held: Any) -> int:
        """How often each part is written out, on average."""
        own, waiting = dict[int, Any](), [held]
        while waiting:
            part = waiting.pop()
            if id(part) not in own and part is not None:
                own[id(part)] = part
                waiting += () if isinstance(part, _LEAVES) else _parts(part)
        return self.of(held) // len(own)


def _parts(held: Any) -> Iterable[Any]:
    if isinstance(held, Mapping):
        return held.values()
    if is_dataclass(held):
        return (getattr(held, field.name) for field in fields(held))
    return held if isinstance(held, tuple | frozenset) else ()
