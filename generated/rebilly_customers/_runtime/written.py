"""Values that remember how they were written, where Python would write them otherwise.

They compare and calculate like the types that they stand in for.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any, Self, SupportsIndex
from uuid import UUID

from .values import read_bytes, read_decimal, read_time, read_uuid


class Time(dt.time):
    """A time of day, with its text; what is calculated from it has none."""

    __slots__ = ("text",)
    text: str

    @classmethod
    def of(cls, time: dt.time, text: str) -> Self:
        """The same time, with its text."""
        self = cls(time.hour, time.minute, time.second, time.microsecond, time.tzinfo)
        self.text = text
        return self

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        if hasattr(self, "text"):
            return read_time, (self.text,)
        return super().__reduce_ex__(protocol)


class Uuid(UUID):
    """A UUID, with its text."""

    __slots__ = ("text",)
    text: str

    def __init__(self, text: str) -> None:
        super().__init__(text)
        object.__setattr__(self, "text", text)

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        return read_uuid, (self.text,)


class Number(Decimal):
    """A decimal number, with its text."""

    __slots__ = ("text",)
    text: str

    @classmethod
    def of(cls, text: str) -> Self:
        """The number that a text stands for."""
        self = cls(text)
        self.text = text
        return self

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        if hasattr(self, "text"):
            return read_decimal, (self.text,)
        return super().__reduce_ex__(protocol)


class Base64(bytes):
    """Bytes, with the text that they were decoded from."""

    text: str

    @classmethod
    def of(cls, data: bytes, text: str) -> Self:
        """The same bytes, with their text."""
        self = cls(data)
        self.text = text
        return self

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        if hasattr(self, "text"):
            return read_bytes, (self.text,)
        return super().__reduce_ex__(protocol)
