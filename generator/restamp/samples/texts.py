"""Strings that may keep to the terms of a schema."""

from __future__ import annotations

from collections.abc import Iterator

from .. import ir
from ..names import words
from .likely import likely
from .parts import Parts
from .strings import NoValue, Text, fits, text

LONGEST = 10_000
"""Characters of a string that is made."""

_PLACE = "schema"
"""What a body that has no name is called after: its place in the document."""

OTHERS = 40
"""Further strings that are tried."""


def texts(parts: Parts, word: str) -> Iterator[str]:
    """Strings, made from a word where the terms allow it, the preferred one first."""
    named = [] if word == _PLACE else words(word)
    said = " ".join(named).capitalize() or "Text"
    listed = list(_wanted(parts))
    for wanted in listed:
        for name in (word, wanted.format or ""):
            yield from (found for found in likely(name) if fits(wanted, found))
        yield from _made(wanted, said)
    for wanted in listed:
        for number in range(2, OTHERS):
            yield from _made(wanted, f"{said} {number}")
        for made in _made(wanted, said):
            yield from _varied(made)


def _wanted(parts: Parts) -> Iterator[Text]:
    """The rules of strings: one pattern and one format at a time."""
    shortest = int(max(parts.limit(ir.Rule.MIN_LENGTH), default=0))
    longest = min(parts.limit(ir.Rule.MAX_LENGTH), default=None)
    if shortest > LONGEST:
        return
    patterns: list[str | None] = parts.limit(ir.Rule.PATTERN) or [None]
    formats: list[str | None] = [*parts.formats] or [None]
    most = None if longest is None else int(longest)
    for format in formats:
        for pattern in patterns:
            yield Text(
                shortest=shortest,
                longest=most,
                pattern=pattern,
                format=format,
            )


def _made(wanted: Text, word: str) -> Iterator[str]:
    try:
        yield text(wanted, word)
    except NoValue:
        return


def _varied(text: str) -> Iterator[str]:
    """The string with another letter or digit in one place, from its end."""
    for place in range(len(text) - 1, max(-1, len(text) - 9), -1):
        for letter in _alike(text[place]):
            yield text[:place] + letter + text[place + 1 :]


def _alike(letter: str) -> str:
    if letter.isdigit():
        return "0123456789"
    if letter.isalpha():
        return "abcdef" if letter.islower() else "ABCDEF"
    return ""
