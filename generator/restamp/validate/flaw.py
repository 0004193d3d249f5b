"""Flaws: what is wrong in a document, and what a lenient reading makes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, NamedTuple, TypeAlias

from ..document import Document, Pointer
from ..problems import Problem


class Drop(NamedTuple):
    """Take away a key or an item."""

    pointer: Pointer


class Put(NamedTuple):
    """Put a value under a key or in place of an item."""

    pointer: Pointer
    value: Any


class Add(NamedTuple):
    """Add an item to a list, which may not be there yet."""

    pointer: Pointer
    item: Any


class Rename(NamedTuple):
    """Give a key another name, unless that is taken."""

    pointer: Pointer
    name: str


Edit: TypeAlias = Drop | Put | Add | Rename


class Mend(NamedTuple):
    """What is assumed, in words, and what makes the document say so.

    Without edits, what stands there is used as it is. `final` is true where the edits
    can bring no other flaw.
    """

    words: str
    edits: tuple[Edit, ...] = ()
    final: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """One thing that is wrong, by its place in the data; `mend` if its meaning is clear.

    A `warning` keeps no document from being stamped.
    """

    pointer: Pointer
    message: str
    hint: str | None = None
    key: bool = False
    warning: bool = False
    mend: Mend | None = None

    def problem(self, document: Document) -> Problem:
        """The problem, with its line and column."""
        found = document.problem(
            self.pointer, self.message, hint=self.hint, key=self.key
        )
        return replace(found, assumption=self.mend.words) if self.mend else found


def left_out(pointer: Pointer, what: str) -> Mend:
    """The mend that takes away what stands at a place."""
    return Mend(f"{what} is left out", (Drop(pointer),))


def ignored(pointer: Pointer, what: str = "the key") -> Mend:
    """The mend that takes away what has no effect."""
    return Mend(f"{what} is ignored", (Drop(pointer),))


def anything(pointer: Pointer) -> Mend:
    """The mend that puts a schema in place which allows every value."""
    return Mend("any value is allowed there", (Put(pointer, {}),))
