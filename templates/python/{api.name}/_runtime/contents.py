"""What an answer's body may be, by kind of media type."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from .checks import Check
from .json import loads
from .media import charset, covers, essence, is_json, is_xml
from .violations import Violation, report

if TYPE_CHECKING:
    from .events import Events

Extra: TypeAlias = dict[int | str, Any]
"""JSON values by the number of the item, or the name of the member, that they are."""

_MARK = b"\xef\xbb\xbf"
"""A byte order mark, which some servers put before JSON."""


class Content(Protocol):
    """One media type of an answer."""

    __slots__ = ()

    media_type: str
    """As the document declares it; may be a range."""

    def takes_nothing(self) -> bool:
        """Whether a body of no bytes is one."""
        return True

    def read(self, content: bytes, content_type: str) -> Any:
        """The body; `DecodeError`, or what the decoder raises, when it is not one."""
        ...

    def extra(self, content: bytes, content_type: str) -> Extra:
        """The items of a body that was read that are not in what was read."""
        return {}

    def violations(self, content: bytes, content_type: str) -> list[Violation]:
        """Where a body that was read breaks the document's constraints."""
        return []


@dataclass(frozen=True, slots=True)
class JsonContent(Content):
    """A JSON value; `check` adds where it breaks the document's constraints.

    Where it is declared as `items`, an array or an object of values, those of another
    type are left out. Where these are `placed`, `decode` takes the first one's place too.
    """

    media_type: str
    decode: Callable[..., Any]
    check: Check | None = None
    items: bool = False
    placed: bool = False

    def takes_nothing(self) -> bool:
        """No: JSON has at least one character."""
        return False

    def read(self, content: bytes, content_type: str) -> Any:
        """The decoded value."""
        value = loads(content.removeprefix(_MARK))
        return self._sifted(value)[0] if self.items else self.decode(value)

    def extra(self, content: bytes, content_type: str) -> Extra:
        """The items that are of another type."""
        value = loads(content.removeprefix(_MARK))
        return self._sifted(value)[1] if self.items else {}

    def _sifted(self, value: Any) -> tuple[Any, Extra]:
        return _sifted(self.decode, value, self.placed)

    def violations(self, content: bytes, content_type: str) -> list[Violation]:
        """What `check` finds."""
        found: list[Violation] = []
        if self.check is not None:
            self.check(loads(content.removeprefix(_MARK)), None, found)
        return found


@dataclass(frozen=True, slots=True)
class JsonLinesContent(Content):
    """JSON values, one a line, each decoded; the body is the list of those that can be."""

    media_type: str
    decode: Callable[[Any], Any]
    check: Check | None = None

    def read(self, content: bytes, content_type: str) -> list[Any]:
        """The decoded values."""
        body: list[Any] = _sifted(self._decode, _values(content))[0]
        return body

    def extra(self, content: bytes, content_type: str) -> Extra:
        """The values that are of another type."""
        return _sifted(self._decode, _values(content))[1]

    def violations(self, content: bytes, content_type: str) -> list[Violation]:
        """What `check` finds; pointers begin with the number of the value."""
        found: list[Violation] = []
        if self.check is not None:
            for index, value in enumerate(_values(content)):
                self.check(value, (None, index), found)
        return found

    def _decode(self, values: list[Any]) -> list[Any]:
        return [self.decode(value) for value in values]


@dataclass(frozen=True, slots=True)
class TextContent(Content):
    """Text in the charset of the `Content-Type`, or UTF-8.

    What is not of that charset is replaced, and told by `violations`.
    """

    media_type: str

    def read(self, content: bytes, content_type: str) -> str:
        """The text, without a byte order mark."""
        return content.decode(_charset(content_type), "replace").removeprefix("\ufeff")

    def violations(self, content: bytes, content_type: str) -> list[Violation]:
        """Whether something had to be replaced."""
        found: list[Violation] = []
        try:
            content.decode(_charset(content_type))
        except UnicodeDecodeError:
            report(found, None, "charset", "is not of its charset")
        return found


