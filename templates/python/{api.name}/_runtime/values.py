"""Plain values between JSON and Python, without loss."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn, Self, SupportsIndex, TypeGuard

from .formats import valid
from .models import Mismatch, Model, Unknown

if TYPE_CHECKING:
    from decimal import Decimal
    from uuid import UUID

_moment = dt.datetime.fromisoformat


class Timestamp(dt.datetime):
    """A moment that remembers how it was written.

    Kept only where Python's own type would write it differently, as for fractions
    beyond microseconds; it compares and calculates like any `datetime`.
    """

    __slots__ = ("text",)
    text: str

    @classmethod
    def of(cls, moment: dt.datetime, text: str) -> Self:
        """The same moment, with its text."""
        self = cls.combine(moment.date(), moment.timetz())
        self.text = text
        return self

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        if hasattr(self, "text"):
            return read_timestamp, (self.text,)
        return super().__reduce_ex__(protocol)


def read_string(value: Any) -> str:
    """Decode a string."""
    if isinstance(value, str):
        return value
    raise Mismatch


def whole(value: Any) -> bool:
    """Whether a JSON number that is written with a point is an integer, as 3.0 is."""
    return type(value) is float and value.is_integer()


def read_integer(value: Any) -> int:
    """Decode a whole number."""
    if type(value) is int or whole(value):
        return int(value)
    raise Mismatch


def read_number(value: Any) -> float:
    """Decode a number; one that is written without a point stays an `int`."""
    if type(value) is float or type(value) is int:
        return value
    raise Mismatch


def is_integer(value: Any) -> TypeGuard[int]:
    """Whether a JSON value is a whole number."""
    return type(value) is int or whole(value)


def is_number(value: Any) -> TypeGuard[float]:
    """Whether a JSON value is a number."""
    return type(value) is int or type(value) is float


def read_nothing(value: Any) -> NoReturn:
    """Decode a value that must not be there."""
    raise Mismatch


def read_boolean(value: Any) -> bool:
    """Decode true or false."""
    if type(value) is bool:
        return value
    raise Mismatch


def read_timestamp(text: Any) -> dt.datetime:
    """Decode an RFC 3339 date-time; `Mismatch` when it is not one."""
    if not isinstance(text, str):
        raise Mismatch
    usual = len(text) == 20 and text[4::3] == "--T::Z" and text[11:13] < "24"
    if not usual and not valid("date-time", text):
        raise Mismatch
    try:
        moment = _moment(text if usual else text.upper())
    except ValueError:  # a leap second, the year 0000
        raise Mismatch from None
    if usual or write_timestamp(moment) == text:
        return moment
    return Timestamp.of(moment, text)


def write_timestamp(moment: dt.datetime) -> str:
    """Encode as RFC 3339; a moment without an offset is written without one."""
    text = getattr(moment, "text", None)
    if isinstance(text, str):
        return text
    written = moment.isoformat()
    return written[:-6] + "Z" if written.endswith("+00:00") else written


def read_date(text: Any) -> dt.date:
    """Decode a full-date of RFC 3339; `Mismatch` when it is not one."""
    if not isinstance(text, str) or len(text) != 10 or text[4::3] != "--":
        raise Mismatch
    try:
        return dt.date.fromisoformat(text)
    except ValueError:  # the year 0000
        raise Mismatch from None


def write_date(day: dt.date) -> str:
    """Encode as a full-date."""
    return day.isoformat()


def read_time(text: Any) -> dt.time:
    """Decode a full-time of RFC 3339; `Mismatch` when it is not one."""
    if not isinstance(text, str) or not valid("time", text):
        raise Mismatch
    try:
        time = dt.time.fromisoformat(text.upper())
    except ValueError:  # a leap second
        raise Mismatch from None
    if write_time(time) == text:
        return time
    from .written import Time

    return Time.of(time, text)


def write_time(time: dt.time) -> str:
    """Encode as RFC 3339; a time without an offset is written without one."""
    text = getattr(time, "text", None)
    if isinstance(text, str):
        return text
    written = time.isoformat()
    return written[:-6] + "Z" if written.endswith("+00:00") else written


def read_uuid(text: Any) -> UUID:
    """Decode a UUID; `Mismatch` when it is not one."""
    if not isinstance(text, str) or not valid("uuid", text):
        raise Mismatch
    from uuid import UUID

    number = UUID(text)
    if str(number) == text:
        return number
    from .written import Uuid

    return Uuid(text)


def write_uuid(number: UUID) -> str:
    """Encode as it was written, else in small letters."""
    text = getattr(number, "text", None)
    return text if isinstance(text, str) else str(number)


def read_decimal(text: Any) -> Decimal:
    """Decode a decimal number that is written as a string; `Mismatch` when it is none."""
    if not isinstance(text, str) or not valid("decimal", text):
        raise Mismatch
    from decimal import Decimal, InvalidOperation

    try:
        number = Decimal(text)
    except InvalidOperation:  # an exponent of more than eighteen digits
        raise Mismatch from None
    if write_decimal(number) == text:
        return number
    from .written import Number

    return Number.of(text)


def write_decimal(number: Decimal) -> str:
    """Encode as it was written, else without an exponent unless that takes many zeros."""
    text = getattr(number, "text", None)
    if isinstance(text, str):
        return text
    written = str(number)
    return (
        format(number, "f") if "E" in written and -99 < _size(number) < 99 else written
    )


def _size(number: Decimal) -> int:
    """The larger of a number's two exponents, in size: of its first and last digit."""
    last = number.as_tuple().exponent
    return max(number.adjusted(), last if isinstance(last, int) else 0, key=abs)


