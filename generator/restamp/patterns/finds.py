"""Whether an expression finds anything in a text, in a time that cannot explode."""

from __future__ import annotations

from typing import TypeAlias, assert_never

from .tree import (
    Back,
    Boundary,
    Chars,
    Choice,
    Edge,
    Group,
    Look,
    Node,
    Repeat,
    Sequence,
)

Places: TypeAlias = frozenset[int]
"""Places between the characters of a text."""


class Referring(ValueError):
    """An expression refers back to a group: what it matches is more than places."""


def finds(node: Node, text: str) -> bool:
    """Whether the expression matches anywhere; `Referring` for a back-reference."""
    return bool(_Text(text).ends(node, frozenset(range(len(text) + 1))))


class _Text:
    """A text, and what has been seen in it; all places are followed at once."""

    def __init__(self, text: str) -> None:
        self._points = [ord(char) for char in text]
        self._seen: dict[tuple[int, int], bool] = {}
        self._held: dict[tuple[int, bool, int], bool] = {}

    def ends(self, node: Node, starts: Places) -> Places:
        """Where matches end that start at some places."""
        match node:
            case Chars():
                inside = (at for at in starts if at < len(self._points))
                return frozenset(at + 1 for at in inside if self._is(node, at))
            case Edge():
                return frozenset(at for at in starts if self._at_edge(node, at))
            case Boundary():
                return frozenset(at for at in starts if self._between(node, at))
            case Group():
                return self.ends(node.body, starts)
            case Look():
                return frozenset(at for at in starts if self._looks(node, at))
            case Repeat():
                return self._repeated(node, starts)
            case Back():
                raise Referring
            case Sequence():
                for part in node.parts:
                    if not starts:
                        break
                    starts = self.ends(part, starts)
                return starts
            case Choice():
                ends = (self.ends(branch, starts) for branch in node.branches)
                return frozenset().union(*ends)
            case _:
                assert_never(node)

    def _is(self, node: Chars, at: int) -> bool:
        if not 0 <= at < len(self._points):
            return False
        point = self._points[at]
        place = id(node.ranges), node.negated, point
        if place not in self._held:
            self._held[place] = node.holds(point)
        return self._held[place]

    def _at_edge(self, node: Edge, at: int) -> bool:
        if at == (len(self._points) if node.end else 0):
            return True
        beside = self._points[at if node.end else at - 1]
        return node.multiline and chr(beside) in "\n\r\u2028\u2029"

    def _between(self, node: Boundary, at: int) -> bool:
        changes = self._is(node.word, at - 1) is not self._is(node.word, at)
        return changes is not node.negated

    def _looks(self, node: Look, at: int) -> bool:
        if (id(node), at) not in self._seen:
            starts = frozenset((at,)) if node.ahead else frozenset(range(at + 1))
            ends = self.ends(node.body, starts)
            found = bool(ends) if node.ahead else at in ends
            self._seen[id(node), at] = found is not node.negated
        return self._seen[id(node), at]

    def _repeated(self, node: Repeat, starts: Places) -> Places:
        """Rounds up to the least number, then until nothing new is reached."""
        reached, rounds = starts, 0
        while rounds < node.least and reached:
            further = self.ends(node.body, reached)
            rounds = node.least if further == reached else rounds + 1
            reached = further
        found = latest = reached
        while latest and (node.most is None or rounds < node.most):
            latest = self.ends(node.body, latest) - found
            found |= latest
            rounds += 1
        return found
