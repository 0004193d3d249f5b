"""Lines of source: what each is the shape of, and the names in it."""

from __future__ import annotations

import keyword
import re
from functools import partial
from typing import NamedTuple

from .words import Words

_ESCAPE = (
    r"\\(?:[\\'\"abfnrtv]|x[0-9a-f]{2}|u[0-9a-f]{4}|U00(?:0[0-9a-f]|10)[0-9a-f]{4})"
)
_TOKEN = re.compile(
    rf"""
    (?P<string>"(?:[^"\\\0\r]|{_ESCAPE})*"|'(?:[^'\\\0\r]|{_ESCAPE})*')
    |(?P<name>[A-Za-z_][A-Za-z0-9_]*)
    |(?P<number>(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.]))
    |(?P<comment>\#[^\0\r]*)
    """,
    re.X,
)
_PROSE = re.compile(rf'"""(?:[^"\\\0\r]|{_ESCAPE}|"(?!""))*"""')
_STRING = "\1"
_PLAIN = re.compile(r"[-+*/%@&|~^<>()\[\]{},:.;=! A-Za-z1\1]*")
_MODULE = re.compile(r" *(?:from|import) ([\w.]+)")
_KEYWORDS = frozenset(keyword.kwlist)
_OPENING, _CLOSING = "([{", ")]}"


class Unclear(Exception):
    """Source that only a parser can judge."""


class Line(NamedTuple):
    """A line: columns of its indentation, what stands there, and its brackets.

    In the shape, each name is `x`, each string `""` and each number `1`; `depth` is how
    many more brackets it opens than it closes, `whole` whether it closes just its own.
    """

    indent: int
    shape: str
    depth: int
    whole: bool


PROSE = '""'
"""The shape of documentation."""


def read(line: str, words: Words) -> Line:
    """A line outside of documentation; `Unclear` where it is not plain Python."""
    if '"""' in line or "'''" in line:
        raise Unclear
    marked = _TOKEN.sub(partial(_shape, words), line)
    if not _PLAIN.fullmatch(marked):
        raise Unclear
    if module := _MODULE.match(line):
        _import(module.group(1), words)
    shape = marked.strip(" ").replace(_STRING, PROSE)
    depth, lowest = _brackets(shape)
    return Line(
        indent=len(line) - len(line.lstrip(" ")),
        shape=shape,
        depth=depth,
        whole=depth == lowest == 0,
    )


def prose(first: str) -> Line:
    """Documentation, by its first line."""
    return Line(len(first) - len(first.lstrip(" ")), PROSE, 0, True)


def prose_end(lines: list[str], start: int) -> int:
    """The number of the last line of documentation that starts at a line."""
    for end in range(start, len(lines)):
        if lines[end].endswith('"""'):
            whole = "\n".join(lines[start : end + 1]).lstrip(" ")
            if _PROSE.fullmatch(whole):
                return end
    raise Unclear


def _import(module: str, words: Words) -> None:
    if not module.startswith(".") and not words.imports(module):
        raise Unclear


def _shape(words: Words, token: re.Match[str]) -> str:
    match token.lastgroup:
        case "name":
            word = token.group()
            if word in _KEYWORDS:
                return word
            if not words.know(word):
                raise Unclear
            return "x"
        case "string":
            return _STRING
        case "number":
            return "1"
        case _:
            return ""


def _brackets(shape: str) -> tuple[int, int]:
    """How many more brackets are opened than closed, at the end and at the least."""
    depth = lowest = 0
    for mark in shape:
        if mark in _OPENING:
            depth += 1
        elif mark in _CLOSING:
            depth -= 1
            lowest = min(lowest, depth)
    return depth, lowest
