# Stamped from spec.yaml. Do not edit.
"""Vessel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime import checks, rules
from .._runtime.models import Unknown, lazy, tag
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .cup import Cup
    from .pot import Pot
else:
    Cup = lazy(__name__, ".cup", "Cup")
    Pot = lazy(__name__, ".pot", "Pot")


Vessel: TypeAlias = "Cup | Pot | Unknown"


def decode_vessel(data: Any) -> Vessel:
    """Decode a value of any of the types."""
    name = tag(data, "kind")
    if name in ("cup", "mug", "Cup"):
        return Cup._decode(data)
    if name in ("pot", "Pot"):
        return Pot._decode(data)
    return Unknown(data)


def check_vessel(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.one_of(
        data,
        at,
        found,
        (
            lambda v, at, found: checks.every(
                v,
                at,
                found,
                Cup._check,
                lambda v, at, found: checks.members(
                    v,
                    at,
                    found,
                    {
                        "kind": lambda v, at, found: rules.values(
                            v, at, found, ("cup", "mug", "Cup"), "enum"
                        )
                    },
                ),
            ),
            lambda v, at, found: checks.every(
                v,
                at,
                found,
                Pot._check,
                lambda v, at, found: checks.members(
                    v,
                    at,
                    found,
                    {
                        "kind": lambda v, at, found: rules.values(
                            v, at, found, ("pot", "Pot"), "enum"
                        )
                    },
                ),
            ),
        ),
    )
