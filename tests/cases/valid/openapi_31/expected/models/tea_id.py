# Stamped from spec.yaml. Do not edit.
"""TeaId."""

from __future__ import annotations

from typing import Any, TypeAlias

from .._runtime import checks
from .._runtime.models import Mismatch
from .._runtime.values import is_integer
from .._runtime.violations import Path, Violation

TeaId: TypeAlias = "int | str"


def decode_tea_id(data: Any) -> TeaId:
    """Decode a value of any of the types."""
    if is_integer(data):
        return int(data)
    if isinstance(data, str):
        return data
    raise Mismatch


def check_tea_id(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    checks.types(data, at, found, ("string", "integer"))
