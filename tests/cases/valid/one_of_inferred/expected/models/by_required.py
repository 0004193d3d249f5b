# Stamped from spec.yaml. Do not edit.
"""ByRequired."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime import rules
from .._runtime.models import Unknown, has, lazy
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .bank import Bank
    from .card import Card
else:
    Bank = lazy(__name__, ".bank", "Bank")
    Card = lazy(__name__, ".card", "Card")


ByRequired: TypeAlias = "Card | Bank | Unknown"


def decode_by_required(data: Any) -> ByRequired:
    """Decode a value of any of the types."""
    if has(data, "number"):
        return Card._decode(data)
    if has(data, "iban"):
        return Bank._decode(data)
    return Unknown(data)


def check_by_required(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.one_of(data, at, found, (Card._check, Bank._check))
