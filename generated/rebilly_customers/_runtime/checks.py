"""The checks of JSON values against a document's constraints: all violations at once."""

from __future__ import annotations

import enum
import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import re

Path: TypeAlias = "tuple[Path, str | int] | None"
"""Where a value stands: the path of its container and its name or index there."""

Check: TypeAlias = "Callable[[Any, Path, list[Violation]], object]"


@dataclass(slots=True, frozen=True)
class Violation:
    """One broken constraint: where (a JSON pointer), which keyword, and what is wrong.

    The message names the constraint, never the value: values may be secret.
    """

    pointer: str
    keyword: str
    message: str

    def __str__(self) -> str:
        return f"{self.pointer or '(root)'}: {self.message} ({self.keyword})"


def pointer(at: Path) -> str:
    """The JSON pointer (RFC 6901) of a path."""
    tokens: list[str] = []
    while at is not None:
        at, token = at
        tokens.append("/" + str(token).replace("~", "~0").replace("/", "~1"))
    return "".join(reversed(tokens))


def report(found: list[Violation], at: Path, keyword: str, message: str) -> None:
    """Add a violation."""
    found.append(Violation(pointer(at), keyword, message))


def counted(count: int, noun: str) -> str:
    """A number of things, in the singular or plural."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def too_few(
    found: list[Violation], at: Path, keyword: str, least: int, noun: str, size: int
) -> None:
    """A string, array or object is shorter than it must be."""
    message = f"must have at least {counted(least, noun)}, has {size}"
    report(found, at, keyword, message)


def too_many(
    found: list[Violation], at: Path, keyword: str, most: int, noun: str, size: int
) -> None:
    """A string or array is longer than it may be."""
    report(found, at, keyword, f"must have at most {counted(most, noun)}, has {size}")


def missing(at: Path, found: list[Violation], name: str) -> None:
    """A required member is not there."""
    report(found, (at, name), "required", "is required")


def read_only(
    data: dict[str, Any], at: Path, found: list[Violation], names: tuple[str, ...]
) -> None:
    """Members that only the server sets."""
    for name in names:
        if name in data:
            report(found, (at, name), "readOnly", "is set by the server")


def is_object(
    value: Any, at: Path, found: list[Violation], *, min_properties: int = 0
) -> bool:
    """Whether the value is a JSON object, with as many members as it must have."""
    if not isinstance(value, dict):
        report(found, at, "type", "must be an object")
        return False
    if len(value) < min_properties:
        too_few(found, at, "minProperties", min_properties, "member", len(value))
    return True


def string(
    value: Any,
    at: Path,
    found: list[Violation],
    *,
    min_length: int = 0,
    max_length: int | None = None,
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
    if format is not None and not compiled(FORMATS[format]).fullmatch(value):
        report(found, at, "format", f"is not a valid {format}")
    return None


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The compiled expression; made on first use, so that importing costs nothing."""
    import re

    return re.compile(pattern)


_DATE = (
    r"(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))"
    r"|(?:\d\d(?:0[48]|[2468][048]|[13579][26])"
    r"|(?:[02468][048]|[13579][26])00)-02-29)"
)
_TIME = r"(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?"
_OFFSET = r"(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)"
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"

FORMATS = {
    "date": f"(?a:{_DATE})",
    "date-time": f"(?a:{_DATE}[Tt]{_TIME}{_OFFSET})",
    "email": rf"{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})*",
    "uri": r"[A-Za-z][A-Za-z0-9+.-]*:(?:[!#$&-;=?-Z_a-z~]|%[0-9A-Fa-f]{2}|\[|\])*",
    "uuid": r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}",
}
"""What each checked format means (RFC 3339, 5321, 3986 and 9562)."""


def integer(
    value: Any,
    at: Path,
    found: list[Violation],
    *,
    minimum: float | None = None,
    maximum: float | None = None,
    above: float | None = None,
    below: float | None = None,
) -> None:
    """A whole number; 3.0 is one too."""
    if type(value) is not int and not (type(value) is float and value.is_integer()):
        return report(found, at, "type", "must be an integer")
    return _bounds(value, at, found, minimum, maximum, above, below)


def number(
    value: Any,
    at: Path,
    found: list[Violation],
    *,
    minimum: float | None = None,
    maximum: float | None = None,
    above: float | None = None,
    below: float | None = None,
) -> None:
    """A finite number."""
    if type(value) is float and not math.isfinite(value):
        return report(found, at, "type", "must be a finite number")
    if type(value) is not int and type(value) is not float:
        return report(found, at, "type", "must be a number")
    return _bounds(value, at, found, minimum, maximum, above, below)


def _bounds(
    value: float,
    at: Path,
    found: list[Violation],
    minimum: float | None,
    maximum: float | None,
    above: float | None,
    below: float | None,
) -> None:
    if minimum is not None and value < minimum:
        report(found, at, "minimum", f"must be at least {minimum}")
    if maximum is not None and value > maximum:
        report(found, at, "maximum", f"must be at most {maximum}")
    if above is not None and value <= above:
        report(found, at, "exclusiveMinimum", f"must be more than {above}")
    if below is not None and value >= below:
        report(found, at, "exclusiveMaximum", f"must be less than {below}")


def boolean(value: Any, at: Path, found: list[Violation]) -> None:
    """True or false."""
    if type(value) is not bool:
        report(found, at, "type", "must be true or false")


def one_of(
    value: Any, at: Path, found: list[Violation], allowed: type[enum.StrEnum]
) -> None:
    """A string that the enumeration lists."""
    if not isinstance(value, str):
        report(found, at, "type", "must be a string")
    elif value not in allowed._value2member_map_:
        report(found, at, "enum", "is not one of the allowed values")


def no_variant(at: Path, found: list[Violation], tag: str) -> None:
    """An object that is none of a union's variants."""
    report(found, at, "oneOf", f"is no known variant: see its {tag!r}")


def each(
    value: Any,
    at: Path,
    found: list[Violation],
    check: Check,
    *,
    min_items: int = 0,
    max_items: int | None = None,
) -> None:
    """An array, each item checked."""
    if not isinstance(value, list):
        return report(found, at, "type", "must be an array")
    size = len(value)
    if size < min_items:
        too_few(found, at, "minItems", min_items, "item", size)
    if max_items is not None and size > max_items:
        too_many(found, at, "maxItems", max_items, "item", size)
    for index, item in enumerate(value):
        check(item, (at, index), found)
    return None


def mapping(value: Any, at: Path, found: list[Violation], check: Check) -> None:
    """An object used as a map, each value checked."""
    if is_object(value, at, found):
        for name, item in value.items():
            check(item, (at, name), found)


def nullable(value: Any, at: Path, found: list[Violation], check: Check) -> None:
    """Null, or what the check allows."""
    if value is not None:
        check(value, at, found)


def anything(value: Any, at: Path, found: list[Violation]) -> None:
    """Any JSON value."""
