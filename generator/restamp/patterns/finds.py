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

Places: TypeAlias = int
"""Places between the characters of a text: a bit for each, the first one lowest."""


class Referring(ValueError):
    """An expression refers back to a group: what it matches is more than places."""


def finds(node: Node, text: str) -> bool:
    """Whether the expression matches anywhere; `Referring` for a back-reference."""
    whole = _Text(text)
    return bool(whole.reached(node, whole.all, back=False))


class _Text:
    """A text, and what has been seen in it; all places are followed at once."""

    def __init__(self, text: str) -> None:
        self.all: Places = (2 << len(text)) - 1
        self._text = text
        self._held: dict[tuple[int, bool], Places] = {}
        self._asserted: dict[int, Places] = {}

    def reached(self, node: Node, places: Places, *, back: bool) -> Places:
        """Where matches end that start at some places; `back`, the other way round."""
        match node:
            case Chars():
                held = self._before(node)
                return places >> 1 & held if back else (places & held) << 1
            case Edge() | Boundary() | Look():
                return places & self._where(node)
            case Group():
                return self.reached(node.body, places, back=back)
            case Repeat():
                return self._repeated(node, places, back)
            case Back():
                raise Referring
            case Sequence():
                for part in reversed(node.parts) if back else node.parts:
                    if not places:
                        break
                    places = self.reached(part, places, back=back)
                return places
            case Choice():
                found = 0
                for branch in node.branches:
                    found |= self.reached(branch, places, back=back)
                return found
            case _:
                assert_never(node)

    def _before(self, node: Chars) -> Places:
        """The places before the characters of a class."""
        key = id(node.ranges), node.negated
        if key not in self._held:
            held = {char: "01"[node.holds(ord(char))] for char in set(self._text)}
            bits = "".join(map(held.__getitem__, reversed(self._text)))
            self._held[key] = int(bits or "0", 2)
        return self._held[key]

    def _where(self, node: Edge | Boundary | Look) -> Places:
        """Where what takes no characters holds, found once."""
        if id(node) not in self._asserted:
            self._asserted[id(node)] = self._holds(node)
        return self._asserted[id(node)]

    def _holds(self, node: Edge | Boundary | Look) -> Places:
        match node:
            case Edge():
                return self._edges(node)
            case Boundary():
                word = self._before(node.word)
                found = word ^ word << 1
            case Look():
                found = self.reached(node.body, self.all, back=node.ahead)
        return ~found if node.negated else found

    def _edges(self, node: Edge) -> Places:
        edge = 1 << len(self._text) if node.end else 1
        for at, char in enumerate(self._text) if node.multiline else ():
            if char in "\n\r\u2028\u2029":
                edge |= 1 << at if node.end else 2 << at
        return edge

    def _repeated(self, node: Repeat, places: Places, back: bool) -> Places:
        """Rounds up to the least number, then until nothing new is reached."""
        reached, rounds = places, 0
        while rounds < node.least and reached:
            further = self.reached(node.body, reached, back=back)
            rounds = node.least if further == reached else rounds + 1
            reached = further
        found = latest = reached
        while latest and (node.most is None or rounds < node.most):
            latest = self.reached(node.body, latest, back=back) & ~found
            found |= latest
            rounds += 1
        return found
