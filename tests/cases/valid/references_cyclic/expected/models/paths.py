# Stamped from spec.yaml. Do not edit.
"""Paths."""

from __future__ import annotations

from typing import Any, TypeAlias

from .._runtime import checks
from .._runtime.models import members
from .._runtime.violations import Path, Violation

Paths: TypeAlias = "dict[str, Paths]"


def decode_paths(data: Any) -> Paths:
    """Decode a value."""
    return {k: decode_paths(item) for k, item in members(data).items()}


def check_paths(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    checks.is_object(data, at, found)
    checks.additional(data, at, found, check_paths)
