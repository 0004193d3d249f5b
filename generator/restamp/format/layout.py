"""Lines that are too wide, laid out as black lays them out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from .leaves import COMMA, DOT, Leaf, Unusual, read


class _CannotSplit(Exception):
    """A way to split a line that does not apply to it."""


@dataclass(slots=True, eq=False)
class _Line:
    """Leaves that stand on a line; `tracked` are those whose brackets black looks at."""

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
        return len(str(self)) <= self.width

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
class _Split:
    """A line in three: up to a bracket, what is in it, and the rest."""

    head: _Line
    body: _Line | None
    tail: _Line
    opening: Leaf
    closing: Leaf

    def lines(self) -> Iterator[_Line]:
        self.opening.text = self.opening.text or "("
        self.closing.text = self.closing.text or ")"
        yield self.head
        if self.body:
            yield self.body
        yield self.tail


def layout(line: str, width: int, opener: str = "") -> list[str]:
    """The lines that black makes of one line that is wider than `width`.

    `opener` is the line that opens the bracket in which the line stands. `Unusual` for
    a kind of line that restamp's own templates do not print.
    """
    text = line.lstrip(" ")
    leaves = read(text, opener)
    whole = _Line(leaves, len(line) - len(text), width)
    if not leaves[0].closes:
        whole.inside = bool(opener)
        whole.invisible = _invisible(leaves)
    return [str(line) for line in _laid(whole, False)]


def _invisible(leaves: list[Leaf]) -> tuple[Leaf, ...]:
    return tuple(leaf for leaf in leaves if not leaf.text)


Way = Callable[[_Line, bool], Iterator[_Line]]


def _laid(line: _Line, forced: bool) -> list[_Line]:
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
        except _CannotSplit:
            continue
    return [line]


def _run(line: _Line, way: Way, forced: bool) -> list[_Line]:
    text = str(line)
    optional = [leaf for leaf in line.invisible if leaf.depth == line.depth]
    made: list[_Line] = []
    for part in way(line, forced):
        if str(part) == text:
            raise _CannotSplit
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


def _copied(line: _Line) -> _Line:
    """The same line of other leaves; a line is copied once only."""
    copies: dict[int, Leaf] = {}
    for leaf in line.leaves:
        copy = Leaf(leaf.text, leaf.space, leaf.opens, leaf.closes, leaf.display)
        copy.depth, copy.before, copy.after = leaf.depth, leaf.before, leaf.after
        copy.partner = copies.get(id(leaf.partner))
        copies[id(leaf)] = copy
        leaf.original = False
    leaves = list(copies.values())
    return _Line(
        leaves, line.indent, line.width, line.inside, line.explodes, _invisible(leaves)
    )


def _at_left(line: _Line, forced: bool) -> Iterator[_Line]:
    """Split a definition at its parameters, or at what it returns if it has none."""
    closing = {id(leaf.partner): leaf for leaf in line.leaves if leaf.closes}
    for leaf, inner in pairwise(line.leaves):
        if leaf.text in ("(", "") and leaf.opens and not inner.closes:
            if id(leaf) in closing:
                yield from _split(line, closing[id(leaf)]).lines()
                return
    raise _CannotSplit


def _at_delimiters(line: _Line, forced: bool) -> Iterator[_Line]:
    """Split what stands in brackets at all delimiters of the highest priority."""
    found = line.delimiters(last=False)
    if not found:
        raise _CannotSplit
    priority = max(found.values())
    places = [n for n, each in line.delimiters().items() if each == priority]
    if priority == DOT and len(places) == 1:
        raise _CannotSplit
    leaves = line.leaves
    if priority == COMMA and leaves[-1].text != ",":
        leaves = [*leaves, _comma(line.depth)]
    start = 0
    for end in sorted({*(n + 1 for n in places), len(leaves)}):
        part = leaves[start:end]
        part[0].space = ""
        yield _Line(
            part, line.indent, line.width, inside=True, invisible=_invisible(part)
        )
        start = end


def _comma(depth: int) -> Leaf:
    return Leaf(",", "", depth=depth, after=COMMA, original=False)


def _at_right(line: _Line, forced: bool) -> Iterator[_Line]:
    """Split at the last brackets after which the first line fits."""
    first: list[_Line] | None = None
    before = _lengths(line)
    for omitted in _omissions(line):
        target = next(
            (x for x in reversed(line.leaves) if x.closes and id(x) not in omitted),
            None,
        )
        opening = target.partner if target else None
        if omitted and opening and opening.text:
            if before.get(id(opening), 0) > line.width:
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


def _lengths(line: _Line) -> dict[int, int]:
    """How long a line is before each leaf."""
    lengths, length = {}, line.indent
    for leaf in line.leaves:
        lengths[id(leaf)] = length
        length += len(leaf)
    return lengths


def _omissions(line: _Line) -> Iterator[set[int]]:
    """Brackets to leave whole: none, then ever more from the right that fit a line."""
    omitted: set[int] = set()
    yield omitted
    length = line.indent
    opening: Leaf | None = None
    closing: Leaf | None = None
    inner: set[int] = set()
    for n in range(len(line.leaves) - 1, -1, -1):
        leaf = line.leaves[n]
        length += len(leaf)
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


def _split_last(line: _Line, omitted: set[int]) -> _Split:
    """Split at the last brackets that are not omitted."""
    for leaf in reversed(line.leaves):
        if leaf.closes and id(leaf) not in omitted:
            return _split(line, leaf)
    raise _CannotSplit


def _split(line: _Line, closing: Leaf) -> _Split:
    leaves, opening = line.leaves, closing.partner
    places = [n for n, leaf in enumerate(leaves) if leaf is opening]
    end = next(n for n, leaf in enumerate(leaves) if leaf is closing)
    if not opening or not places:
        raise _CannotSplit
    start = places[0] + 1
    inside = leaves[start:end]
    head = _Line(leaves[:start], line.indent, line.width)
    head.invisible = _enclosed(head.leaves)
    tail = _Line(leaves[end:], line.indent, line.width)
    if not inside and len(str(tail).strip()) < 3:
        raise _CannotSplit
    body = _body(line, opening, inside) if inside else None
    return _Split(head, body, tail, opening, closing)


def _enclosed(leaves: list[Leaf]) -> tuple[Leaf, ...]:
    """Optional brackets of which both stand among the leaves."""
    there = {id(leaf) for leaf in leaves}
    return tuple(
        each
        for leaf in leaves
        if leaf.closes and not leaf.text and leaf.partner and id(leaf.partner) in there
        for each in (leaf.partner, leaf)
    )


def _body(line: _Line, opening: Leaf, leaves: list[Leaf]) -> _Line:
    depth = leaves[0].depth
    has_comma = any(leaf.text == "," and leaf.depth == depth for leaf in leaves)
    kind = line.leaves[0].text
    if (kind == "from" and leaves[-1].text != ",") or (
        kind == "def" and opening.text == "(" and not has_comma and not opening.display
    ):
        leaves = [*leaves, _comma(depth)]
    body = _Line(leaves, line.indent + 4, line.width, inside=True)
    body.invisible = _invisible(leaves)
    found = body.delimiters(last=False)
    body.explodes = max(found.values(), default=0) == COMMA and (
        opening.display or leaves[-1].text == ","
    )
    return body


def _omitting(
    split: _Split, line: _Line, forced: bool, omitted: set[int]
) -> Iterator[_Line]:
    """Split without the optional brackets where that is as good."""
    optional = not split.opening.text and not split.closing.text
    if not forced and optional and line.leaves[0].text != "from":
        body = split.body
        if body is not None and _can_omit(body):
            omitted = {id(split.closing), *omitted}
            try:
                other = _split_last(line, omitted)
                if _is_better(other, split):
                    yield from _omitting(other, line, forced, omitted)
                    return
            except _CannotSplit:
                chained = sum(leaf.text == "=" for leaf in line.leaves) > 1
                if not chained and not _can_be_split(body) and not body.fits:
                    raise
    yield from split.lines()


def _is_better(other: _Split, split: _Split) -> bool:
    """Whether to split at other brackets than at those that are optional."""
    head = split.head.leaves
    if len(head) < 2 or head[-2].text != "=":
        return True
    if not any(leaf.opens or leaf.closes for leaf in head[:-1]):
        return True
    if len(str(split.head)) >= split.head.width:
        return True
    texts = [leaf.text for leaf in head]
    others = [leaf.text for leaf in other.head.leaves]
    if texts.count("=") > max(1, others.count("=")):
        return False
    for leaf in reversed(other.head.leaves):
        if leaf.text == "=":
            break
        if leaf.closes:
            return True
    return "=" in others and other.head.fits


def _can_be_split(line: _Line) -> bool:
    """Whether a line may have places to split it; a method of a string has none."""
    leaves = line.leaves
    if len(leaves) < 2:
        return False
    if leaves[0].text[-1:] in ("'", '"') and leaves[1].text == ".":
        raise Unusual("methods of a string")
    return True


def _can_omit(line: _Line) -> bool:
    """Whether a value looks well without optional brackets."""
    found = line.delimiters()
    if not found:
        return True
    priority = max(found.values())
    if list(found.values()).count(priority) > 1:
        return False
    if priority == DOT:
        return True
    first, second, *_ = line.leaves
    if first.opens and not second.closes and _begins_well(line, first):
        return True
    last = line.leaves[-1]
    if not last.closes or (last.text == "]" and not last.display):
        return False
    return not line.leaves[-2].opens and _ends_well(line, last)


def _begins_well(line: _Line, first: Leaf) -> bool:
    """Whether what is behind the first brackets fits, up to brackets to split at."""
    behind, length = False, line.indent
    for leaf in line.leaves:
        behind |= leaf.closes and leaf.partner is first
        if behind:
            length += len(leaf)
            if length > line.width:
                return False
            behind = not leaf.opens
    return True


def _ends_well(line: _Line, last: Leaf) -> bool:
    """Whether what is before the last brackets fits, or has brackets to split at."""
    length, others = line.indent, False
    for leaf in line.leaves:
        length += len(leaf)
        if leaf is last.partner:
            return others or length <= line.width
        others |= leaf.opens
    return False
