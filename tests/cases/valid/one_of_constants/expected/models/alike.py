# Stamped from spec.yaml. Do not edit.
"""Alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime import checks, rules
from .._runtime.models import Unknown, agrees, has, lazy
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .fancy import Fancy
    from .plain import Plain
else:
    Fancy = lazy(__name__, ".fancy", "Fancy")
    Plain = lazy(__name__, ".plain", "Plain")


Alike: TypeAlias = "Plain | Fancy | Unknown"
"""The first type that a value keeps to all rules of, in this order, is its."""


def decode_alike(data: Any) -> Alike:
    """Decode a value of any of the types."""
    if has(data, "size") and agrees(data, {"k": "x"}):
        return Fancy._decode(data)
    if isinstance(data, dict) and checks.fits(Plain._check, data):
        return Plain._decode(data)
    if has(data, "k") and agrees(data, {"k": "x"}):
        return Plain._decode(data)
    return Unknown(data)


def check_alike(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.any_of(data, at, found, (Plain._check, Fancy._check))
