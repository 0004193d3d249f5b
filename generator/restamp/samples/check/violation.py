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

Rule: TypeAlias = "Callable[[Checker, Any, Any, Path, Found], object]"
"""Adds to what is found if a value at a path breaks a term."""
