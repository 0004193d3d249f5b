# Stamped from spec.yaml. Do not edit.
"""Nested."""

from __future__ import annotations

from typing import Any, TypeAlias

from .._runtime import checks
from .._runtime.models import array
from .._runtime.violations import Path, Violation

Nested: TypeAlias = "list[Nested]"


def decode_nested(data: Any) -> Nested:
    """Decode a value."""
    return [decode_nested(item) for item in array(data)]


def check_nested(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    checks.array(data, at, found)
    checks.items(data, at, found, check_nested)
