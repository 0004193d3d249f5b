# Stamped from spec.yaml. Do not edit.
"""ByConst."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime import rules
from .._runtime.models import Unknown, lazy, tag
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .one import One
    from .two import Two
else:
    One = lazy(__name__, ".one", "One")
    Two = lazy(__name__, ".two", "Two")


ByConst: TypeAlias = "One | Two | Unknown"


def decode_by_const(data: Any) -> ByConst:
    """Decode a value of any of the types."""
    name = tag(data, "v")
    if name == 1:
        return One._decode(data)
    if name == 2:
        return Two._decode(data)
    return Unknown(data)


def check_by_const(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.one_of(data, at, found, (One._check, Two._check))
