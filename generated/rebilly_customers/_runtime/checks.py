"""The checks of JSON values against a document's constraints: all violations at once."""

from __future__ import annotations

import enum
import math
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from .violations import Path, Violation, report, too_few, too_many

if TYPE_CHECKING:
    import re

Check: TypeAlias = "Callable[[Any, Path, list[Violation]], object]"


def fits(check: Check, value: Any) -> bool:
    """Whether a value keeps to all that a check wants."""
    found: list[Violation] = []
    check(value, None, found)
    return not found


def anything(value: Any, at: Path, found: list[Violation]) -> None:
    """Any JSON value."""


def every(value: Any, at: Path, found: list[Violation], *checks: Check) -> None:
    """All of several checks."""
    for check in checks:
        check(value, at, found)


def nullable(value: Any, at: Path, found: list[Violation], check: Check) -> None:
    """Null, or what the check allows."""
    if value is not None:
        check(value, at, found)


# Types


def is_whole(value: Any) -> bool:
    """Whether a JSON number is an integer, as 3.0 is."""
    return type(value) is int or (type(value) is float and value.is_integer())


def is_real(value: Any) -> bool:
    """Whether a value is a JSON number."""
    return type(value) is int or (type(value) is float and math.isfinite(value))


_TYPES: Mapping[str, tuple[str, Callable[[Any], bool]]] = {
    "string": ("a string", lambda v: isinstance(v, str)),
    "integer": ("an integer", is_whole),
    "number": ("a number", is_real),
    "boolean": ("true or false", lambda v: type(v) is bool),
    "array": ("an array", lambda v: isinstance(v, list)),
    "object": ("an object", lambda v: isinstance(v, dict)),
    "null": ("null", lambda v: v is None),
}


def types(value: Any, at: Path, found: list[Violation], names: tuple[str, ...]) -> None:
    """A value of one of several JSON types."""
    if not any(_TYPES[name][1](value) for name in names):
        wanted = " or ".join(_TYPES[name][0] for name in names)
        report(found, at, "type", f"must be {wanted}" if names else "must not be there")


def _is(value: Any, at: Path, found: list[Violation], name: str) -> bool:
    if _TYPES[name][1](value):
        return True
    report(found, at, "type", f"must be {_TYPES[name][0]}")
    return False


def boolean(value: Any, at: Path, found: list[Violation]) -> None:
    """True or false."""
    _is(value, at, found, "boolean")


def null(value: Any, at: Path, found: list[Violation]) -> None:
    """Null."""
    _is(value, at, found, "null")


def never(value: Any, at: Path, found: list[Violation]) -> None:
    """No value at all."""
    report(found, at, "false", "must not be there")


def upload(value: Any, at: Path, found: list[Violation]) -> None:
    """A file, or its content."""
    if value is None or isinstance(value, bool | int | float | list | dict):
        report(found, at, "type", "must be a file or a string")


def listed(
    value: Any,
    at: Path,
    found: list[Violation],
    allowed: type[enum.Enum],
    keyword: str = "enum",
) -> None:
    """A string or whole number that the enumeration lists."""
    if isinstance(value, list | dict | bool) or value not in allowed._value2member_map_:
        kind = str if issubclass(allowed, str) else int
        if not isinstance(value, kind) or isinstance(value, bool):
            name = "string" if kind is str else "integer"
            report(found, at, "type", f"must be {_TYPES[name][0]}")
        else:
            report(found, at, keyword, "is not one of the allowed values")


# Strings


def string(
    value: Any,
    at: Path,
    found: list[Violation],
    *,
    min_length: float = 0,
    max_length: float | None = None,
    pattern: str | None = None,
    format: str | None = None,
) -> None:
    """A string: lengths count code points; `pattern` is a Python expression."""
    if not isinstance(value, str):
        return report(found, at, "type", "must be a string")
    size = len(value)
    if size < min_length:
        too_few(found, at, "minLength", min_length, "character", size)
    if max_length is not None and size > max_length:
        too_many(found, at, "maxLength", max_length, "character", size)
    if pattern is not None and not compiled(pattern).search(value):
        report(found, at, "pattern", "does not match the pattern")
    if format is not None and not _valid(format, value):
        report(found, at, "format", f"is not a valid {format}")
    return None


