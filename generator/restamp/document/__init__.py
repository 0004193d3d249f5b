"""A document: its data, and the line and column of any place in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from ..problems import Problem
from .lines import Lines, Position
from .moved import follow
from .places import Place, find_places, step
from .pointer import Pointer

__all__ = ["Document", "Pointer", "Position"]


@dataclass
class Document:
    """What was read from one file; `shown` is its path as users are shown it.

    `moved` leads from places of `data` to where that was written, and all below it.
    """

    path: Path
    shown: str
    text: str
    data: Any
    syntax: Literal["yaml", "json"]
    moved: Mapping[Pointer, Pointer] = field(default_factory=dict)

    @property
    def texts(self) -> tuple[str, ...]:
        """The text of each file."""
        return (self.text,)

    def get(self, pointer: Pointer) -> Any:
        """What stands at a pointer; `KeyError` when nothing does."""
        node = self.data
        for token in pointer:
            node = step(node, token)
        return node

    def target(self, place: Pointer, reference: str) -> Pointer:
        """Where a reference that stands at `place` leads.

        `ValueError` says what is wrong with it, `KeyError` that nothing is there.
        """
        if not reference.startswith("#"):
            raise ValueError("references to other documents are not supported yet")
        pointer = Pointer.parse_fragment(reference)
        self.get(pointer)
        return pointer

    def locate(self, pointer: Pointer, *, key: bool = False) -> Position:
        """Where a value starts, or its key; its nearest ancestor when it is absent."""
        return self._lines.position(self._offset(follow(self.moved, pointer), key))

    def problem(
        self,
        pointer: Pointer,
        message: str,
        *,
        hint: str | None = None,
        key: bool = False,
    ) -> Problem:
        """A problem with the value at a pointer, or with its key."""
        pointer = follow(self.moved, pointer)
        offset = self._offset(pointer, key)
        return self._lines.problem(offset, message, hint=hint, pointer=str(pointer))

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.shown, self.text)

    @cached_property
    def _places(self) -> Place:
        return find_places(self._lines, self.syntax)

    def _offset(self, pointer: Pointer, key: bool) -> int:
        place = self._places
        offset = place.start
        for token in pointer:
            found = place.find(token)
            if found is None:
                break
            key_start, place = found
            offset = key_start if key else place.start
        return offset
