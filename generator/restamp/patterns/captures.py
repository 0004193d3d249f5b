"""What is known of groups while an expression is read, for references back to them."""

from __future__ import annotations

from dataclasses import dataclass

from .problem import Untranslatable
from .tree import Back, Node, Repeat, Sequence, width

NOTHING = Sequence(())
"""Matches the empty text."""

FURTHEST = 99
"""The last group that Python's own spelling can refer to by number."""


@dataclass(slots=True)
class _Capture:
    """A closed group: where it starts, and what may become of its text."""

    start: int
    skipped: bool = False
    reachable: bool = True
    lost: str | None = None


class Captures:
    """The groups closed so far, and the references to them.

    ECMA-262 forgets a repetition's groups whenever it starts again, and lets what has
    not matched match the empty text; Python does neither.
    """

    def __init__(self) -> None:
        self._closed: dict[int, _Capture] = {}
        self._backs: list[tuple[int, _Capture]] = []

    def close(self, index: int, start: int) -> None:
        """A group ends that starts at a place."""
        if index <= FURTHEST:
            self._closed[index] = _Capture(start)

    def back(self, index: int, place: int) -> Node:
        """A reference to a group that stands at a place."""
        if index > FURTHEST:
            raise Untranslatable(f"a back-reference beyond {FURTHEST} groups")
        known = self._closed.get(index)
        if known is None or not known.reachable:
            return NOTHING
        if known.lost:
            raise Untranslatable(known.lost)
        self._backs.append((place, known))
        return Back(index, not known.skipped)

    def branch(self, start: int) -> None:
        """A further alternative begins of the choice that starts at a place."""
        for known in self._since(start):
            known.reachable = False

    def choice(self, start: int) -> None:
        """A choice with several alternatives ends."""
        for known in self._since(start):
            known.reachable = known.skipped = True

    def repeat(self, node: Repeat, start: int) -> None:
        """A repetition ends."""
        inside = list(self._since(start))
        if not inside or node.least == node.most == 1:
            return
        referred = {id(known) for place, known in self._backs if place >= start}
        several = node.most is None or node.most > 1
        for known in inside:
            if several and known.skipped and id(known) in referred:
                raise Untranslatable(_FORGOTTEN)
            if several and known.skipped or not width(node.body)[0]:
                known.lost = _FORGOTTEN
            known.skipped = known.skipped or not node.least

    def look(self, ahead: bool, negated: bool, start: int) -> None:
        """What looks ahead or behind ends."""
        if not ahead and self._backs and self._backs[-1][0] >= start:
            raise Untranslatable("a back-reference in what looks behind")
        for known in self._since(start):
            known.reachable = known.reachable and not negated
            if not ahead:
                known.lost = "a back-reference to what looked behind"

    def _since(self, start: int) -> list[_Capture]:
        return [known for known in self._closed.values() if known.start >= start]


_FORGOTTEN = "a back-reference to what a repetition may forget"
