# Stamped from spec.yaml. Do not edit.
"""Vessel: What holds tea."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime.checks import Path, Violation, is_object, no_variant
from .._runtime.models import Unknown, knows, lazy, tag

if TYPE_CHECKING:
    from .cup import Cup, CupKind
    from .pot import Pot, PotKind
    from .tray import Tray, TrayKind
else:
    Cup = lazy(__name__, ".cup", "Cup")
    CupKind = lazy(__name__, ".cup", "CupKind")
    Pot = lazy(__name__, ".pot", "Pot")
    PotKind = lazy(__name__, ".pot", "PotKind")
    Tray = lazy(__name__, ".tray", "Tray")
    TrayKind = lazy(__name__, ".tray", "TrayKind")


Vessel: TypeAlias = "Cup | Pot | Tray | Unknown"
"""What holds tea."""


def decode_vessel(data: Any) -> Vessel:
    """Decode the variant that the tag names; others stay as they are."""
    name = tag(data, "kind")
    if knows(CupKind, name):
        return Cup._decode(data)
    if knows(PotKind, name):
        return Pot._decode(data)
    if knows(TrayKind, name):
        return Tray._decode(data)
    return Unknown(data)


def check_vessel(data: Any, at: Path, found: list[Violation]) -> None:
    """Check the variant that the tag names."""
    if not is_object(data, at, found):
        return
    name = data.get("kind")
    if knows(CupKind, name):
        return Cup._check(data, at, found)
    if knows(PotKind, name):
        return Pot._check(data, at, found)
    if knows(TrayKind, name):
        return Tray._check(data, at, found)
    no_variant(at, found, "kind")