def text(value: Any, at: Path, found: list[Violation], **limits: Any) -> None:
    """The limits of strings, for a value that may be something else."""
    if isinstance(value, str):
        string(value, at, found, **limits)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The compiled expression; made on first use, so that importing costs nothing."""
    import re

    return re.compile(pattern)


def _valid(format: str, value: str) -> bool:
    from .formats import valid

    return valid(format, value)


# Numbers


def integer(value: Any, at: Path, found: list[Violation], **limits: Any) -> None:
    """A whole number; 3.0 is one too."""
    if _is(value, at, found, "integer") and limits:
        _bounds(value, at, found, **limits)


def number(value: Any, at: Path, found: list[Violation], **limits: Any) -> None:
    """A finite number."""
    if _is(value, at, found, "number") and limits:
        _bounds(value, at, found, **limits)


def numeric(value: Any, at: Path, found: list[Violation], **limits: Any) -> None:
    """The limits of numbers, for a value that may be something else."""
    if is_real(value):
        _bounds(value, at, found, **limits)


def _bounds(
    value: float,
    at: Path,
    found: list[Violation],
    *,
    minimum: float | None = None,
    maximum: float | None = None,
    above: float | None = None,
    below: float | None = None,
    step: float | None = None,
    format: str | None = None,
) -> None:
    if minimum is not None and value < minimum:
        report(found, at, "minimum", f"must be at least {minimum}")
    if maximum is not None and value > maximum:
        report(found, at, "maximum", f"must be at most {maximum}")
    if above is not None and value <= above:
        report(found, at, "exclusiveMinimum", f"must be more than {above}")
    if below is not None and value >= below:
        report(found, at, "exclusiveMaximum", f"must be less than {below}")
    if step is not None and not is_multiple(value, step):
        report(found, at, "multipleOf", f"must be a multiple of {step}")
    if format is not None and not _in_range(format, value):
        report(found, at, "format", f"is not a valid {format}")


def is_multiple(value: float, step: float) -> bool:
    """Whether a number is a multiple of another, as they are written: 0.3 is of 0.1."""
    if type(value) is int and type(step) is int:
        return bool(value % step == 0)
    from fractions import Fraction

    return (Fraction(str(value)) / Fraction(str(step))).denominator == 1


def _in_range(format: str, value: float) -> bool:
    bits = 31 if format == "int32" else 63
    return -(1 << bits) <= value < 1 << bits


# Arrays


def array(value: Any, at: Path, found: list[Violation], **limits: Any) -> None:
    """An array."""
    if _is(value, at, found, "array") and limits:
        _sizes(value, at, found, **limits)


def sized(value: Any, at: Path, found: list[Violation], **limits: Any) -> None:
    """The limits of arrays, for a value that may be something else."""
    if isinstance(value, list):
        _sizes(value, at, found, **limits)


def _sizes(
    value: list[Any],
    at: Path,
    found: list[Violation],
    *,
    min_items: float = 0,
    max_items: float | None = None,
    unique: bool = False,
) -> None:
    size = len(value)
    if size < min_items:
        too_few(found, at, "minItems", min_items, "item", size)
    if max_items is not None and size > max_items:
        too_many(found, at, "maxItems", max_items, "item", size)
    if unique and len({canonical(item) for item in value}) != size:
        report(found, at, "uniqueItems", "must not hold the same item twice")


def canonical(value: Any) -> Any:
    """What is the same for equal JSON values, and can be a member of a set."""
    if isinstance(value, dict):
        return "object", frozenset((k, canonical(v)) for k, v in value.items())
    if isinstance(value, list):
        return "array", *map(canonical, value)
    return (type(value), value) if isinstance(value, bool | str) else value


def items(
    value: Any, at: Path, found: list[Violation], check: Check, start: int = 0
) -> None:
    """Each item of an array, after the first few."""
    if isinstance(value, list):
        for index in range(start, len(value)):
            check(value[index], (at, index), found)


# Objects


def is_object(value: Any, at: Path, found: list[Violation], **limits: Any) -> bool:
    """Whether the value is a JSON object, with as many members as it may have."""
    if not _is(value, at, found, "object"):
        return False
    if limits:
        _counts(value, at, found, **limits)
    return True


def counted(value: Any, at: Path, found: list[Violation], **limits: Any) -> None:
    """The limits of objects, for a value that may be something else."""
    if isinstance(value, dict):
        _counts(value, at, found, **limits)


def _counts(
    value: dict[str, Any],
    at: Path,
    found: list[Violation],
    *,
    min_properties: float = 0,
    max_properties: float | None = None,
) -> None:
    size = len(value)
    if size < min_properties:
        too_few(found, at, "minProperties", min_properties, "member", size)
    if max_properties is not None and size > max_properties:
        too_many(found, at, "maxProperties", max_properties, "member", size)


def members(
    value: Any, at: Path, found: list[Violation], checks: Mapping[str, Check]
) -> None:
    """Each member of an object that is there."""
    if isinstance(value, dict):
        for name, check in checks.items():
            if name in value:
                check(value[name], (at, name), found)


def missing(at: Path, found: list[Violation], name: str) -> None:
    """A required member is not there."""
    report(found, (at, name), "required", "is required")


def required(
    value: Any, at: Path, found: list[Violation], names: tuple[str, ...]
) -> None:
    """Members that must be there."""
    if isinstance(value, dict):
        for name in names:
            if name not in value:
                missing(at, found, name)


def read_only(
    value: Any, at: Path, found: list[Violation], names: tuple[str, ...]
) -> None:
    """Members that only the server sets."""
    for name in names:
        if isinstance(value, dict) and name in value:
            report(found, (at, name), "readOnly", "is set by the server")


def additional(
    value: Any,
    at: Path,
    found: list[Violation],
    check: Check,
    names: tuple[str, ...] = (),
    patterns: tuple[str, ...] = (),
) -> None:
    """Each member of an object that is not known by its name."""
    for name in value if isinstance(value, dict) else ():
        if name not in names and not matches(name, patterns):
            if check is never:
                report(found, (at, name), "additionalProperties", "is not known")
            else:
                check(value[name], (at, name), found)


def matches(name: str, patterns: tuple[str, ...]) -> bool:
    """Whether a name matches one of several expressions."""
    return any(compiled(pattern).search(name) for pattern in patterns)
