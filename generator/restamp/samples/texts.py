"""Strings that may keep to the terms of a schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import islice, product, takewhile
from string import ascii_lowercase, ascii_uppercase, digits

from .. import ir
from ..names import words
from .likely import likely
from .parts import Parts
from .sizes import CHARACTERS
from .strings import NoValue, Text, fits, text

OTHERS = 10_000
"""Further strings that are tried, at most."""

_PLACE = "schema"
"""What a body that has no name is called after: its place in the document."""

_USUAL = 12
"""How many of them come before those of other lengths."""

_MISSED = 40
"""Strings in a row that do not keep to the rules, before no more are looked at."""

_LENGTHS = (1, 2, 4, 8, 16, 40, 0)

_PLACES = 3
"""Characters that are changed together."""


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
        numbered = takewhile(partial(fits, wanted), _numbered(wanted, said))
        yield from islice(numbered, _USUAL)
        for exact in _of_lengths(wanted):
            yield from _made(exact, said)
        yield from numbered
        yield from _alike_ones(wanted, said)
    for wanted in listed:
        for exact in _of_lengths(wanted):
            yield from _alike_ones(exact, said)


def _numbered(wanted: Text, said: str) -> Iterator[str]:
    """A text or a URL with numbers at its end; addresses have them before their domain."""
    head, host = f"{said} ", ""
    if wanted.format is not None:
        head, at, domain = next(_made(wanted, said), "").partition("@")
        host = at + domain
        if not at and "://" not in head:
            return
    yield from (f"{head}{n}{host}" for n in range(2, OTHERS))


def _of_lengths(wanted: Text) -> Iterator[Text]:
    """The same rules for strings of one length, for each of some."""
    for length in _LENGTHS:
        if wanted.within(length) == length:
            yield replace(wanted, shortest=length, longest=length)


def _alike_ones(wanted: Text, word: str) -> Iterator[str]:
    """Strings that differ in a few characters."""
    for made in _made(wanted, word):
        yield from _fitting(wanted, islice(_varied(made), OTHERS))


def _fitting(wanted: Text, others: Iterable[str]) -> Iterator[str]:
    """The strings that keep to the rules, until too many in a row do not."""
    missed = 0
    for other in others:
        missed = 0 if fits(wanted, other) else missed + 1
        if not missed:
            yield other
        elif missed > _MISSED:
            return


def _wanted(parts: Parts) -> Iterator[Text]:
    """The rules of strings: one pattern and one format at a time."""
    shortest = int(max(parts.limit(ir.Rule.MIN_LENGTH), default=0))
    longest = min(parts.limit(ir.Rule.MAX_LENGTH), default=None)
    if shortest > CHARACTERS:
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
    """The string with another letter or digit in one place, then in several, at its end."""
    places = [n for n, letter in enumerate(text) if len(_alike(letter)) > 1]
    for place in places[:-9:-1]:
        for letter in _alike(text[place])[:10]:
            yield text[:place] + letter + text[place + 1 :]
    last = places[-_PLACES:]
    for letters in product(*(_alike(text[place]) for place in last)):
        made = list(text)
        for place, letter in zip(last, letters, strict=True):
            made[place] = letter
        yield "".join(made)


def _alike(letter: str) -> str:
    if letter.isdigit():
        return digits
    if letter.isalpha():
        return ascii_lowercase if letter.islower() else ascii_uppercase
    return letter
