# Stamped from spec.yaml. Do not edit.
"""Named."""

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


Named: TypeAlias = "Cup | Pot | Unknown"


def decode_named(data: Any) -> Named:
    """Decode a value of any of the types."""
    name = tag(data, "kind")
    if name == "Cup":
        return Cup._decode(data)
    if name == "Pot":
        return Pot._decode(data)
    return Unknown(data)


def check_named(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.any_of(
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
                            v, at, found, ("Cup",), "enum"
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
                            v, at, found, ("Pot",), "enum"
                        )
                    },
                ),
            ),
        ),
    )
