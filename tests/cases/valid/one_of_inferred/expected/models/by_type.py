# Stamped from spec.yaml. Do not edit.
"""ByType."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime import checks, rules
from .._runtime.models import Mismatch, lazy
from .._runtime.values import is_integer, read_string
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .tea import Tea
else:
    Tea = lazy(__name__, ".tea", "Tea")


ByType: TypeAlias = "str | int | list[str] | Tea"


def decode_by_type(data: Any) -> ByType:
    """Decode a value of any of the types."""
    if isinstance(data, str):
        return data
    if is_integer(data):
        return int(data)
    if isinstance(data, list):
        return [read_string(item) for item in data]
    if isinstance(data, dict):
        return Tea._decode(data)
    raise Mismatch


def check_by_type(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.one_of(
        data,
        at,
        found,
        (
            checks.string,
            checks.integer,
            lambda v, at, found: checks.every(
                v,
                at,
                found,
                checks.array,
                lambda v, at, found: checks.items(v, at, found, checks.string),
            ),
            Tea._check,
        ),
    )
