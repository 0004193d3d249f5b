# Stamped from spec.yaml. Do not edit.
"""ByProperty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime import checks, rules
from .._runtime.models import Unknown, has_any, lazy
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .circle import Circle
    from .square import Square
else:
    Circle = lazy(__name__, ".circle", "Circle")
    Square = lazy(__name__, ".square", "Square")


ByProperty: TypeAlias = "Square | Circle | Unknown"
"""The first type that a value keeps to all rules of, in this order, is its."""


def decode_by_property(data: Any) -> ByProperty:
    """Decode a value of any of the types."""
    if has_any(data, "side"):
        return Square._decode(data)
    if has_any(data, "radius"):
        return Circle._decode(data)
    if isinstance(data, dict) and checks.fits(Square._check, data):
        return Square._decode(data)
    if isinstance(data, dict) and checks.fits(Circle._check, data):
        return Circle._decode(data)
    return Unknown(data)


def check_by_property(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.any_of(data, at, found, (Square._check, Circle._check))
