"""Types, values, limits and formats: what needs no other schema."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ... import ir
from ...formats import int_range, valid
from ..strings import found as finds
from .violation import Found, Path, Rule, Violation

if TYPE_CHECKING:
    from . import Checker


def whole(value: Any) -> bool:
    """Whether a value is an integer, as 3.0 is."""
    return type(value) is int or (type(value) is float and value.is_integer())


def real(value: Any) -> bool:
    """Whether a value is a number."""
    return type(value) is int or (type(value) is float and math.isfinite(value))


_TYPES: Mapping[str, Callable[[Any], bool]] = {
    "string": lambda v: isinstance(v, str),
    "integer": whole,
    "number": real,
    "boolean": lambda v: isinstance(v, bool),
    "array": lambda v: isinstance(v, list),
    "object": lambda v: isinstance(v, dict),
    "null": lambda v: v is None,
}


def canonical(value: Any) -> Any:
    """What is the same for equal JSON values, and can be a member of a set."""
    if isinstance(value, dict):
        return "object", frozenset((k, canonical(v)) for k, v in value.items())
    if isinstance(value, list):
        return "array", *map(canonical, value)
    return (type(value), value) if isinstance(value, bool | str) else value


def is_multiple(value: float, step: float) -> bool:
    """Whether a number is a multiple of another, as they are written."""
    if type(value) is int and type(step) is int:
        return value % step == 0
    return (_exact(value) / _exact(step)).denominator == 1


def _exact(value: float) -> Fraction:
    """A number as it is written."""
    return Fraction(value) if isinstance(value, int) else Fraction(str(value))


@lru_cache(4096)
def matches(pattern: str, value: str) -> bool:
    """Whether a pattern finds anything in a string."""
    return finds(pattern, value)


def _types(
    checker: Checker, term: ir.Types, value: Any, at: Path, found: Found
) -> None:
    for name in term.names:
        if _TYPES[name](value):
            return
    found.append(Violation(at, "type"))


def _values(
    checker: Checker, term: ir.Values, value: Any, at: Path, found: Found
) -> None:
    if canonical(value) not in checker.members(term):
        found.append(Violation(at, term.keyword))


def _never(
    checker: Checker, term: ir.Never, value: Any, at: Path, found: Found
) -> None:
    found.append(Violation(at, "false"))


def _format(
    checker: Checker, term: ir.Format, value: Any, at: Path, found: Found
) -> None:
    if isinstance(value, str):
        if not valid(term.name, value):
            found.append(Violation(at, "format"))
    elif real(value) and (limits := int_range(term.name)) is not None:
        if not limits[0] <= value <= limits[1]:
            found.append(Violation(at, "format"))


_Kept = tuple[Callable[[Any], bool], Callable[[Any, Any], bool]]
_KEPT: Mapping[ir.Rule, _Kept] = {
    ir.Rule.MIN_LENGTH: (_TYPES["string"], lambda v, limit: len(v) >= limit),
    ir.Rule.MAX_LENGTH: (_TYPES["string"], lambda v, limit: len(v) <= limit),
    ir.Rule.PATTERN: (
        _TYPES["string"],
        lambda v, pattern: matches(pattern, v),
    ),
    ir.Rule.MINIMUM: (real, lambda v, limit: bool(v >= limit)),
    ir.Rule.MAXIMUM: (real, lambda v, limit: bool(v <= limit)),
    ir.Rule.EXCLUSIVE_MINIMUM: (real, lambda v, limit: bool(v > limit)),
    ir.Rule.EXCLUSIVE_MAXIMUM: (real, lambda v, limit: bool(v < limit)),
    ir.Rule.MULTIPLE_OF: (real, is_multiple),
    ir.Rule.MIN_ITEMS: (_TYPES["array"], lambda v, limit: len(v) >= limit),
    ir.Rule.MAX_ITEMS: (_TYPES["array"], lambda v, limit: len(v) <= limit),
    ir.Rule.UNIQUE_ITEMS: (
        _TYPES["array"],
        lambda v, _: len(set(map(canonical, v))) == len(v),
    ),
    ir.Rule.MIN_PROPERTIES: (_TYPES["object"], lambda v, limit: len(v) >= limit),
    ir.Rule.MAX_PROPERTIES: (_TYPES["object"], lambda v, limit: len(v) <= limit),
}
"""For each rule the values that it is of, and whether one of them keeps to it."""


def _limit(
    checker: Checker, term: ir.Limit, value: Any, at: Path, found: Found
) -> None:
    concerned, kept = _KEPT[term.rule]
    if concerned(value) and not kept(value, term.value):
        found.append(Violation(at, term.rule.value))


SCALARS: dict[type, Rule] = {
    ir.Types: _types,
    ir.Values: _values,
    ir.Never: _never,
    ir.Format: _format,
    ir.Limit: _limit,
}
