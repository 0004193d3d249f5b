"""Strings that keep to, or break, a length, a pattern or a format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from .. import formats
from ..patterns import parse, translate
from ..patterns.finds import Referring, finds
from .expressions import drawn, matching
from .formats import EXAMPLES, holding, sized

LONGEST = 10_000
"""Characters of a string that is made only because it is of the length of a limit."""


_LENGTHS = (0, 1, 8, 20, 2, 3, 4, 5, 6, 10, 12, 16, 24, 32, 40, 64, 80, 160)
"""What is tried where a pattern or format asks for a length that it does not show."""


_PIECES = 4
"""Matches of a pattern that strings of a format are made to hold."""

_DRAWN = 40
"""Characters of a string that is drawn, at most."""

_STEPS = 1_000_000
"""Characters of an expression times those of a string that are gone through."""

_REPEATS = re.compile(r"[*+?{]")


class NoValue(Exception):
    """Nothing that keeps to a type's rules was found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The rules of a string: code points, an expression of ECMA-262, a format."""

    shortest: int = 0
    longest: int | None = None
    pattern: str | None = None
    format: str | None = None

    def within(self, length: int) -> int:
        """The allowed length that is nearest."""
        longest = length if self.longest is None else self.longest
        return max(self.shortest, min(length, longest))


def found(pattern: str, value: str) -> bool:
    """Whether an expression finds anything in a string, in bounded time.

    Of a very large expression that repeats something it is not said, which means no.
    """
    if len(pattern) * len(value) > _STEPS:
        simple = _REPEATS.search(pattern) is None
        return simple and re.search(translate(pattern), value) is not None
    try:
        return finds(parse(pattern), value)
    except Referring:
        return len(value) <= 32 and re.search(translate(pattern), value) is not None


def formed(format: str, value: str) -> bool:
    """Whether a string is of a format, as far as the format is checked."""
    return formats.valid(format, value)


def broken(wanted: Text, value: str) -> set[str]:
    """The keywords that a string breaks."""
    faults = set()
    if len(value) < wanted.shortest:
        faults.add("minLength")
    if wanted.longest is not None and len(value) > wanted.longest:
        faults.add("maxLength")
    if wanted.pattern is not None and not found(wanted.pattern, value):
        faults.add("pattern")
    if not formed(wanted.format or "", value):
        faults.add("format")
    return faults


def fits(wanted: Text, value: str) -> bool:
    """Whether a string keeps to all rules."""
    return not broken(wanted, value)


def text(wanted: Text, word: str) -> str:
    """A string that keeps to the rules, made from a word where they allow it.

    `NoValue` when none was found.
    """
    examples = EXAMPLES.get(wanted.format or "", ())
    for value in (*examples, word, word[: wanted.longest]):
        if fits(wanted, value):
            return value
    made = _made(wanted)
    if made is None:
        raise NoValue("no string is known that keeps to these rules")
    return made


@lru_cache(4096)
def _made(wanted: Text) -> str | None:
    """A string that keeps to the rules, made from nothing else."""
    tried: set[str] = set()
    for value in _candidates(wanted):
        if value not in tried and fits(wanted, value):
            return value
        tried.add(value)
    return None


def _candidates(wanted: Text) -> Iterator[str]:
    for length in dict.fromkeys(map(wanted.within, _LENGTHS)):
        yield from sized(wanted.format or "", length)
        if wanted.pattern is not None:
            yield from _matching(wanted.pattern, length)
    yield "x" * min(wanted.shortest, 1_000_000)
    if wanted.pattern is not None:
        yield from _further(wanted.pattern, wanted)


def _further(pattern: str, wanted: Text) -> Iterator[str]:
    """What is tried where the usual strings of a pattern do not fit."""
    node = parse(pattern)
    if wanted.format is not None:
        for piece in dict.fromkeys(islice(matching(node, 0), _PIECES)):
            yield from holding(wanted.format, piece)
    for length in dict.fromkeys(map(wanted.within, _LENGTHS)):
        if length <= _DRAWN:
            yield from drawn(node, length)


def _matching(pattern: str, length: int) -> Iterator[str]:
    """Strings that may match, and the same with more around them."""
    for made in matching(parse(pattern), length):
        yield made
        if len(made) < length:
            yield made.ljust(length, "x")
            yield made.rjust(length, "x")


def of_length(wanted: Text, length: int) -> str:
    """A string of a length that keeps to pattern and format, if there is one."""
    made = _made(replace(wanted, shortest=length, longest=length))
    return "x" * length if made is None else made


@lru_cache(4096)
def against(wanted: Text, keyword: str) -> str | None:
    """A string that breaks one rule and, where it can, no other."""
    fewest: tuple[int, str] | None = None
    for value in _breaking(wanted, keyword):
        faults = broken(wanted, value)
        if keyword in faults and (fewest is None or len(faults) < fewest[0]):
            fewest = len(faults), value
        if faults == {keyword}:
            break
    return fewest[1] if fewest else None


def _breaking(wanted: Text, keyword: str) -> Iterator[str]:
    if keyword == "minLength":
        yield from _beyond(wanted, wanted.shortest - 1)
    elif keyword == "maxLength" and wanted.longest is not None:
        yield from _beyond(wanted, wanted.longest + 1)
    else:
        length = wanted.within(3)
        marks = ["not valid", "!", "a", "1", "\U0001f600", "\u00e9", "\n", "", "("]
        yield from marks
        if length <= LONGEST:
            yield from (mark[:1] * length for mark in marks)
            yield from _spoilt(wanted)


def _beyond(wanted: Text, length: int) -> Iterator[str]:
    if 0 <= length <= max(LONGEST, wanted.shortest):
        yield of_length(wanted, length)


def _spoilt(wanted: Text) -> Iterator[str]:
    """A string that keeps to the rules, with one character changed."""
    try:
        kept = text(wanted, "x")
    except NoValue:
        return
    for mark in ("!", " ", "a", "0"):
        yield from (kept + mark, mark + kept, kept[:-1] + mark, mark + kept[1:])
    yield from (kept[:-1], kept[1:])
