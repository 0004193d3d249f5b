"""The parts of a regular expression."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias, assert_never

Ranges: TypeAlias = tuple[tuple[int, int], ...]
"""Code points, as first and last of each range."""

LAST = 0x10FFFF
"""The last code point."""


@dataclass(frozen=True, slots=True)
class Chars:
    """One character out of some ranges, or out of all others."""

    ranges: Ranges
    negated: bool = False

    def holds(self, point: int) -> bool:
        """Whether a code point is one of them."""
        listed = any(first <= point <= last for first, last in self.ranges)
        return listed is not self.negated


@dataclass(frozen=True, slots=True)
class Edge:
    """The start or end of the text; of a line too where it is `multiline`."""

    end: bool
    multiline: bool


@dataclass(frozen=True, slots=True)
class Boundary:
    """Between a word's character and another; or anywhere else."""

    word: Chars
    negated: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A part in brackets; one with an index is remembered."""

    body: Node
    index: int | None


@dataclass(frozen=True, slots=True)
class Look:
    """What must, or must not, stand before or after a place."""

    body: Node
    ahead: bool
    negated: bool


@dataclass(frozen=True, slots=True)
class Repeat:
    """A part that stands several times."""

    body: Node
    least: int
    most: int | None
    lazy: bool


@dataclass(frozen=True, slots=True)
class Back:
    """The text of a group again; none where the group has not matched."""

    index: int
    sure: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    """Parts that follow one another."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Alternatives, the first that fits."""

    branches: tuple[Node, ...]


Node: TypeAlias = (
    Chars | Edge | Boundary | Group | Look | Repeat | Back | Sequence | Choice
)


def width(node: Node) -> tuple[int, int | None]:
    """The least and the most characters that a part matches; None is any number."""
    match node:
        case Chars():
            return 1, 1
        case Edge() | Boundary() | Look():
            return 0, 0
        case Back():
            return 0, None
        case Group():
            return width(node.body)
        case Repeat():
            least, most = width(node.body)
            if most == 0:
                return 0, 0
            ends = most is not None and node.most is not None
            return least * node.least, (most or 0) * (node.most or 0) if ends else None
        case Sequence():
            return _summed(map(width, node.parts))
        case Choice():
            widths = [width(branch) for branch in node.branches]
            highs = [most for _, most in widths if most is not None]
            whole = len(highs) == len(widths)
            return min(least for least, _ in widths), max(highs) if whole else None
        case _:
            assert_never(node)


def _summed(widths: Iterable[tuple[int, int | None]]) -> tuple[int, int | None]:
    least: int = 0
    most: int | None = 0
    for low, high in widths:
        least += low
        most = None if most is None or high is None else most + high
    return least, most


def complement(ranges: Ranges) -> Ranges:
    """All other code points, in order."""
    others: list[tuple[int, int]] = []
    start = 0
    for first, last in sorted(ranges):
        if first > start:
            others.append((start, first - 1))
        start = max(start, last + 1)
    if start <= LAST:
        others.append((start, LAST))
    return tuple(others)
