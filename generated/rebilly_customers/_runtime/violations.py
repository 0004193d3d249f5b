"""Violations: what is wrong with a JSON value, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Path: TypeAlias = "tuple[Path, str | int] | str | None"
"""Where a value stands: the path of its container and its name or index there.

It begins at None, the body, or at "path", "query", "header" or "cookie".
"""


@dataclass(slots=True, frozen=True)
class Violation:
    """One broken constraint: where (a JSON pointer), which keyword, and what is wrong.

    The message names the constraint, never the value: values may be secret.
    """

    pointer: str
    keyword: str
    message: str
    part: str = "body"
    """What of the request: "body", "path", "query", "header" or "cookie"."""

    def __str__(self) -> str:
        place = self.pointer or "(root)"
        shown = place if self.part == "body" else f"{self.part} {self.pointer[1:]}"
        return f"{shown}: {self.message} ({self.keyword})"


def report(found: list[Violation], at: Path, keyword: str, message: str) -> None:
    """Add a violation."""
    tokens: list[str] = []
    while isinstance(at, tuple):
        at, token = at
        tokens.append("/" + str(token).replace("~", "~0").replace("/", "~1"))
    found.append(Violation("".join(reversed(tokens)), keyword, message, at or "body"))


def in_words(count: float, noun: str) -> str:
    """A number of things, in the singular or plural."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def too_few(
    found: list[Violation], at: Path, keyword: str, least: float, noun: str, size: int
) -> None:
    """A string, array or object is shorter than it must be."""
    message = f"must have at least {in_words(least, noun)}, has {size}"
    report(found, at, keyword, message)


def too_many(
    found: list[Violation], at: Path, keyword: str, most: float, noun: str, size: int
) -> None:
    """A string, array or object is longer than it may be."""
    report(found, at, keyword, f"must have at most {in_words(most, noun)}, has {size}")
