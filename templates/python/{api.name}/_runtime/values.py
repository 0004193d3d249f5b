"""Plain values between JSON and Python, without loss."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self, SupportsIndex

from .checks import FORMATS, compiled
from .models import Mismatch

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
    if not usual and not compiled(FORMATS["date-time"]).fullmatch(text):
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
