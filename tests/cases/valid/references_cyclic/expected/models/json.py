# Stamped from spec.yaml. Do not edit.
"""Json_."""

from __future__ import annotations

from typing import Any, TypeAlias

from .._runtime import checks, rules
from .._runtime.models import Mismatch, members
from .._runtime.values import is_number
from .._runtime.violations import Path, Violation

Json_: TypeAlias = "bool | float | str | list[Json_ | None] | dict[str, Json_ | None]"


def decode_json(data: Any) -> Json_:
    """Decode a value of any of the types."""
    if isinstance(data, bool):
        return data
    if is_number(data):
        return data
    if isinstance(data, str):
        return data
    if isinstance(data, list):
        return [None if item is None else decode_json(item) for item in data]
    if isinstance(data, dict):
        return {
            k: None if item is None else decode_json(item)
            for k, item in members(data).items()
        }
    raise Mismatch


def check_json(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.one_of(
        data,
        at,
        found,
        (
            checks.boolean,
            checks.number,
            checks.string,
            lambda v, at, found: checks.every(
                v,
                at,
                found,
                checks.array,
                lambda v, at, found: checks.items(
                    v,
                    at,
                    found,
                    lambda v, at, found: checks.nullable(v, at, found, check_json),
                ),
            ),
            lambda v, at, found: checks.every(
                v,
                at,
                found,
                checks.is_object,
                lambda v, at, found: checks.additional(
                    v,
                    at,
                    found,
                    lambda v, at, found: checks.nullable(v, at, found, check_json),
                ),
            ),
        ),
    )
