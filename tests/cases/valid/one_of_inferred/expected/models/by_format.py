# Stamped from spec.yaml. Do not edit.
"""ByFormat."""

from __future__ import annotations

import datetime as dt
from typing import Any, TypeAlias

from .._runtime import checks, rules
from .._runtime.models import Mismatch
from .._runtime.values import read_date, read_timestamp
from .._runtime.violations import Path, Violation

ByFormat: TypeAlias = "dt.datetime | dt.date | str"
"""The first type that a value keeps to all rules of, in this order, is its."""


def decode_by_format(data: Any) -> ByFormat:
    """Decode a value of any of the types."""
    if isinstance(data, str) and checks.fits(
        lambda v, at, found: checks.string(v, at, found, format="date-time"), data
    ):
        return read_timestamp(data)
    if isinstance(data, str) and checks.fits(
        lambda v, at, found: checks.string(v, at, found, format="date"), data
    ):
        return read_date(data)
    if isinstance(data, str) and checks.fits(checks.string, data):
        return data
    if isinstance(data, str):
        return data
    raise Mismatch


def check_by_format(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.one_of(
        data,
        at,
        found,
        (
            lambda v, at, found: checks.string(v, at, found, format="date-time"),
            lambda v, at, found: checks.string(v, at, found, format="date"),
            checks.string,
        ),
    )
