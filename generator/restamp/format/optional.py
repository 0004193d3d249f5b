"""The brackets that black may put around a value: optional ones, of no text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from .leaves import Leaf, Unusual

Span = tuple[int, int]
Pairs = dict[int, int]

_ASSIGNING = frozenset("= += -= *= /= |= &= ^= %= @= //=".split())
_BETWEEN = frozenset(", = : for in return if else elif while raise".split())
_UNUSUAL = frozenset("with async del assert match case yield global await".split())


def with_optional(leaves: list[Leaf], opener: str) -> list[Leaf]:
    """The leaves of a line that stands in the bracket `opener`, and optional brackets."""
    pairs = _pairs(leaves)
    spans = sorted(
        _optional(leaves, pairs, opener), key=lambda span: (span[0], -span[1])
    )
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    for start, end in dict.fromkeys(spans):
        starts[start] = starts.get(start, 0) + 1
        ends[end] = ends.get(end, 0) + 1
    shown: list[Leaf] = []
    for n, leaf in enumerate(leaves):
        shown += [Leaf("", "", closes=True) for _ in range(ends.get(n, 0))]
        for _ in range(starts.get(n, 0)):
            shown.append(Leaf("", leaf.space, opens=True, display=True))
            leaf.space = ""
        shown.append(leaf)
    shown += [Leaf("", "", closes=True) for _ in range(ends.get(len(leaves), 0))]
    return shown


def _pairs(leaves: list[Leaf]) -> Pairs:
    """Where each bracket closes that the line opens."""
    pairs, open = {}, []
    for n, leaf in enumerate(leaves):
        if leaf.opens:
            open.append(n)
        elif leaf.closes and open:
            pairs[open.pop()] = n
            if leaves[n - 1].text == "," and not _is_single(leaves, n):
                raise Unusual("a trailing comma that has lines split")
    return pairs


def _is_single(leaves: list[Leaf], end: int) -> bool:
    """Whether what a bracket closes has one comma alone."""
    depth, commas = 0, 0
    for leaf in reversed(leaves[:end]):
        depth += leaf.closes - leaf.opens
        if depth < 0:
            return leaf.text == "(" and commas == 1
        commas += depth == 0 and leaf.text == ","
    return False


def _optional(leaves: list[Leaf], pairs: Pairs, opener: str) -> Iterator[Span]:
    """The values that black may put into brackets."""
    first = leaves[0].text
    end = len(leaves)
    block = end - (leaves[-1].text == ":")
    wrapped: list[Span] = []
    if opener:
        if opener.startswith("def"):
            yield from _annotated(leaves, pairs, 0, end)
    elif first in _UNUSUAL:
        raise Unusual(first)
    elif leaves[0].closes or first == "def":
        arrow = _find(leaves, pairs, "->")
        wrapped += [(arrow + 1, block)] if arrow is not None else []
        if first == "def" and leaves[2].opens and 2 in pairs:
            yield from _annotated(leaves, pairs, 3, pairs[2])
    elif first == "from":
        place = _find(leaves, pairs, "import")
        if place is not None and place + 1 < end and not leaves[place + 1].opens:
            yield place + 1, end
    elif first in ("if", "elif", "while"):
        wrapped.append((1, block))
    elif first == "return":
        wrapped.append((1, end))
    elif first == "except":
        wrapped.append((1, _find(leaves, pairs, "as") or block))
    elif first == "for":
        place = _find(leaves, pairs, "in") or end
        wrapped += [(1, place), (place + 1, block)]
    elif first not in ("class", "raise", "@", "else", "import"):
        wrapped += _assigned(leaves, pairs)
    for start, stop in wrapped:
        if start < stop and _is_wrapped(leaves, pairs, start, stop):
            yield start, stop
    yield from _ternaries(leaves, pairs, 0, end, opener, set(wrapped))


def _find(leaves: list[Leaf], pairs: Pairs, text: str) -> int | None:
    top = _top(leaves, pairs, 0, len(leaves))
    return next((n for n in top if leaves[n].text == text), None)


def _top(leaves: list[Leaf], pairs: Pairs, start: int, end: int) -> Iterator[int]:
    """The places of what stands outside of brackets, opening brackets included."""
    n = start
    while n < end:
        yield n
        n = pairs.get(n, n) + 1


def _assigned(leaves: list[Leaf], pairs: Pairs) -> Iterator[Span]:
    """An annotation, and what is assigned."""
    places: list[int] = []
    for n in _top(leaves, pairs, 0, len(leaves)):
        if leaves[n].text in _ASSIGNING or (leaves[n].text == ":" and not places):
            places.append(n)
    for start, end in pairwise([*places, len(leaves)]):
        yield start + 1, end


def _is_wrapped(leaves: list[Leaf], pairs: Pairs, start: int, end: int) -> bool:
    """Whether black may put brackets around a value: not around those that it has."""
    if leaves[start].text != "(" or pairs.get(start) != end - 1:
        return True
    inside = {leaves[n].text for n in _top(leaves, pairs, start + 1, end - 1)}
    if inside and not inside & {",", "for"}:
        raise Unusual("brackets that black may take away")
    return False


def _annotated(
    leaves: list[Leaf], pairs: Pairs, start: int, end: int
) -> Iterator[Span]:
    """The unions among the annotations of parameters."""
    begin, union = None, False
    for n in [*_top(leaves, pairs, start, end), end]:
        text = leaves[n].text if n < end else ","
        if text in (",", "="):
            if begin is not None and union:
                yield begin, n
            begin, union = None, False
        elif text == ":" and begin is None:
            begin = n + 1
        union |= text == "|"


def _ternaries(
    leaves: list[Leaf],
    pairs: Pairs,
    start: int,
    end: int,
    opener: str,
    wrapped: set[Span],
) -> Iterator[Span]:
    """Values that depend on a condition, unless they have brackets for themselves."""
    begin, words = start, list[str]()
    for n in [*_top(leaves, pairs, start, end), end]:
        text = leaves[n].text if n < end else ""
        if n in pairs:
            inner = (n + 1, pairs[n])
            yield from _ternaries(leaves, pairs, *inner, text, wrapped)
        if n < end and text not in _BETWEEN:
            continue
        if text in ("if", "else") and n > begin:
            words.append(text)
            continue
        if text == "in" and "for" not in words:
            continue
        if words.count("if") and words.count("else"):
            if words.count("if") > 1:
                raise Unusual("a condition in a condition")
            alone = begin == start and n == end and opener.endswith("(")
            if not alone and (begin, n) not in wrapped:
                yield begin, n
        begin, words = n + 1, ["for"] if text == "for" else []
