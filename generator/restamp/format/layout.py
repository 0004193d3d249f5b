"""Lines that are too wide, laid out as black lays them out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

from .displays import display
from .leaves import Leaf, tokens
from .lines import CannotSplit, Line, Split, invisible_of
from .optional import with_optional
from .priorities import COMMA, DOT, measure
from .taste import can_be_split, can_omit, is_better
from .usual import usual


@lru_cache(maxsize=10_000)
def layout(line: str, width: int, opener: str = "") -> tuple[str, ...]:
    """The lines that black makes of one line that is wider than `width`.

    `opener` is the bracket in which the line stands, behind `def` where it defines.
    `Unusual` for a kind of line that restamp's own templates do not print.
    """
    text = line.lstrip(" ")
    indent = len(line) - len(text)
    if made := usual(text, indent, width, opener):
        return made
    if opener and (made := display(text, indent, width)):
        return made
    leaves = with_optional(list(tokens(text)), opener)
    measure(leaves)
    whole = Line(leaves, indent, width)
    if not leaves[0].closes:
        whole.inside = bool(opener)
        whole.invisible = invisible_of(leaves)
    return tuple(str(line) for line in _laid(whole, False))


Way = Callable[[Line, bool], Iterator[Line]]


def _laid(line: Line, forced: bool) -> list[Line]:
    """The lines that a line becomes; optional brackets are shown where that is forced."""
    if line.fits and not line.explodes:
        return [line]
    ways: tuple[Way, ...] = (_at_right,)
    if line.leaves[0].text == "def":
        ways = (_at_left,)
    elif line.inside:
        ways = (_at_delimiters, _at_right)
    for way in ways:
        try:
            return _run(line, way, forced)
        except CannotSplit:
            continue
    return [line]


def _run(line: Line, way: Way, forced: bool) -> list[Line]:
    text = str(line)
    optional = [leaf for leaf in line.invisible if leaf.depth == line.depth]
    made: list[Line] = []
    for part in way(line, forced):
        if str(part) == text:
            raise CannotSplit
        made += _laid(part, forced)
    if (
        forced
        or way is not _at_right
        or not line.invisible
        or any(leaf.text for leaf in optional)
        or made[0].fits
        or not all(leaf.original for leaf in line.leaves)
    ):
        return made
    second = _run(_copied(line), way, True)
    return second if all(line.fits for line in second) else made


def _copied(line: Line) -> Line:
    """The same line of other leaves; a line is copied once only."""
    copies: dict[int, Leaf] = {}
    for leaf in line.leaves:
        copy = Leaf(leaf.text, leaf.space, leaf.opens, leaf.closes, leaf.display)
        copy.depth, copy.before, copy.after = leaf.depth, leaf.before, leaf.after
        copy.partner = copies.get(id(leaf.partner))
        copies[id(leaf)] = copy
        leaf.original = False
    leaves = list(copies.values())
    return Line(
        leaves,
        line.indent,
        line.width,
        line.inside,
        line.explodes,
        invisible_of(leaves),
    )


def _at_left(line: Line, forced: bool) -> Iterator[Line]:
    """Split a definition at its parameters, or at what it returns if it has none."""
    closing = {id(leaf.partner): leaf for leaf in line.leaves if leaf.closes}
    for leaf, inner in pairwise(line.leaves):
        if leaf.text in ("(", "") and leaf.opens and not inner.closes:
            if id(leaf) in closing:
                yield from _split(line, closing[id(leaf)]).lines()
                return
    raise CannotSplit


def _at_delimiters(line: Line, forced: bool) -> Iterator[Line]:
    """Split what stands in brackets at all delimiters of the highest priority."""
    found = line.delimiters(last=False)
    if not found:
        raise CannotSplit
    priority = max(found.values())
    places = [n for n, each in line.delimiters().items() if each == priority]
    if priority == DOT and len(places) == 1:
        raise CannotSplit
    leaves = line.leaves
    if priority == COMMA and leaves[-1].text != ",":
        leaves = [*leaves, _comma(line.depth)]
    start = 0
    for end in sorted({*(n + 1 for n in places), len(leaves)}):
        part = leaves[start:end]
        part[0].space = ""
        yield Line(
            part, line.indent, line.width, inside=True, invisible=invisible_of(part)
        )
        start = end


def _comma(depth: int) -> Leaf:
    return Leaf(",", "", depth=depth, after=COMMA, original=False)


def _at_right(line: Line, forced: bool) -> Iterator[Line]:
    """Split at the last brackets after which the first line fits."""
    first: list[Line] | None = None
    for omitted in _omissions(line):
        target = next(
            (x for x in reversed(line.leaves) if x.closes and id(x) not in omitted),
            None,
        )
        opening = target.partner if target else None
        if omitted and opening and opening.text and _starts_late(opening, line):
            continue
        lines = list(_omitting(_split_last(line, omitted), line, forced, omitted))
        if first is None and not omitted:
            first = lines
        if lines[0].fits:
            yield from lines
            return
    if first is None:
        first = list(_omitting(_split_last(line, set()), line, forced, set()))
    yield from first


def _starts_late(opening: Leaf, line: Line) -> bool:
    """Whether a bracket stands where the line is too wide already."""
    length = line.indent
    for leaf in line.leaves:
        if leaf is opening:
            return length > line.width
        length += len(leaf.space) + len(leaf.text)
    return False


def _omissions(line: Line) -> Iterator[set[int]]:
    """Brackets to leave whole: none, then ever more from the right that fit a line."""
    omitted: set[int] = set()
    yield omitted
    length = line.indent
    opening: Leaf | None = None
    closing: Leaf | None = None
    inner: set[int] = set()
    for n in range(len(line.leaves) - 1, -1, -1):
        leaf = line.leaves[n]
        length += len(leaf.space) + len(leaf.text)
        if length > line.width:
            break
        if opening:
            if leaf is opening:
                opening = None
            elif leaf.closes:
                inner.add(id(leaf))
        elif leaf.closes:
            if n and line.leaves[n - 1].opens:
                inner.add(id(leaf))
                continue
            if closing:
                omitted |= {id(closing), *inner}
                inner.clear()
                yield omitted
            if leaf.text:
                opening, closing = leaf.partner, leaf


def _split_last(line: Line, omitted: set[int]) -> Split:
    """Split at the last brackets that are neither omitted nor empty."""
    for leaf, before in pairwise(reversed(line.leaves)):
        if leaf.closes and id(leaf) not in omitted and not before.opens:
            return _split(line, leaf)
    raise CannotSplit


def _split(line: Line, closing: Leaf) -> Split:
    leaves, opening = line.leaves, closing.partner
    places = [n for n, leaf in enumerate(leaves) if leaf is opening]
    end = next(n for n, leaf in enumerate(leaves) if leaf is closing)
    if not opening or not places:
        raise CannotSplit
    start = places[0] + 1
    head = Line(leaves[:start], line.indent, line.width)
    head.invisible = _enclosed(head.leaves)
    tail = Line(leaves[end:], line.indent, line.width)
    return Split(head, _body(line, opening, leaves[start:end]), tail, opening, closing)


def _enclosed(leaves: list[Leaf]) -> tuple[Leaf, ...]:
    """Optional brackets of which both stand among the leaves."""
    there = {id(leaf) for leaf in leaves}
    return tuple(
        each
        for leaf in leaves
        if leaf.closes and not leaf.text and leaf.partner and id(leaf.partner) in there
        for each in (leaf.partner, leaf)
    )


def _body(line: Line, opening: Leaf, leaves: list[Leaf]) -> Line:
    depth = leaves[0].depth
    has_comma = any(leaf.text == "," and leaf.depth == depth for leaf in leaves)
    kind = line.leaves[0].text
    if (kind == "from" and leaves[-1].text != ",") or (
        kind == "def" and opening.text == "(" and not has_comma and not opening.display
    ):
        leaves = [*leaves, _comma(depth)]
    body = Line(leaves, line.indent + 4, line.width, inside=True)
    body.invisible = invisible_of(leaves)
    found = body.delimiters(last=False)
    body.explodes = max(found.values(), default=0) == COMMA and (
        opening.display or leaves[-1].text == ","
    )
    return body


def _omitting(
    split: Split, line: Line, forced: bool, omitted: set[int]
) -> Iterator[Line]:
    """Split without the optional brackets where that is as good."""
    optional = not split.opening.text and not split.closing.text
    if not forced and optional and line.leaves[0].text != "from":
        body = split.body
        if can_omit(body):
            omitted = {id(split.closing), *omitted}
            try:
                other = _split_last(line, omitted)
                if is_better(other, split):
                    yield from _omitting(other, line, forced, omitted)
                    return
            except CannotSplit:
                chained = sum(leaf.text == "=" for leaf in line.leaves) > 1
                if not chained and not can_be_split(body) and not body.fits:
                    raise
    yield from split.lines()
