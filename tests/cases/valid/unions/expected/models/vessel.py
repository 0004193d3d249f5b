# Stamped from spec.yaml. Do not edit.
"""Vessel: What holds tea."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime import rules
from .._runtime.models import Unknown, lazy, tag
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .cup import Cup
    from .pot import Pot
    from .tray import Tray
else:
    Cup = lazy(__name__, ".cup", "Cup")
    Pot = lazy(__name__, ".pot", "Pot")
    Tray = lazy(__name__, ".tray", "Tray")


Vessel: TypeAlias = "Cup | Pot | Tray | Unknown"
"""What holds tea."""


def decode_vessel(data: Any) -> Vessel:
    """Decode a value of any of the types."""
    name = tag(data, "kind")
    if name == "cup":
        return Cup._decode(data)
    if name in ("pot", "samovar"):
        return Pot._decode(data)
    if name == "tray":
        return Tray._decode(data)
    return Unknown(data)


def check_vessel(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.one_of(data, at, found, (Cup._check, Pot._check, Tray._check))
