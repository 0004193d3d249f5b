# Stamped from spec.yaml. Do not edit.
"""Choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime import checks, rules
from .._runtime.models import Unknown, has, lazy
from .._runtime.rules import Seen
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .choice_variant_1 import ChoiceVariant1
    from .choice_variant_2 import ChoiceVariant2
else:
    ChoiceVariant1 = lazy(__name__, ".choice_variant_1", "ChoiceVariant1")
    ChoiceVariant2 = lazy(__name__, ".choice_variant_2", "ChoiceVariant2")


Choice: TypeAlias = "ChoiceVariant1 | ChoiceVariant2 | Unknown"


def decode_choice(data: Any) -> Choice:
    """Decode a value of any of the types."""
    if has(data, "a"):
        return ChoiceVariant1._decode(data)
    if has(data, "b"):
        return ChoiceVariant2._decode(data)
    return Unknown(data)


def check_choice(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    checks.is_object(data, at, found)
    rules.any_of(data, at, found, (ChoiceVariant1._check, ChoiceVariant2._check))
    rules.unevaluated_members(
        data,
        at,
        found,
        checks.never,
        Seen(
            branches=(
                (ChoiceVariant1._check, Seen(names=("a",)), Seen()),
                (ChoiceVariant2._check, Seen(names=("b",)), Seen()),
            )
        ),
    )
