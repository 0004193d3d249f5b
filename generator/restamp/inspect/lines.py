"""Lines of source: what each is the shape of, and the names in it."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from .words import Words

_ESCAPE = (
    r"\\(?:[\\'\"abfnrtv]|x[0-9a-f]{2}|u[0-9a-f]{4}|U00(?:0[0-9a-f]|10)[0-9a-f]{4})"
)
_PROSE = re.compile(
    rf'^( *)"""[^"\\\0\r]*(?:(?:{_ESCAPE}|"(?!""))[^"\\\0\r]*)*"""$', re.M
)
_SAID = re.compile(rf"[^\\\0\r]*(?:{_ESCAPE}[^\\\0\r]*)*")
_START = re.compile(
    r'(?:(?:#.*)?\n)*(?:""\n)?(?:(?:#.*)?\n)*from __future__ import annotations\n'
)
_STRING = rf'"[^"\\\0\r\n]*(?:{_ESCAPE}[^"\\\0\r\n]*)*"'
_OTHER = rf"'[^'\\\0\r\n]*(?:{_ESCAPE}[^'\\\0\r\n]*)*'"
_FILLED = r'\bf"(?:[^"\\{}\0\r\n]|\{[A-Za-z_]\w*(?:!r)?\})*"'
_TEXT = re.compile(rf"{_FILLED}|{_STRING}|{_OTHER}|#[^\0\r\n]*")
_HOLE = re.compile(r"\{(\w+)")
_CODING = re.compile("coding[:=]")
_KEYWORDS = "|".join([*keyword.kwlist, "__debug__"])
_NAME = re.compile(rf"\b(?!(?:{_KEYWORDS})\b)[A-Za-z_][A-Za-z0-9_]*")
_NUMBER = re.compile(
    r"(?<![\w.])(?:0|[1-9]\d{0,999})(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])", re.A
)
_PLAIN = re.compile(r"[-+*/%@&|~^<>()\[\]{},:.=! A-Za-z1\"\n]*")
_WALK = re.compile(r":=(?s:.)*\bfor\b|\bfor\b(?s:.)*:=")
_HARD = re.compile(r"\b(?:async|await|global|nonlocal|yield|except *[:*])")
"""Words whose rules reach beyond a statement and what it stands in."""

_IMPORT = re.compile(r"^ *(?:from ([\w.]+) import |import ([\w.]+)(?: as \w+)?$)", re.M)
_IMPORTING = re.compile(r"\bimport\b")
_OPENING, _CLOSING = "([{", ")]}"
_INNER = re.compile(r"[(\[{][^()\[\]{}]*[)\]}]")
_BRACKET = re.compile(r"[()\[\]{}]")
_GIVEN = re.compile(r"\b([A-Za-z_]\w*) *=(?!=)")
_LAMBDA = re.compile(r"\blambda\b[^:]*(?:,|$)")
_MOST = 200_000
"""Lines that are remembered."""


class Unclear(Exception):
    """Source that only the compiler can judge."""


class Line(NamedTuple):
    """A line: columns of its indentation, what stands there, and its brackets.

    In the shape, each name is `x`, each string `""` and each number `1`; `depth` is how
    many more brackets it opens than it closes, `whole` whether it closes just its own.
    `given` are the names before a `=` in the bracket that it stands in; where it is
    `exact`, the shape does not tell whether names are given twice.
    """

    text: str
    indent: int
    shape: str
    depth: int
    whole: bool
    given: Sequence[str]
    exact: bool