def read_bytes(text: Any) -> bytes:
    """Decode base64, with or without padding and line breaks; `Mismatch` if it is none."""
    if not isinstance(text, str):
        raise Mismatch
    from binascii import Error, a2b_base64

    plain = "".join(text.split())
    try:
        data = a2b_base64(plain + "=" * (-len(plain) % 4), strict_mode=True)
    except (Error, ValueError):
        raise Mismatch from None
    if write_bytes(data) == text:
        return data
    from .written import Base64

    return Base64.of(data, text)


def write_bytes(data: bytes) -> str:
    """Encode as base64, as it was written or with padding and in one line."""
    text = getattr(data, "text", None)
    if isinstance(text, str):
        return text
    from binascii import b2a_base64

    return b2a_base64(data, newline=False).decode("ascii")


def is_uuid(value: Any) -> TypeGuard[UUID]:
    """Whether a Python value is a UUID."""
    from uuid import UUID

    return isinstance(value, UUID)


def is_decimal(value: Any) -> TypeGuard[Decimal]:
    """Whether a Python value is a decimal number."""
    from decimal import Decimal

    return isinstance(value, Decimal)


def all_items(value: Any, fits: Callable[[Any], bool]) -> TypeGuard[list[Any]]:
    """Whether a Python value is a list, and all of its items fit."""
    return isinstance(value, list) and all(map(fits, value))


def all_members(value: Any, fits: Callable[[Any], bool]) -> TypeGuard[dict[str, Any]]:
    """Whether a Python value is a dictionary, and all of its values fit."""
    return isinstance(value, dict) and all(map(fits, value.values()))


def encode_any(value: Any) -> Any:
    """The JSON value of whatever a field may hold; `TypeError` for anything else."""
    match value:
        case Model():
            return value._encode()
        case Unknown() | enum.Enum():
            return value.value
        case None | str() | bool() | int() | float():
            return value
        case list() | tuple():
            return [encode_any(item) for item in value]
        case dict():
            return {name: encode_any(item) for name, item in value.items()}
        case dt.datetime():
            return write_timestamp(value)
        case dt.date():
            return write_date(value)
        case dt.time():
            return write_time(value)
        case bytes():
            return write_bytes(value)
        case _:
            return _encode_number(value)


def encode_model(value: Any) -> Any:
    """The JSON value of a model; whatever else there is stays as it is."""
    return value._encode() if isinstance(value, Model) else value


def _encode_number(value: Any) -> str:
    if is_uuid(value):
        return write_uuid(value)
    if is_decimal(value):
        return write_decimal(value)
    raise TypeError(f"{type(value).__name__} has no JSON value")
