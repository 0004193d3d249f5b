"""A regular expression as Python has it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import assert_never

from .escapes import LINE_ENDS, WORD
from .problem import Untranslatable
from .tree import (
    Back,
    Boundary,
    Chars,
    Choice,
    Edge,
    Group,
    Look,
    Node,
    Ranges,
    Repeat,
    Sequence,
    width,
)

_LARGE = 40
"""Ranges of a class of characters that is too long to be written twice."""

_POINTS = {9: "\\t", 10: "\\n", 13: "\\r"}


def spell(node: Node) -> str:
    """The expression that finds in Python what is asked for."""
    match node:
        case Chars():
            return _chars(node)
        case Edge():
            return _edge(node)
        case Boundary():
            return _boundary(node)
        case Group():
            return f"({'' if node.index else '?:'}{spell(node.body)})"
        case Look():
            return _ahead(node) if node.ahead else _behind(node)
        case Repeat():
            return _repeat(node)
        case Back():
            text = f"\\{node.index}"
            return f"(?:{text})" if node.sure else f"(?({node.index}){text})"
        case Sequence():
            return "".join(map(_run, groupby(node.parts)))
        case Choice():
            return "|".join(map(spell, node.branches))
        case _:
            assert_never(node)


def _run(run: tuple[Node, Iterator[Node]]) -> str:
    """Parts that follow one another; a large class that stands again is written once."""
    part, count = run[0], sum(1 for _ in run[1])
    spelled = spell(part)
    large = isinstance(part, Chars) and len(part.ranges) > _LARGE
    return spelled + _times(count, count) if large and count > 1 else spelled * count


def _repeat(node: Repeat) -> str:
    body = spell(node.body)
    if not isinstance(node.body, Chars | Group):
        body = f"(?:{body})"
    return body + _times(node.least, node.most) + ("?" if node.lazy else "")


def _times(least: int, most: int | None) -> str:
    usual = {(0, None): "*", (1, None): "+", (0, 1): "?"}
    if (least, most) in usual:
        return usual[least, most]
    return (
        f"{{{least}}}"
        if least == most
        else f"{{{least},{'' if most is None else most}}}"
    )


def _chars(node: Chars) -> str:
    if not node.ranges:
        return "[\\s\\S]" if node.negated else "(?!)"
    (first, last), *others = node.ranges
    if first == last and not others and not node.negated:
        return _point(first, "\\^$.|?*+()[]{}")
    return f"[{'^' if node.negated else ''}{_listed(node.ranges)}]"


def _listed(ranges: Ranges) -> str:
    return "".join(
        _point(first, _IN_CLASS)
        + ("-" if last > first + 1 else "")
        + (_point(last, _IN_CLASS) if last > first else "")
        for first, last in ranges
    )


_IN_CLASS = "\\]^-[&~|"


def _point(point: int, special: str) -> str:
    if 0x20 <= point < 0x7F:
        return f"\\{chr(point)}" if chr(point) in special else chr(point)
    if point < 0x100:
        return _POINTS.get(point, f"\\x{point:02x}")
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def _edge(node: Edge) -> str:
    plain = "\\Z" if node.end else "^"
    if not node.multiline:
        return plain
    line_end = f"[{_listed(LINE_ENDS)}]"
    return f"(?:{plain}|(?{'=' if node.end else '<='}{line_end}))"


def _boundary(node: Boundary) -> str:
    word = _chars(node.word)
    here = f"(?:(?<!{word})(?={word})|(?<={word})(?!{word}))"
    if node.word.ranges == WORD:
        here = "(?a:\\b)"
    return f"(?!{here})" if node.negated else here


def _ahead(node: Look) -> str:
    return f"(?{'!' if node.negated else '='}{spell(node.body)})"


def _behind(node: Look) -> str:
    """Python looks behind by a fixed length only: one look for each alternative."""
    sign = "!" if node.negated else "="
    looks = []
    for branch in _alternatives(node.body):
        least, most = width(branch)
        if least != most:
            raise Untranslatable("what looks behind has no fixed length")
        looks.append(f"(?<{sign}{spell(branch)})")
    if len(looks) == 1:
        return looks[0]
    return "".join(looks) if node.negated else f"(?:{'|'.join(looks)})"


def _alternatives(node: Node) -> tuple[Node, ...]:
    while isinstance(node, Group):
        node = node.body
    if not isinstance(node, Choice):
        return (node,)
    return tuple(inner for branch in node.branches for inner in _alternatives(branch))
