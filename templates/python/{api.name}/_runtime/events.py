"""Lines, and server-sent events (WHATWG HTML 9.2), from bytes as they arrive."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from types import GenericAlias
from typing import TYPE_CHECKING, Any, Final, Generic

from .errors import TransportError

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    D = TypeVar("D", default=str)
else:
    from typing import TypeVar

    D = TypeVar("D")

LONGEST: Final = 16 * 1024 * 1024
"""Bytes of a line, or of the data of an event, beyond which reading is given up."""


class TooLong(TransportError):
    """A line or an event is longer than is taken."""


@dataclass(frozen=True, slots=True)
class Event(Generic[D]):
    """A server-sent event; `data` is text, unless the document says what it holds.

    Text that is not of the type that the document says is not shown: what would be masked
    in it cannot be told.
    """

    data: D
    event: str = "message"
    id: str = ""
    """The last id that was sent, with this event or before it."""
    retry: int | None = None
    """Milliseconds to wait before connecting again, where the event says so."""

    _odd: bool = field(default=False, repr=False, compare=False)

    def __repr__(self) -> str:
        shown = "..." if self._odd else repr(self.data)
        rest = f"event={self.event!r}, id={self.id!r}, retry={self.retry!r}"
        return f"{type(self).__name__}(data={shown}, {rest})"

    def json(self) -> Any:
        """The data as JSON; `DecodeError` when it is not."""
        from .json import loads

        return loads(self.data) if isinstance(self.data, str) else self.data

    if not TYPE_CHECKING:
        __class_getitem__ = classmethod(GenericAlias)


class Lines:
    """Cuts bytes into lines; each ends in CR, LF or both."""

    __slots__ = ("_after_cr", "_held", "_size")

    def __init__(self) -> None:
        self._held: list[bytes] = []
        self._size = 0
        self._after_cr = False

    def feed(self, chunk: bytes) -> list[bytes]:
        """The lines that end in a chunk, without their ends."""
        if self._after_cr and chunk:
            chunk = chunk.removeprefix(b"\n")
            self._after_cr = False
        if not chunk:
            return []
        self._after_cr = chunk.endswith(b"\r")
        *whole, rest = re.split(rb"\r\n|\n|\r", chunk)
        if whole:
            whole[0] = b"".join([*self._held, whole[0]])
            self._held, self._size = [], 0
        self._held.append(rest)
        self._size += len(rest)
        if self._size > LONGEST:
            raise TooLong("a line is longer than is taken")
        return whole

    def end(self) -> list[bytes]:
        """The last line, where it has no end."""
        rest = b"".join(self._held)
        self._held, self._size = [], 0
        return [rest] if rest else []


class Events:
    """Makes events of bytes; one that is not complete at the end is dropped."""

    __slots__ = (
        "_data",
        "_decoder",
        "_event",
        "_id",
        "_lines",
        "_retry",
        "_size",
        "_new",
    )

    def __init__(
        self, decoder: Callable[[str], Callable[[Any], Any] | None] | None = None
    ) -> None:
        """`decoder` has what decodes the data of events of a name.

        It is given their JSON value; data that is no JSON is kept.
        """
        self._decoder = decoder
        self._lines = Lines()
        self._new = True
        self._id = ""
        self._clear()

    def feed(self, chunk: bytes) -> list[Event[Any]]:
        """The events that a chunk completes."""
        return [event for line in self._lines.feed(chunk) for event in self._take(line)]

    def _clear(self) -> None:
        self._data: list[str] = []
        self._size = 0
        self._event = ""
        self._retry: int | None = None

    def _take(self, raw: bytes) -> list[Event[Any]]:
        line = raw.decode("utf-8", "replace")
        if self._new:
            self._new, line = False, line.removeprefix("\ufeff")
        if not line:
            return self._made()
        name, _, value = line.partition(":")
        self._field(name, value.removeprefix(" "))
        return []

    def _field(self, name: str, value: str) -> None:
        if name == "data":
            self._data.append(value)
            self._size += len(value)
            if self._size > LONGEST:
                raise TooLong("an event is longer than is taken")
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self._id = value
        elif name == "retry" and re.fullmatch("[0-9]{1,12}", value):
            self._retry = int(value)

    def _made(self) -> list[Event[Any]]:
        made: list[Event[Any]] = []
        if self._data:
            name = self._event or "message"
            data, odd = self._decoded("\n".join(self._data), name)
            made = [Event(data, name, self._id, self._retry, odd)]
        self._clear()
        return made

    def _decoded(self, data: str, name: str) -> tuple[Any, bool]:
        """The data, and whether it is not what the document says."""
        from .json import DecodeError, loads
        from .models import Mismatch

        decode = self._decoder(name) if self._decoder else None
        if decode is None:
            return data, False
        try:
            return decode(loads(data)), False
        except (DecodeError, Mismatch):
            return data, True
