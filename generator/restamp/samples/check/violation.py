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


Rule: TypeAlias = "Callable[[Checker, Any, Any, Path, Found], object]"
"""Adds to what is found if a value at a path breaks a term."""
