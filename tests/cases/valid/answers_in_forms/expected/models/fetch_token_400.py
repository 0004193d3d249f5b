# Stamped from spec.yaml. Do not edit.
"""FetchToken400."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime import rules
from .._runtime.models import Unknown, has, lazy
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .fetch_token_400_variant_2 import FetchToken400Variant2
    from .tea import Tea
else:
    FetchToken400Variant2 = lazy(
        __name__, ".fetch_token_400_variant_2", "FetchToken400Variant2"
    )
    Tea = lazy(__name__, ".tea", "Tea")


FetchToken400: TypeAlias = "Tea | FetchToken400Variant2 | Unknown"


def decode_fetch_token400(data: Any) -> FetchToken400:
    """Decode a value of any of the types."""
    if has(data, "name"):
        return Tea._decode(data)
    if has(data, "code"):
        return FetchToken400Variant2._decode(data)
    return Unknown(data)


def check_fetch_token400(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.one_of(data, at, found, (Tea._check, FetchToken400Variant2._check))
