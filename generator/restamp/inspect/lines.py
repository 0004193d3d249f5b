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


_MOST = 200_000
"""Lines that are remembered."""

_DOCUMENTATION = '""'
"""The shape of documentation, and of any string."""


class Reader:
    """Reads the lines of files, and remembers those that it has read."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._known: dict[str, Line] = {}

    def lines(self, source: str) -> list[Line]:
        """The lines that are not blank; `Unclear` where one is not plain Python."""
        texts = source.split("\n")
        made: list[Line] = []
        number = 0
        while number < len(texts):
            line = self._known.get(texts[number])
            if line is None and texts[number].lstrip(" ").startswith('"""'):
                line = _prose(texts[number])
                number = _prose_end(texts, number)
            elif line is None:
                line = self._read(texts[number])
            if line.shape:
                made.append(line)
            number += 1
        return made

    def _read(self, text: str) -> Line:
        line = _read(text, self._words)
        if len(self._known) < _MOST:
            self._known[text] = line
        return line


def _read(line: str, words: Words) -> Line:
    """A line outside of documentation; `Unclear` where it is not plain Python."""
    if '"""' in line or "'''" in line:
        raise Unclear
    marked = _TOKEN.sub(partial(_shape, words), line)
    if not _PLAIN.fullmatch(marked):
        raise Unclear
    if module := _MODULE.match(line):
        _import(module.group(1), words)
    shape = marked.strip(" ").replace(_STRING, _DOCUMENTATION)
    depth, lowest = _brackets(shape)
    return Line(
        indent=len(line) - len(line.lstrip(" ")),
        shape=shape,
        depth=depth,
        whole=depth == lowest == 0,
    )


def _prose(first: str) -> Line:
    """Documentation, by its first line."""
    return Line(len(first) - len(first.lstrip(" ")), _DOCUMENTATION, 0, True)


def _prose_end(lines: list[str], start: int) -> int:
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
