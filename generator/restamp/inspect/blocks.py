"""Statements in their blocks: whether lines are Python, told by their shapes alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from .lines import Line, Unclear
from .syntax import NODES

_CLAUSES = {
    "elif": ("if", "elif"),
    "else": ("if", "elif", "for", "while", "except"),
    "except": ("try", "except"),
    "finally": ("try", "except", "tried"),
}
"""What has to stand before a clause that belongs to a statement above it."""

_BEFORE = {
    "elif": "if x:\n pass\n",
    "else": "if x:\n pass\n",
    "except": "try:\n pass\n",
    "finally": "try:\n pass\n",
}


class Statement(NamedTuple):
    """A statement, or the head of one with a block: its first word where that counts."""

    indent: int
    word: str
    head: bool


def blocks(lines: Sequence[Line]) -> None:
    """Nothing, where the lines are Python; `Unclear` where they may be none."""
    columns, words = [0], [""]
    head = False
    for statement in _statements(lines):
        if head:
            if statement.indent <= columns[-1]:
                raise Unclear
            columns.append(statement.indent)
            words.append("")
        while columns[-1] > statement.indent:
            _close(words.pop())
            columns.pop()
        if columns[-1] != statement.indent:
            raise Unclear
        words[-1] = _follow(words[-1], statement.word)
        head = statement.head
    if head:
        raise Unclear
    for word in words:
        _close(word)


def _follow(before: str, word: str) -> str:
    """What a statement counts as, if it may stand behind the one before it."""
    if before == "@":
        if word not in ("@", "def", "class", "async"):
            raise Unclear
    elif word not in _CLAUSES:
        _close(before)
    elif before not in _CLAUSES[word]:
        raise Unclear
    return "tried" if (before, word) == ("except", "else") else word


def _close(word: str) -> None:
    """Check that a block may end behind what begins with a word."""
    if word in ("try", "@"):
        raise Unclear


def _statements(lines: Sequence[Line]) -> Iterator[Statement]:
    shapes: list[str] = []
    indent = depth = 0
    for line in lines:
        if line.whole and not shapes:
            yield Statement(line.indent, *_judged(line.shape))
            continue
        if not shapes:
            indent = line.indent
        if not line.whole or shapes[-2:] != [line.shape] * 2:
            shapes.append(line.shape)
        depth += line.depth
        if depth == 0:
            yield Statement(indent, *_judged("\n".join(shapes)))
            shapes = []
    if shapes:
        raise Unclear


@lru_cache(100_000)
def _judged(text: str) -> tuple[str, bool]:
    """The first word of a statement where that counts, and whether a block follows."""
    first = text.partition(" ")[0].rstrip(":")
    head = text.endswith(":")
    if text.startswith("@"):
        _parsed(f"{text}\ndef x(): pass")
        return "@", False
    if not head:
        _parsed(text)
        return "", False
    end = "\nfinally: pass" if first == "try" else ""
    _parsed(f"{_BEFORE.get(first, '')}{text}\n pass{end}")
    return first, True


def _parsed(text: str) -> None:
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        raise Unclear from None
    if len(tree.body) != 1:
        raise Unclear
    if not all(isinstance(node, NODES) for node in ast.walk(tree)):
        raise Unclear
