# Stamped from spec.yaml. Do not edit.
"""ByEnum."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime import rules
from .._runtime.models import Unknown, lazy, tag
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .cold import Cold
    from .hot import Hot
else:
    Cold = lazy(__name__, ".cold", "Cold")
    Hot = lazy(__name__, ".hot", "Hot")


ByEnum: TypeAlias = "Hot | Cold | Unknown"


def decode_by_enum(data: Any) -> ByEnum:
    """Decode a value of any of the types."""
    name = tag(data, "degrees")
    if name in ("warm", "hot"):
        return Hot._decode(data)
    if name in ("cool", "cold"):
        return Cold._decode(data)
    return Unknown(data)


def check_by_enum(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.one_of(data, at, found, (Hot._check, Cold._check))
