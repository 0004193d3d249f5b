# Stamped from spec.yaml. Do not edit.
"""Value."""

from __future__ import annotations

from typing import Any, TypeAlias

from .._runtime import checks, rules
from .._runtime.models import Mismatch, members
from .._runtime.values import is_number
from .._runtime.violations import Path, Violation

Value: TypeAlias = "str | float | dict[str, Any] | list[dict[str, Any]]"


def decode_value(data: Any) -> Value:
    """Decode a value of any of the types."""
    if isinstance(data, str):
        return data
    if is_number(data):
        return data
    if isinstance(data, dict):
        return data
    if isinstance(data, list):
        return [{k: item for k, item in members(item).items()} for item in data]
    raise Mismatch


def check_value(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.one_of(
        data,
        at,
        found,
        (
            checks.string,
            checks.number,
            checks.is_object,
            lambda v, at, found: checks.every(
                v,
                at,
                found,
                checks.array,
                lambda v, at, found: checks.items(v, at, found, checks.is_object),
            ),
        ),
    )
