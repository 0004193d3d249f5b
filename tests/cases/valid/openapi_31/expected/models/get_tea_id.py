# Stamped from spec.yaml. Do not edit.
"""GetTeaId."""

from __future__ import annotations

from typing import Any, TypeAlias

from .._runtime import checks
from .._runtime.models import Mismatch
from .._runtime.values import is_integer
from .._runtime.violations import Path, Violation

GetTeaId: TypeAlias = "int | str"


def decode_get_tea_id(data: Any) -> GetTeaId:
    """Decode a value of any of the types."""
    if is_integer(data):
        return int(data)
    if isinstance(data, str):
        return data
    raise Mismatch


def check_get_tea_id(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    checks.types(data, at, found, ("string", "integer"))
