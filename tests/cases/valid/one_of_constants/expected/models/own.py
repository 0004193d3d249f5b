# Stamped from spec.yaml. Do not edit.
"""Own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime import rules
from .._runtime.models import Unknown, agrees, has, lazy
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .marked import Marked
    from .sized import Sized
else:
    Marked = lazy(__name__, ".marked", "Marked")
    Sized = lazy(__name__, ".sized", "Sized")


Own: TypeAlias = "Marked | Sized | Unknown"


def decode_own(data: Any) -> Own:
    """Decode a value of any of the types."""
    if has(data, "k") and agrees(data, {"k": "x"}):
        return Marked._decode(data)
    if has(data, "z"):
        return Sized._decode(data)
    return Unknown(data)


def check_own(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.one_of(data, at, found, (Marked._check, Sized._check))
