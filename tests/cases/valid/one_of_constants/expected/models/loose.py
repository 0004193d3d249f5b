# Stamped from spec.yaml. Do not edit.
"""Loose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime import checks, rules
from .._runtime.models import Unknown, agrees, has_any, lazy
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .noted import Noted
    from .optional import Optional
else:
    Noted = lazy(__name__, ".noted", "Noted")
    Optional = lazy(__name__, ".optional", "Optional")


Loose: TypeAlias = "Optional | Noted | Unknown"
"""The first type that a value keeps to all rules of, in this order, is its."""


def decode_loose(data: Any) -> Loose:
    """Decode a value of any of the types."""
    if has_any(data, "n") and agrees(data, {"k": "x"}):
        return Optional._decode(data)
    if has_any(data, "note"):
        return Noted._decode(data)
    if isinstance(data, dict) and checks.fits(Optional._check, data):
        return Optional._decode(data)
    if isinstance(data, dict) and checks.fits(Noted._check, data):
        return Noted._decode(data)
    return Unknown(data)


def check_loose(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.any_of(data, at, found, (Optional._check, Noted._check))
