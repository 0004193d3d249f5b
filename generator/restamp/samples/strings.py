"""Strings that keep to, or break, a length, a pattern or a format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .. import ir
from ..patterns import translate
from .expressions import matching


class NoValue(Exception):
    """Nothing that keeps to a type's rules was found."""


@dataclass(frozen=True, slots=True)
class Text:
    """The rules of a string."""

    type: ir.Scalar

    @property
    def shortest(self) -> int:
        """Code points that it must have."""
        return int(self.type.constraints.get(ir.Rule.MIN_LENGTH, 0))

    @property
    def longest(self) -> int | None:
        """Code points that it may have."""
        limit = self.type.constraints.get(ir.Rule.MAX_LENGTH)
        return None if limit is None else int(limit)

    @property
    def pattern(self) -> str | None:
        """The expression that it must match, as Python has it."""
        pattern = self.type.constraints.get(ir.Rule.PATTERN)
        return None if pattern is None else translate(pattern)


_FORMATS = {
    "email": "benjamin@example.com",
    "uri": "https://example.com/page",
    "date-time": "2026-01-31T12:30:00Z",
    "date": "2026-01-31",
    "uuid": "3f8b5a52-7c1d-4e0a-9b6f-2d4c8e1a7b90",
}

_FORMS = {
    "email": re.compile(r"[^@\s]+@[^@\s]+\.[a-z]+"),
    "uri": re.compile(r"[a-z][a-z0-9+.-]*:\S*"),
    "date-time": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"),
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "uuid": re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
}


def broken(wanted: Text, value: str) -> set[str]:
    """The keywords that a string breaks."""
    faults = set()
    if len(value) < wanted.shortest:
        faults.add("minLength")
    if wanted.longest is not None and len(value) > wanted.longest:
        faults.add("maxLength")
    if wanted.pattern is not None and not re.search(wanted.pattern, value):
        faults.add("pattern")
    form = _FORMS.get(wanted.type.format or "")
    if form and not form.fullmatch(value):
        faults.add("format")
    return faults


def fits(wanted: Text, value: str) -> bool:
    """Whether a string keeps to all rules."""
    return not broken(wanted, value)


def text(wanted: Text, word: str) -> str:
    """A string that keeps to the rules, made from a word where they allow it.

    `NoValue` when none was found.
    """
    return next(value for value in _candidates(wanted, word) if fits(wanted, value))


def _candidates(wanted: Text, word: str) -> Iterator[str]:
    if wanted.type.format in _FORMATS:
        yield _FORMATS[wanted.type.format]
    yield word
    if wanted.longest is not None:
        yield word[: wanted.longest]
    if wanted.pattern is not None:
        longest = wanted.shortest + 64 if wanted.longest is None else wanted.longest
        for length in range(wanted.shortest, longest + 1):
            yield matching(wanted.pattern, length)
    yield word.ljust(wanted.shortest, "x")
    raise NoValue("no string is known that keeps to these rules")


def of_length(wanted: Text, length: int) -> str:
    """A string of a length that keeps to the pattern and format, if there is one."""
    if wanted.type.format == "email":
        return _email(length)
    if wanted.type.format == "uri":
        return "https://example.com/".ljust(length, "a")[:length]
    if wanted.pattern is not None:
        return matching(wanted.pattern, length)
    return "x" * length


def _email(length: int) -> str:
    local = "a" * min(64, max(1, length - 12))
    domain = "x" * max(1, length - len(local) - 5)
    labels = [domain[n : n + 60] for n in range(0, len(domain), 61)]
    return f"{local}@{'.'.join(labels)}.com"


def against(wanted: Text, keyword: str) -> str | None:
    """A string that breaks one rule and, where it can, no other."""
    tried = sorted(_breaking(wanted, keyword), key=lambda s: len(broken(wanted, s)))
    return next((s for s in tried if keyword in broken(wanted, s)), None)


def _breaking(wanted: Text, keyword: str) -> list[str]:
    if keyword == "minLength":
        return [of_length(wanted, wanted.shortest - 1)]
    if keyword == "maxLength" and wanted.longest is not None:
        return [of_length(wanted, wanted.longest + 1)]
    length = min(max(wanted.shortest, 3), wanted.longest or 3)
    marks = ["not valid", "!", "a", "1", "\U0001f600", "\u00e9", "\n", ""]
    return [*marks, *(mark[:1] * length for mark in marks)]
