"""Strings that match expressions, drawn part by part."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeAlias

from hypothesis import strategies as st

from .plans import integers

Node: TypeAlias = "list[Any]"
"""A part of an expression: a word for its kind, and what it is made of."""

SPARE = 12
"""Characters beyond those that a match must have, where it may have any number."""

DRAWN = 200
"""Characters of a run that are drawn each on its own."""

LONGEST = 100_000
"""Characters that a match has at most."""

_RANGES = 16
"""Ranges of characters that are drawn from."""


class Writer:
    """Writes one string, and remembers the groups of its expression."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._groups: dict[int, str] = {}
        self._widths: dict[int, tuple[int, int | None]] = {}

    def text(self, node: Node, least: int, most: int | None) -> str | None:
        """A string of a length that is allowed, if there may be one."""
        low, high = self._width(node)
        low = max(low, least)
        tops = [n for n in (high, most) if n is not None]
        top = min([low + SPARE, *tops]) if tops else low + SPARE
        if low > min(tops, default=low) or low > LONGEST:
            return None
        return self._made(node, self._number(low, max(low, top)))

    def _number(self, least: int, most: int) -> int:
        return least if least == most else self._draw(integers(least, most))

    def _made(self, node: Node, length: int) -> str:
        """A string for a part, as near to a length as it allows."""
        match node:
            case ["in" | "out" as kind, ranges]:
                return self._run(kind, ranges, 1)
            case ["seq", parts]:
                return self._sequence(parts, length)
            case ["choice", branches]:
                return self._made(self._branch(branches, length), length)
            case ["repeat", body, least, most]:
                return self._repeated(body, least, most, length)
            case ["group", index, body]:
                self._groups[index] = self._made(body, length)
                return self._groups[index]
            case _:
                return self._groups.get(node[1], "")

    def _sequence(self, parts: list[Node], length: int) -> str:
        """Each part as long as it must be; what is spare is spread over those that can."""
        widths = [self._width(part) for part in parts]
        spare = max(0, length - sum(least for least, _ in widths))
        rooms = [spare if most is None else most - least for least, most in widths]
        made = []
        for number, (part, (least, _)) in enumerate(zip(parts, widths, strict=True)):
            later = sum(rooms[number + 1 :])
            given = self._number(
                min(rooms[number], max(0, spare - later)), min(rooms[number], spare)
            )
            made.append(self._made(part, least + given))
            spare = max(0, spare - max(0, len(made[-1]) - least))
        return "".join(made)

    def _branch(self, branches: list[Node], length: int) -> Node:
        """One of the alternatives whose length is nearest."""

        def distance(branch: Node) -> int:
            least, most = self._width(branch)
            return max(least - length, 0 if most is None else length - most, 0)

        nearest = min(map(distance, branches))
        fitting = [branch for branch in branches if distance(branch) == nearest]
        return fitting[self._number(0, len(fitting) - 1)]

    def _repeated(self, body: Node, least: int, most: int | None, length: int) -> str:
        low, high = self._width(body)
        top = length if most is None else min(most, length)
        if body[0] in ("in", "out"):
            return self._run(body[0], body[1], max(least, top))
        if high == 0 or length <= low * least:
            return "".join(self._made(body, low) for _ in range(least))
        fewest = max(least, 1 if high is None else -(-length // high))
        times = max(fewest, min(top, length // low) if low else fewest)
        return self._spread(body, self._number(fewest, max(fewest, times)), length)

    def _spread(self, body: Node, times: int, length: int) -> str:
        """A part so many times, all together of a length."""
        low, high = self._width(body)
        made = []
        for left in range(times - 1, -1, -1):
            room = max(low, length - low * left)
            needed = 0 if high is None else length - high * left
            start = room if not left else max(low, needed)
            most = room if high is None else min(room, high)
            made.append(self._made(body, self._number(min(start, most), most)))
            length -= len(made[-1])
        return "".join(made)

    def _run(self, kind: str, ranges: list[list[int]], count: int) -> str:
        known = _letters(kind, tuple(map(tuple, ranges)))
        if count <= DRAWN:
            return self._draw(st.text(known, min_size=count, max_size=count))
        return self._draw(known) * count

    def _width(self, node: Node) -> tuple[int, int | None]:
        if id(node) not in self._widths:
            self._widths[id(node)] = self._measured(node)
        return self._widths[id(node)]

    def _measured(self, node: Node) -> tuple[int, int | None]:
        """The least and the most characters of a part; None is any number."""
        match node:
            case ["in" | "out", _]:
                return 1, 1
            case ["group", _, body]:
                return self._width(body)
            case ["repeat", body, least, most]:
                low, high = self._width(body)
                if high == 0 or most == 0:
                    return 0, 0
                ends = None if high is None or most is None else high * most
                return low * least, ends
            case ["seq", parts]:
                widths = [self._width(part) for part in parts]
                highs = [high for _, high in widths if high is not None]
                low = sum(low for low, _ in widths)
                return low, sum(highs) if len(highs) == len(widths) else None
            case ["choice", branches]:
                widths = [self._width(branch) for branch in branches]
                highs = [high for _, high in widths if high is not None]
                low = min(low for low, _ in widths)
                return low, max(highs) if len(highs) == len(widths) else None
            case _:
                return 0, None


@cache
def _letters(kind: str, ranges: tuple[tuple[int, int], ...]) -> st.SearchStrategy[str]:
    """The characters of some ranges, or all others."""
    if kind == "out":
        ranges = _others(ranges)
    whole = [part for first, last in ranges for part in _without_halves(first, last)]
    if not whole:
        return st.nothing()
    if sum(last - first for first, last in whole) < 2_000:
        points = [point for a, b in whole for point in range(a, b + 1)]
        return st.sampled_from([chr(point) for point in sorted(points, key=_plain)])
    step = -(-len(whole) // _RANGES)
    return st.one_of(
        [st.characters(min_codepoint=a, max_codepoint=b) for a, b in whole[::step]]
    )


def _plain(point: int) -> tuple[bool, bool, int]:
    """Letters and digits of ASCII come first, then what can be seen."""
    letter = chr(point)
    return not (letter.isascii() and letter.isalnum()), not letter.isprintable(), point


def _without_halves(first: int, last: int) -> list[tuple[int, int]]:
    """A range without the halves of pairs, which are no characters."""
    listed = [(first, min(last, 0xD7FF)), (max(first, 0xE000), last)]
    return list(dict.fromkeys(part for part in listed if part[0] <= part[1]))


def _others(ranges: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """All code points but those of some ranges."""
    others: list[tuple[int, int]] = []
    start = 0
    for first, last in sorted(ranges):
        if first > start:
            others.append((start, first - 1))
        start = max(start, last + 1)
    return (*others, *([(start, 0x10FFFF)] if start <= 0x10FFFF else ()))