class Reader:
    """Reads the lines of files, and remembers those that it has read."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._names: set[str] = set()
        self._known: dict[str, Line | None] = {}

    def lines(self, source: str) -> list[Line]:
        """The lines that are not blank; `Unclear` where one is not plain Python."""
        if not _START.match(source) or source.count("__future__") != 1:
            raise Unclear
        if '"""' in source or "'''" in source or source.count("elif ") > _MOST_TESTS:
            raise Unclear
        texts = source.split("\n")
        known = self._known
        if len(known) > _MOST:
            known.clear()
        if unknown := list(set(texts).difference(known)):
            known.update(zip(unknown, self._read(unknown), strict=True))
        return [line for text in texts if (line := known[text])]

    def _read(self, texts: Sequence[str]) -> list[Line | None]:
        """Lines outside of documentation; `Unclear` where one is not plain Python."""
        joined = "\n".join(texts)
        names: list[str] = []
        bare = _TEXT.sub(lambda found: _blank(found.group(), names), joined)
        self._know([*names, *_NAME.findall(bare)])
        self._import(bare)
        marked = _NUMBER.sub("1", _NAME.sub("x", bare))
        if not _PLAIN.fullmatch(marked) or _HARD.search(marked):
            raise Unclear
        both = zip(texts, bare.split("\n"), marked.split("\n"), strict=True)
        return [_line(*each) for each in both]

    def _know(self, names: Iterable[str]) -> None:
        new = set(names) - self._names
        if not all(map(self._words.know, new)):
            raise Unclear
        self._names |= new

    def _import(self, bare: str) -> None:
        found = _IMPORT.findall(bare)
        if len(found) != len(_IMPORTING.findall(bare)):
            raise Unclear
        for home, module in found:
            name = home or module
            if not name.startswith(".") and not self._words.imports(name):
                raise Unclear


_MOST_TESTS = 200
"""Tests of a file that may all belong to one `if`, nested for the compiler."""


def plain(source: str) -> str:
    """The source without what its documentation says."""
    outside, inside = _parts(source)
    usual = (
        all(part.rstrip(" ").endswith("\n") for part in outside[:-1])
        and all(part.startswith("\n") for part in outside[1:])
        and all(map(_SAID.fullmatch, inside))
    )
    return '""'.join(outside) if usual else _PROSE.sub(r'\1""', source)


def _parts(source: str) -> tuple[Sequence[str], Sequence[str]]:
    """What stands before, between and behind pairs of three quotes, and inside them."""
    parts = source.split('"""')
    if len(parts) % 2 == 0:
        return ["", *parts], []  # which is no pair of them
    return parts[::2], parts[1::2]


def walks(shape: str) -> bool:
    """Whether a name may be given to what goes through a comprehension."""
    return ":=" in shape and _WALK.search(shape) is not None


def _blank(text: str, names: list[str]) -> str:
    """What stands for a string or a comment; the names in a string are added."""
    if text.startswith("#"):
        if _CODING.search(text):
            raise Unclear
        return ""
    if text.startswith("f"):
        held = _HOLE.findall(text)
        if any(map(keyword.iskeyword, held)):
            raise Unclear
        names += held
    return '""'


def _line(text: str, bare: str, marked: str) -> Line | None:
    indent, shape, depth, whole, exact = _shaped(marked)
    if not shape:
        return None
    given: Sequence[str] = ()
    if "=" in bare:
        given, unsure = _given(bare)
        exact = exact or unsure
    return Line(text, indent, shape, depth, whole, given, exact)


@cache
def _shaped(marked: str) -> tuple[int, str, int, bool, bool]:
    """What a line's shape tells."""
    shape = marked.strip(" ")
    depth = lowest = 0
    for mark in shape:
        if mark in _OPENING:
            depth += 1
        elif mark in _CLOSING:
            depth -= 1
            lowest = min(lowest, depth)
    exact = shape.startswith(("def ", "class x[")) or bool(_LAMBDA.search(shape))
    exact = exact or walks(shape)
    indent = len(marked) - len(marked.lstrip(" "))
    return indent, shape, depth, depth == lowest == 0, exact


def _given(bare: str) -> tuple[Sequence[str], bool]:
    """The names given in the bracket a line stands in, and whether that is unsure."""
    names = _GIVEN.findall(bare)
    if len(set(names)) < len(names) or bare.lstrip().startswith("="):
        return (), True
    if not names:
        return (), False
    rest, found = bare, 1
    while found:
        rest, found = _INNER.subn("", rest)
    outer = _GIVEN.findall(rest)
    return outer, outer != _GIVEN.findall(_BRACKET.split(rest, maxsplit=1)[0])
