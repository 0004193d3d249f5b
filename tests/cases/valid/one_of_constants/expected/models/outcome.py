# Stamped from spec.yaml. Do not edit.
"""Outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime import checks, rules
from .._runtime.models import Unknown, agrees, has, lazy, members
from .._runtime.values import read_integer
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .done import Done
    from .failed import Failed
else:
    Done = lazy(__name__, ".done", "Done")
    Failed = lazy(__name__, ".failed", "Failed")


Outcome: TypeAlias = "Done | Failed | dict[str, int] | Unknown"
"""The first type that a value keeps to all rules of, in this order, is its."""


def decode_outcome(data: Any) -> Outcome:
    """Decode a value of any of the types."""
    if (
        has(data, "ok")
        and agrees(data, {"ok": True})
        and checks.fits(Done._check, data)
    ):
        return Done._decode(data)
    if (
        has(data, "ok")
        and agrees(data, {"ok": False})
        and checks.fits(Failed._check, data)
    ):
        return Failed._decode(data)
    if isinstance(data, dict) and checks.fits(
        lambda v, at, found: checks.every(
            v,
            at,
            found,
            checks.is_object,
            lambda v, at, found: checks.additional(v, at, found, checks.integer),
        ),
        data,
    ):
        return {k: read_integer(item) for k, item in members(data).items()}
    if has(data, "ok", "at") and agrees(data, {"ok": True}):
        return Done._decode(data)
    if has(data, "ok", "at") and agrees(data, {"ok": False}):
        return Failed._decode(data)
    return Unknown(data)


def check_outcome(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.one_of(
        data,
        at,
        found,
        (
            Done._check,
            Failed._check,
            lambda v, at, found: checks.every(
                v,
                at,
                found,
                checks.is_object,
                lambda v, at, found: checks.additional(v, at, found, checks.integer),
            ),
        ),
    )
