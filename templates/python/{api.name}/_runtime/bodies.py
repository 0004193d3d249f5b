"""The bodies of requests, by kind of media type."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from .errors import InvalidRequest
from .forms import Encoding as Encoding
from .forms import form_pairs
from .json import EncodeError, dumps
from .media import charset, is_range, lists
from .uploads import Chunks, binary
from .uploads import File as File
from .uploads import Upload as Upload
from .violations import Violation

_BYTES = "application/octet-stream"
_EVENT = ("data", "event", "id", "retry", "comment")


class Body(Protocol):
    """What a request carries."""

    __slots__ = ()

    media_type: str
    """The media type that the document declares."""

    @property
    def content_type(self) -> str:
        """The `Content-Type` header."""
        return self.media_type

    def content(self) -> bytes | Chunks:
        """The body's bytes; `InvalidRequest` when it cannot be made."""
        ...

    def curl(self) -> list[str]:
        """The words by which `curl` sends this body."""
        content = self.content()
        return ["--data-raw", content.decode() if isinstance(content, bytes) else ""]

    def curl_note(self) -> str:
        """What those words do not say; a comment in one line."""
        return ""


@dataclass(frozen=True, slots=True)
class Json(Body):
    """A JSON body; `value` is what a JSON library takes."""

    value: Any = field(repr=False)
    media_type: str = "application/json"

    def content(self) -> bytes:
        """The body as UTF-8; `InvalidRequest` when JSON has no such value."""
        return _json(self.value, "")


@dataclass(frozen=True, slots=True)
class JsonLines(Body):
    """JSON values, one a line."""

    values: tuple[Any, ...] = field(repr=False)
    media_type: str = "application/jsonl"

    def content(self) -> bytes:
        """The lines as UTF-8; `InvalidRequest` when JSON has no such value."""
        made = (_json(value, f"/{index}") for index, value in enumerate(self.values))
        mark = b"\x1e" if "json-seq" in self.media_type else b""
        return b"".join(mark + line + b"\n" for line in made)


@dataclass(frozen=True, slots=True)
class EventStream(Body):
    """Server-sent events, whose data are the values: text as it is, all else as JSON.

    Values are objects with all fields of an event where they are `whole`.
    """

    values: tuple[Any, ...] = field(repr=False)
    media_type: str = "text/event-stream"
    whole: bool = False

    def content(self) -> bytes:
        """The events as UTF-8; `InvalidRequest` when one cannot be written."""
        events = self.values if self.whole else ({"data": v} for v in self.values)
        return b"".join(_event(each, f"/{n}") for n, each in enumerate(events))


@dataclass(frozen=True, slots=True)
class Text(Body):
    """Text, in the charset that the media type names, or UTF-8."""

    text: str = field(repr=False)
    media_type: str = "text/plain"

    @property
    def content_type(self) -> str:
        """The media type, with the charset where that of `text/*` would be unclear."""
        clear = "charset" in self.media_type.lower() or self.text.isascii()
        if clear or not self.media_type.lower().startswith("text/"):
            return self.media_type
        return f"{self.media_type}; charset=utf-8"

    def content(self) -> bytes:
        """The encoded text; `InvalidRequest` when its charset cannot express it."""
        return encoded_text(self.text, self.media_type, "")

    def curl(self) -> list[str]:
        """The text itself."""
        return ["--data-raw", self.text]


@dataclass(frozen=True, slots=True)
class Form(Body):
    """An object as `application/x-www-form-urlencoded`."""

    value: Mapping[str, Any] = field(repr=False)
    media_type: str = "application/x-www-form-urlencoded"
    encoding: Mapping[str, Encoding] = field(default_factory=dict, repr=False)

    def content(self) -> bytes:
        """Pairs, their spaces as `+`; `InvalidRequest` when a member cannot be sent."""
        pairs = form_pairs(self.value, self.encoding)
        joined = "&".join(f"{name}={value}" for name, value in pairs)
        return joined.replace("%20", "+").encode()


@dataclass(frozen=True, slots=True)
class Binary(Body):
    """Bytes as they are, or a file that is read while it is sent.

    `InvalidRequest` where neither the document nor the file says what they are.
    """

    data: Upload = field(repr=False)
    media_type: str = _BYTES

    def __post_init__(self) -> None:
        if not self.content_type:
            fault = f"is of any type of {self.media_type}: give a `File` with its own"
            raise _invalid("", "content", fault)

    @property
    def content_type(self) -> str:
        """The file's own media type, else the declared one.

        Of a range the one that the file's name shows, or that of any bytes.
        """
        declared = self.media_type
        if isinstance(self.data, File) and (own := self.data.type_among(declared)):
            return own
        if not is_range(declared):
            return declared
        return _BYTES if lists(declared, _BYTES) else ""

    def content(self) -> bytes | Chunks:
        """The bytes; a file in pieces."""
        data = binary(self.data)
        return chunks(data) if isinstance(data, File) else data

    def curl(self) -> list[str]:
        """The file by its name, as far as there is one."""
        if isinstance(self.data, str):
            return ["--data-raw", self.data]
        name = self.data.filename() if isinstance(self.data, File) else None
        return ["--data-binary", f"@{name or 'body'}"]

    def curl_note(self) -> str:
        """Which file stands for bytes without a name."""
        named = isinstance(self.data, File) and self.data.filename()
        return "" if named or isinstance(self.data, str) else "body: the bytes to send"


def chunks(*parts: bytes | File) -> Chunks:
    """Content in pieces; `InvalidRequest` when a file cannot be read (again)."""
    try:
        made = Chunks.of(*parts)
    except OSError as error:
        raise _invalid(
            "", "file", f"cannot be read: {error.strerror or error}"
        ) from None
    if not made.is_ready():
        raise _invalid("", "file", "was read already, and its stream has no `seek`")
    return made


def encoded_text(text: str, media_type: str, pointer: str) -> bytes:
    """Text in a media type's charset; `InvalidRequest` when it cannot express it."""
    try:
        return text.encode(charset(media_type) or "utf-8")
    except LookupError:
        raise _invalid(pointer, "charset", "has an unknown charset") from None
    except UnicodeEncodeError:
        fault = "holds a character that its charset does not have"
        raise _invalid(pointer, "charset", fault) from None


def _json(value: Any, pointer: str) -> bytes:
    try:
        return dumps(value)
    except EncodeError as error:
        raise _invalid(pointer, "type", str(error)) from None


def _event(fields: Mapping[str, Any], pointer: str) -> bytes:
    lines = [
        line
        for name, value in fields.items()
        if value is not None
        for line in _field(name, value, f"{pointer}/{name}")
    ]
    return encoded_text("".join(f"{line}\n" for line in [*lines, ""]), "", pointer)


def _field(name: str, value: Any, pointer: str) -> list[str]:
    """The lines of a field of an event; only data and comments may take several."""
    if name not in _EVENT:
        raise _invalid(pointer, "event", "is no field of an event")
    text = value if isinstance(value, str) else _json(value, pointer).decode()
    lines = re.split("\r\n|\r|\n", text)
    if len(lines) > 1 and name not in ("data", "comment"):
        raise _invalid(pointer, "event", "must be one line")
    return [f"{'' if name == 'comment' else name}: {line}" for line in lines]


def _invalid(pointer: str, keyword: str, message: str) -> InvalidRequest:
    return InvalidRequest([Violation(pointer, keyword, message)])
