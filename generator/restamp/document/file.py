"""A file as it was written: its text, and the line and column of any place in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from ..problems import Problem
from .lines import Lines, Position
from .places import Place, find_places
from .pointer import Pointer


@dataclass(kw_only=True, eq=False, repr=False)
class File:
    """One file of a document.

    `name` is its path from the folder of the document, or its URL; `shown` is its path
    as users are shown it; `path` is None for a remote one.
    """

    uri: str
    name: str
    shown: str
    path: Path | None
    text: str
    sha256: str
    syntax: Literal["yaml", "json"]

    def locate(self, pointer: Pointer, key: bool) -> Position:
        """Where a value of this file starts, or its key."""
        return self._lines.position(self._offset(pointer, key))

    def problem(
        self,
        pointer: Pointer,
        message: str,
        *,
        hint: str | None = None,
        key: bool = False,
    ) -> Problem:
        """A problem with a value of this file, or with its key."""
        offset = self._offset(pointer, key)
        return self._lines.problem(offset, message, hint=hint, pointer=str(pointer))

    def match(self, pattern: re.Pattern[str], pointer: Pointer) -> re.Match[str] | None:
        """What a pattern finds of the text where a value starts."""
        return pattern.match(self.text, self._offset(pointer, False))

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.shown, self.text)

    @cached_property
    def _places(self) -> Place:
        return find_places(self._lines, self.syntax)

    def _offset(self, tokens: Iterable[str | int], key: bool) -> int:
        place = self._places
        offset = place.start
        for token in tokens:
            found = place.find(token)
            if found is None:
                break
            key_start, place = found
            offset = key_start if key else place.start
        return offset