@dataclass(frozen=True, slots=True)
class FormContent(Content):
    """An urlencoded form, which `parse` makes a JSON value of."""

    media_type: str
    parse: Callable[[str], Any]
    decode: Callable[[Any], Any]
    check: Check | None = None

    def read(self, content: bytes, content_type: str) -> Any:
        """The decoded value."""
        return self.decode(self._value(content))

    def violations(self, content: bytes, content_type: str) -> list[Violation]:
        """What `check` finds."""
        found: list[Violation] = []
        if self.check is not None:
            self.check(self._value(content), None, found)
        return found

    def _value(self, content: bytes) -> Any:
        return self.parse(content.decode(errors="replace"))


@dataclass(frozen=True, slots=True)
class BinaryContent(Content):
    """Bytes as they are."""

    media_type: str

    def read(self, content: bytes, content_type: str) -> bytes:
        """The bytes."""
        return content


Data: TypeAlias = "tuple[Callable[[Any], Any] | None, Check | None]"
"""What decodes and what checks the JSON of an event's data; None where it is text."""


@dataclass(frozen=True, slots=True)
class EventsContent(Content):
    """Server-sent events; `decode` is for the JSON value of their data.

    Events that are `named` have data of their own.
    """

    media_type: str = "text/event-stream"
    decode: Callable[[Any], Any] | None = None
    check: Check | None = None
    named: Mapping[str, Data] = field(default_factory=dict)

    def parser(self) -> Events:
        """Makes events of bytes."""
        from .events import Events

        return Events(self._decoder)

    def read(self, content: bytes, content_type: str) -> list[Any]:
        """The complete events."""
        return list(self.parser().feed(content))

    def violations(self, content: bytes, content_type: str) -> list[Violation]:
        """What is found by checks; pointers begin with the number of the event."""
        from .events import Events

        found: list[Violation] = []
        for index, event in enumerate(Events(lambda name: _kept).feed(content)):
            _, check = self._data(event.event)
            if check is not None:
                check(event.data, (None, index), found)
        return found

    def _decoder(self, name: str) -> Callable[[Any], Any] | None:
        return self._data(name)[0]

    def _data(self, name: str) -> Data:
        return self.named.get(name, (self.decode, self.check))


def choose(contents: Sequence[Content], content_type: str) -> Content | None:
    """The declared content that a `Content-Type` names: the closest one.

    Without a `Content-Type` the first one; None when it is none of them.
    """
    sent = essence(content_type)
    if not sent:
        return contents[0] if contents else None
    ranked = [(_distance(each.media_type, sent), each) for each in contents]
    distance, found = min(ranked, key=lambda pair: pair[0], default=(_FAR, None))
    return found if distance < _FAR else None


_FAR = 4


def _distance(declared: str, sent: str) -> int:
    kind = essence(declared)
    if kind == sent:
        return 0
    if any(of(kind) and of(sent) for of in (is_json, is_xml)):
        return 1
    if covers(kind, sent):
        return 3 if kind.startswith("*") else 2
    return _FAR


def item(text: str, decode: Callable[[Any], Any] | None) -> Any:
    """The value of a line; where it is not of its type, the JSON value."""
    from .models import Mismatch

    value = loads(text)
    try:
        return decode(value) if decode else value
    except Mismatch:
        return value


def _sifted(
    decode: Callable[..., Any], value: Any, placed: bool = False
) -> tuple[Any, Extra]:
    """An array or object without the items that are of another type, and those items.

    `Mismatch` where none would be left.
    """
    from .models import Mismatch

    try:
        return decode(value), {}
    except Mismatch:
        if not isinstance(value, list | dict):
            raise
    body, extra = decode(type(value)()), Extra()
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for name, held in items:
        try:
            if isinstance(value, dict):
                body.update(decode({name: held}))
            else:
                body.extend(decode([held], *[name] * placed))
        except Mismatch:
            extra[name] = held
    if not body:
        raise Mismatch
    return body, extra


def _kept(value: Any) -> Any:
    return value


def _values(content: bytes) -> list[Any]:
    lines = content.removeprefix(_MARK).replace(b"\x1e", b"").split(b"\n")
    return [loads(line) for line in lines if line.strip()]


def _charset(content_type: str) -> str:
    try:
        return charset(content_type) or "utf-8"
    except LookupError:
        return "utf-8"
