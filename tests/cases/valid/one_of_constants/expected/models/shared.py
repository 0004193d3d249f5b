# Stamped from spec.yaml. Do not edit.
"""Shared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime import checks, rules
from .._runtime.models import Unknown, agrees, has, lazy
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .marked import Marked
    from .named import Named
else:
    Marked = lazy(__name__, ".marked", "Marked")
    Named = lazy(__name__, ".named", "Named")


Shared: TypeAlias = "Marked | Named | str | Unknown"


def decode_shared(data: Any) -> Shared:
    """Decode a value of any of the types."""
    if has(data, "k") and agrees(data, {"k": "x"}) and checks.fits(Marked._check, data):
        return Marked._decode(data)
    if has(data, "z"):
        return Named._decode(data)
    if isinstance(data, str):
        return data
    if has(data, "k") and agrees(data, {"k": "x"}):
        return Marked._decode(data)
    return Unknown(data)


def check_shared(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.one_of(data, at, found, (Marked._check, Named._check, checks.string))
