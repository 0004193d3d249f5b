"""A broken rule, and what finds it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from . import Checker

Path: TypeAlias = tuple[str | int, ...]


class Violation(NamedTuple):
    """Where in a value which keyword is broken."""

    path: Path
    keyword: str


Found: TypeAlias = list[Violation]


class Broken(Exception):
    """Something is wrong, and that is all that was asked."""


class First(Found):
    """Stops at the first violation, with `Broken`."""

    def append(self, violation: Violation) -> None:
        """Stop."""
        raise Broken


Question: TypeAlias = tuple[int, type, Any]


def question(term: Any, value: Any) -> Question | None:
    """What stands for a term and a small value; none for a value with anything in it."""
    if value and isinstance(value, dict | list):
        return None
    return id(term), type(value), value or None


Rule: TypeAlias = "Callable[[Checker, Any, Any, Path, Found], object]"
"""Adds to what is found if a value at a path breaks a term."""
