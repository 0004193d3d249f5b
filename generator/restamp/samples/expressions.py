"""Strings that match a regular expression, made by walking it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import assert_never

from ..patterns.tree import (
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
    complement,
    width,
)

LONGEST = 100_000
"""Characters that a string made from an expression has at most."""

_FILLERS = ("aA0x-", "bB1y_", "zZ9 .", "kQ7/@", " .-aA0", "a1B2c3D4-e5")
"""Characters that strings are made of, each in turn the first that is allowed."""

_DRAWS = 24
"""Strings of a length that are drawn."""

_PRINTABLE = "".join(map(chr, range(0x20, 0x7F)))


def matching(node: Node, length: int) -> Iterator[str]:
    """Strings that may match, about as long as wanted, the simplest first.

    What looks ahead or behind is met by trying: the caller has to judge.
    """
    least, most = width(node)
    within = max(least, length if most is None else min(length, most))
    if within > LONGEST:
        return
    words = tuple(dict.fromkeys(_asked(node)))
    room = within + sum(map(len, words))
    for turn, filler in enumerate(_FILLERS):
        for mixed in (False, True):
            yield _Walk(filler, (), turn, mixed).made(node, within)
            if words:
                yield _Walk(filler, words, turn, mixed).made(node, within)
                yield _Walk(filler, words, turn, mixed).made(node, room)
                yield _Walk(filler, words[::-1], turn, mixed).made(node, room)


def drawn(node: Node, length: int) -> Iterator[str]:
    """Strings that may match, of characters and branches by chance; the same each time."""
    chance = Random(length)
    least, most = width(node)
    within = max(least, length if most is None else min(length, most))
    if within > LONGEST:
        return
    for turn in range(_DRAWS):
        yield _Walk("", (), turn, mixed=True, chance=chance).made(node, within)


def _asked(node: Node) -> Iterator[str]:
    """A string for each thing that has to stand ahead."""
    match node:
        case Look():
            if node.ahead and not node.negated and width(node.body)[0] <= LONGEST:
                yield _Walk(_FILLERS[0], (), 0, mixed=False).made(node.body, 0)
            yield from _asked(node.body)
        case Group() | Repeat():
            yield from _asked(node.body)
        case Sequence():
            for part in node.parts:
                yield from _asked(part)
        case Choice():
            for branch in node.branches:
                yield from _asked(branch)
        case Chars() | Edge() | Boundary() | Back():
            return
        case _:
            assert_never(node)


@dataclass(slots=True)
class _Walk:
    """One way through an expression: which characters, words and branches it prefers."""

    filler: str
    words: tuple[str, ...]
    turn: int
    mixed: bool
    chance: Random | None = None
    texts: dict[int, str] = field(default_factory=dict)
    fillings: dict[tuple[int, bool], str] = field(default_factory=dict)
    widths: dict[int, tuple[int, int | None]] = field(default_factory=dict)

    def made(self, node: Node, length: int) -> str:
        """A string for a part, as near to a length as it allows."""
        match node:
            case Chars():
                return self._run(node, 1)
            case Edge() | Boundary() | Look():
                return ""
            case Back():
                return self.texts.get(node.index, "")
            case Group():
                text = self.made(node.body, length)
                if node.index is not None:
                    self.texts[node.index] = text
                return text
            case Repeat():
                return self._repeated(node, length)
            case Sequence():
                return self._sequence(node, length)
            case Choice():
                return self.made(self._branch(node, length), length)
            case _:
                assert_never(node)

    def _width(self, node: Node) -> tuple[int, int | None]:
        if id(node) not in self.widths:
            self.widths[id(node)] = width(node)
        return self.widths[id(node)]

    def _sequence(self, node: Sequence, length: int) -> str:
        """Each part as long as it must be; the first that can takes what is spare."""
        spare = max(0, length - self._width(node)[0])
        made = []
        for part in node.parts:
            least, most = self._width(part)
            wanted = least + (spare if most is None else min(spare, most - least))
            made.append(self.made(part, wanted))
            spare = max(0, spare - max(0, len(made[-1]) - least))
        return "".join(made)

    def _repeated(self, node: Repeat, length: int) -> str:
        if isinstance(node.body, Chars):
            most = length if node.most is None else min(length, node.most)
            return self._run(node.body, max(node.least, most))
        least, most_each = self._width(node.body)
        made = []
        for left in range(self._times(node, length), 0, -1):
            room = max(least, length - least * (left - 1))
            made.append(
                self.made(
                    node.body, room if most_each is None else min(room, most_each)
                )
            )
            length -= len(made[-1])
        return "".join(made)

    def _times(self, node: Repeat, length: int) -> int:
        """How often a part stands so that all together is as long as wanted."""
        least, most = self._width(node.body)
        if length <= least * node.least or most == 0:
            return node.least
        times = 1 if most is None else -(-length // most)
        if least:
            times = min(times, length // least)
        return max(node.least, times if node.most is None else min(times, node.most))

    def _branch(self, node: Choice, length: int) -> Node:
        """The alternative whose length is nearest, and of those one in turn."""

        def distance(branch: Node) -> int:
            least, most = self._width(branch)
            return max(least - length, 0 if most is None else length - most, 0)

        by_chance = self.chance is not None
        start = self._upto(len(node.branches)) if by_chance else self.turn
        start %= len(node.branches)
        turned = node.branches[start:] + node.branches[:start]
        return min(turned, key=distance)

    def _run(self, chars: Chars, count: int) -> str:
        """Characters of one set: the words that it allows, then what fills up."""
        if self.chance is not None:
            shown = self._shown(chars)
            times = range(count if shown else 0)
            return "".join(shown[self._upto(len(shown))] for _ in times)
        made = ""
        for word in self.words:
            allowed = all(chars.holds(ord(char)) for char in word)
            if allowed and len(made) + len(word) <= count:
                made += word
        filler = self._filling(chars)
        if not self.mixed:
            filler = filler[:1]
        left = count - len(made)
        return made + (filler * left)[:left]

    def _shown(self, chars: Chars) -> str:
        """The characters of a set that can be printed, or any other one."""
        place = id(chars.ranges), chars.negated
        if place not in self.fillings:
            shown = filter(lambda char: chars.holds(ord(char)), _PRINTABLE)
            self.fillings[place] = "".join(shown) or _any(chars)
        return self.fillings[place]

    def _upto(self, count: int) -> int:
        """A number below another one, by chance."""
        assert self.chance is not None
        return int(self.chance.random() * count)

    def _filling(self, chars: Chars) -> str:
        """What fills up; a large class may stand many times, and is looked at once."""
        place = id(chars.ranges), chars.negated
        if place not in self.fillings:
            allowed = [char for char in self.filler if chars.holds(ord(char))]
            self.fillings[place] = "".join(allowed) or _any(chars)
        return self.fillings[place]


def _any(chars: Chars) -> str:
    """A character of a set, one that shows if there is one."""
    shown = next((char for char in _PRINTABLE if chars.holds(ord(char))), None)
    if shown is not None:
        return shown
    ranges = complement(chars.ranges) if chars.negated else chars.ranges
    firsts = [first for first, last in ranges if first <= last]
    visible = [
        first for first in firsts if first >= 0xA1 and not 0xD800 <= first < 0xE000
    ]
    return chr((visible or firsts)[0]) if firsts else ""
