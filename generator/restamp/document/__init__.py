"""A document: the data of its files, where references lead, and places in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..problems import Problem
from .file import File
from .lines import Position
from .moved import Moves, follow
from .places import step
from .pointer import Pointer
from .resources import BadReference, Resources

__all__ = ["BadReference", "Document", "File", "Pointer", "Position", "Resources"]


@dataclass(kw_only=True, eq=False, repr=False)
class Document:
    """What was read from a file, and from the files that its references name.

    A pointer leads into the root file; one that starts with a number n leads into the
    n-th other file. `files` has all of them as they were written, the root first;
    `data` is the root's, and `others` has that of the rest. `moved` leads from places
    of these to where that was written, and all below it; so does `mended`, one after
    the other from the last, for each time that these were mended before. `repeated`
    are the keys that stand twice in one mapping, of which only one is in the data;
    `dropped` are the places of what was taken away, as they were written.
    """

    files: tuple[File, ...]
    data: Any
    others: tuple[Any, ...] = ()
    resources: Resources = field(default_factory=Resources)
    moved: Moves = field(default_factory=Moves)
    mended: tuple[Moves, ...] = ()
    repeated: tuple[Problem, ...] = ()
    dropped: frozenset[Pointer] = frozenset()

    @property
    def root(self) -> File:
        """The file that was named."""
        return self.files[0]

    @property
    def shown(self) -> str:
        """The path of the root as users are shown it."""
        return self.root.shown

    @property
    def path(self) -> Path:
        """The path of the root."""
        assert self.root.path is not None
        return self.root.path

    @property
    def texts(self) -> tuple[str, ...]:
        """The text of each file."""
        return tuple(file.text for file in self.files)

    def get(self, pointer: Pointer) -> Any:
        """What stands at a pointer; `KeyError` when nothing does."""
        node = self.data
        try:
            for token in pointer:
                node = node[token]
        except (KeyError, TypeError, IndexError):
            return self._stepwise(pointer)
        return node

    def _stepwise(self, pointer: Pointer) -> Any:
        """What stands at a pointer into another file, or with indexes as text."""
        number, tokens = pointer.split()
        node = self._content(number)
        for token in tokens:
            node = step(node, token)
        return node

    def target(self, place: Pointer, reference: str) -> Pointer:
        """Where a reference that stands at `place` leads, with indexes as numbers.

        `BadReference`, a `ValueError`, says what is wrong with it; `KeyError` means that
        nothing is there.
        """
        return self._exact(self.resources.lead(place, reference))

    def file(self, pointer: Pointer) -> File:
        """The file that a pointer leads into."""
        return self._written(pointer)[0]

    def locate(self, pointer: Pointer, *, key: bool = False) -> Position:
        """Where a value starts, or its key; its nearest ancestor when it is absent."""
        file, inner = self._written(pointer)
        return file.locate(inner, key)

    def match(self, pattern: re.Pattern[str], pointer: Pointer) -> re.Match[str] | None:
        """What a pattern finds of the text where a value starts."""
        file, inner = self._written(pointer)
        return file.match(pattern, inner)

    def problem(
        self,
        pointer: Pointer,
        message: str,
        *,
        hint: str | None = None,
        key: bool = False,
    ) -> Problem:
        """A problem with the value at a pointer, or with its key."""
        file, inner = self._written(pointer)
        return file.problem(inner, message, hint=hint, key=key)

    def written(self, pointer: Pointer) -> Pointer:
        """Where that was written which stands at a pointer."""
        for moved in (self.moved, *reversed(self.mended)):
            pointer = follow(moved, pointer)
        return pointer

    def _written(self, pointer: Pointer) -> tuple[File, Pointer]:
        """The file that a pointer leads into, and the pointer in that file."""
        number, inner = self.written(pointer).split()
        return self.files[number], inner

    def _exact(self, pointer: Pointer) -> Pointer:
        """The pointer with a number for each index; `KeyError` when it leads nowhere."""
        number, tokens = pointer.split()
        node = self._content(number)
        exact: list[str | int] = [number] if number else []
        for token in tokens:
            inner = step(node, token)
            exact.append(int(token) if isinstance(node, list) else token)
            node = inner
        return Pointer(exact)

    def _content(self, number: int) -> Any:
        if not 0 <= number <= len(self.others):
            raise KeyError(number)
        return self.others[number - 1] if number else self.data
