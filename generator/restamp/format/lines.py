"""A line of leaves, and a line that is split at a pair of brackets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .leaves import Leaf


class CannotSplit(Exception):
    """A way to split a line that does not apply to it."""


@dataclass(slots=True, eq=False)
class Line:
    """Leaves that stand on a line; `invisible` are the optional brackets among them."""

    leaves: list[Leaf]
    indent: int
    width: int
    inside: bool = False
    explodes: bool = False
    invisible: tuple[Leaf, ...] = ()

    def __str__(self) -> str:
        first, *rest = self.leaves
        parts = [" " * self.indent, first.text]
        for leaf in rest:
            parts += (leaf.space, leaf.text)
        return "".join(parts)

    @property
    def fits(self) -> bool:
        length = self.indent - len(self.leaves[0].space)
        for leaf in self.leaves:
            length += len(leaf.space) + len(leaf.text)
        return length <= self.width

    @property
    def depth(self) -> int:
        return self.leaves[0].depth

    def delimiters(self, last: bool = True) -> dict[int, int]:
        """The priority of a split after each leaf where one may be."""
        found: dict[int, int] = {}
        depth = self.depth
        for n, leaf in enumerate(self.leaves):
            if leaf.depth == depth:
                if leaf.before and n:
                    found[n - 1] = leaf.before
                if leaf.after and (last or n + 1 < len(self.leaves)):
                    found[n] = leaf.after
        return found


@dataclass(slots=True, eq=False)
class Split:
    """A line in three: up to a bracket, what is in it, and the rest."""

    head: Line
    body: Line
    tail: Line
    opening: Leaf
    closing: Leaf

    def lines(self) -> Iterator[Line]:
        self.opening.text = self.opening.text or "("
        self.closing.text = self.closing.text or ")"
        yield from (self.head, self.body, self.tail)


def invisible_of(leaves: list[Leaf]) -> tuple[Leaf, ...]:
    return tuple(leaf for leaf in leaves if not leaf.text)
