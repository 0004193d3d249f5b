# Stamped from spec.yaml. Do not edit.
"""SendRequestJson."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime import checks, rules
from .._runtime.models import Unknown, has, lazy, members
from .._runtime.values import is_integer, read_number
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .tea import Tea
else:
    Tea = lazy(__name__, ".tea", "Tea")


SendRequestJson: TypeAlias = "Tea | int | dict[str, float] | Unknown"
"""The first type that a value keeps to all rules of, in this order, is its."""


def decode_send_request_json(data: Any) -> SendRequestJson:
    """Decode a value of any of the types."""
    if is_integer(data):
        return int(data)
    if isinstance(data, dict) and checks.fits(Tea._check, data):
        return Tea._decode(data)
    if isinstance(data, dict) and checks.fits(
        lambda v, at, found: checks.every(
            v,
            at,
            found,
            checks.is_object,
            lambda v, at, found: checks.additional(v, at, found, checks.number),
        ),
        data,
    ):
        return {k: read_number(item) for k, item in members(data).items()}
    if has(data, "name"):
        return Tea._decode(data)
    return Unknown(data)


def check_send_request_json(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.one_of(
        data,
        at,
        found,
        (
            Tea._check,
            checks.integer,
            lambda v, at, found: checks.every(
                v,
                at,
                found,
                checks.is_object,
                lambda v, at, found: checks.additional(v, at, found, checks.number),
            ),
        ),
    )
