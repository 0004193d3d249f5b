# Stamped from spec.yaml. Do not edit.
"""Overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime import checks, rules
from .._runtime.models import Unknown, has, lazy
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .large import Large
    from .small import Small
else:
    Large = lazy(__name__, ".large", "Large")
    Small = lazy(__name__, ".small", "Small")


Overlap: TypeAlias = "Small | Large | Unknown"
"""The first type that a value keeps to all rules of, in this order, is its."""


def decode_overlap(data: Any) -> Overlap:
    """Decode a value of any of the types."""
    if isinstance(data, dict) and checks.fits(Small._check, data):
        return Small._decode(data)
    if isinstance(data, dict) and checks.fits(Large._check, data):
        return Large._decode(data)
    if has(data, "size"):
        return Small._decode(data)
    return Unknown(data)


def check_overlap(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.any_of(data, at, found, (Small._check, Large._check))
