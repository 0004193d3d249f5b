"""Bodies of requests out of their bytes, by kind of media type."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal
from urllib.parse import unquote, unquote_plus

from .. import parsing
from ..checks import Check, anything
from ..forms import Encoding
from ..json import DecodeError, loads
from ..media import charset, is_json
from ..violations import Violation, report
from . import shapes
from .parameters import ABSENT, Parameter, Texts, form_member
from .shapes import Shape
from .unread import Unread

_MARK: Final = b"\xef\xbb\xbf"

Form = Literal["json", "form", "multipart", "text", "binary", "events", "lines"]


@dataclass(frozen=True, slots=True)
class Content:
    """One media type that a request's body may be of.

    `check` is for the JSON value of a body; for a list of them where it is a sequence.
    """

    form: Form
    media_type: str
    check: Check = anything
    shape: Shape = "anything"
    encoding: Mapping[str, Encoding] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    """The members that the body may have."""
    unread: Unread = ()

    def read(self, content: bytes, content_type: str, found: list[Violation]) -> Any:
        """The decoded body; what is wrong with it is added to `found`."""
        try:
            value = self._value(content, content_type)
        except DecodeError as error:
            report(found, None, "content", f"is no JSON: {error}")
            return content
        except (_Broken, UnicodeDecodeError, LookupError) as error:
            reason = (
                str(error) if isinstance(error, _Broken) else "is not of its charset"
            )
            report(found, None, "content", reason)
            return content
        self.check(value, None, found)
        return value

    def _value(self, content: bytes, content_type: str) -> Any:
        match self.form:
            case "json":
                return loads(content.removeprefix(_MARK))
            case "lines":
                return _lines(content)
            case "events":
                return content.decode()
            case "text":
                return content.decode(charset(content_type) or "utf-8")
            case "form":
                return self._members(content.decode())
            case "multipart":
                return self._parts(content, content_type)
            case "binary":
                return content

    def _members(self, form: str) -> dict[str, Any]:
        """An urlencoded form."""
        texts = Texts(query=form)
        grouped: dict[str, list[str]] = {}
        for name, value in texts.pairs():
            grouped.setdefault(name, []).append(unquote_plus(value))
        made = self._styled(texts, grouped)
        for name, values in grouped.items():
            made[name] = self._member(name, values)
        return made

    def _styled(self, texts: Texts, grouped: dict[str, Any]) -> dict[str, Any]:
        """The members that are written as parameters are; they are taken out."""
        made: dict[str, Any] = {}
        for name, encoding in self.encoding.items():
            if not encoding.is_styled():
                continue
            value = self._parameter(name, encoding).read(texts, [])
            if value is not ABSENT:
                made[name] = value
                for used in self._names(name, encoding, grouped):
                    del grouped[used]
        return made

    def _names(
        self, name: str, encoding: Encoding, grouped: Mapping[str, Any]
    ) -> list[str]:
        """The names in a form that a styled member took."""
        if name in grouped:
            return [name]
        if encoding.style == "deepObject":
            return [each for each in grouped if each.startswith(f"{name}[")]
        known = shapes.names(shapes.member(self.shape, name))
        return [each for each in grouped if each in known]

    def _parameter(self, name: str, encoding: Encoding) -> Parameter:
        style = encoding.style or "form"
        explode = style == "form" if encoding.explode is None else encoding.explode
        return Parameter(
            name,
            "query",
            shapes.member(self.shape, name),
            style=style,
            explode=explode,
            nested=encoding.nested,
        )

    def _member(self, name: str, texts: list[str]) -> Any:
        shape = shapes.member(self.shape, name)
        encoding = self.encoding.get(name, Encoding())
        if is_json(encoding.content_type or ""):
            listed = [parsing.json(text) for text in texts]
            return listed if shapes.items(shape) and len(listed) > 1 else listed[-1]
        return form_member(shape, texts)

    def _parts(self, content: bytes, content_type: str) -> Any:
        """A multipart body: an object of named parts, or a list of nameless ones."""
        listed = list(_parts(content, content_type))
        if shapes.items(self.shape):
            pairs = zip(listed, shapes.items(self.shape) or (), strict=False)
            return [part.value(shape) for part, shape in pairs]
        grouped: dict[str, list[_Part]] = {}
        for part in listed:
            grouped.setdefault(part.name, []).append(part)
        made = self._styled(_texts(listed), grouped)
        for name, parts in grouped.items():
            shape = shapes.member(self.shape, name)
            if within := shapes.items(shape):
                pairs = zip(parts, within, strict=False)
                made[name] = [part.value(each) for part, each in pairs]
            else:
                made[name] = parts[-1].value(shape)
        return made


def _texts(parts: Iterable[_Part]) -> Texts:
    """Parts as a query has them, whose separators are not encoded; files left out."""
    from urllib.parse import quote

    kept = (part for part in parts if part.filename is None)
    pairs = (f"{quote(each.name)}={quote(each.text(), ', |')}" for each in kept)
    return Texts(query="&".join(pairs))


class _Broken(ValueError):
    """Why a body cannot be read."""


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    filename: str | None
    content_type: str
    content: bytes

    def text(self) -> str:
        return self.content.decode(charset(self.content_type) or "utf-8")

    def value(self, shape: Shape) -> Any:
        """The value of a part: JSON where it says so, a file's bytes, else by its look."""
        if is_json(self.content_type):
            return loads(self.content)
        if self.filename is not None or "binary" in shapes.kinds(shape):
            return self.content
        return shapes.scalar(shape, self.text())


def _parts(content: bytes, content_type: str) -> Iterator[_Part]:
    boundary = _parameter(content_type, "boundary")
    if not boundary:
        raise _Broken("has no boundary")
    marked = b"\r\n" + content
    pieces = marked.split(b"\r\n--" + boundary.encode())
    if len(pieces) < 2 or not pieces[-1].startswith(b"--"):
        raise _Broken("does not end with its boundary")
    for piece in pieces[1:-1]:
        head, mark, body = piece.lstrip(b" \t").partition(b"\r\n\r\n")
        if not mark:
            raise _Broken("has a part without an end of its headers")
        yield _part(head.decode(), body)


def _part(head: str, body: bytes) -> _Part:
    lines = (line.partition(":") for line in head.split("\r\n") if line)
    fields = {name.strip().lower(): value.strip() for name, _, value in lines}
    disposition = fields.get("content-disposition", "")
    name = _parameter(disposition, "name")
    if name is None:
        name = unquote(fields.get("content-id", "").strip("<>"))
    filename = _parameter(disposition, "filename")
    return _Part(name, filename, fields.get("content-type", ""), body)


_GIVEN: Final = re.compile(r';\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^;\s"]+))')
_ESCAPES: Final = {"%22": '"', "%0D": "\r", "%0A": "\n"}


def _parameter(header: str, name: str) -> str | None:
    """A parameter of a header, without its quotes."""
    found = {
        key.lower(): quoted or text for key, quoted, text in _GIVEN.findall(header)
    }
    text = found.get(name)
    return (
        None
        if text is None
        else re.sub("%22|%0D|%0A", lambda mark: _ESCAPES[mark[0]], text)
    )


def _lines(content: bytes) -> list[Any]:
    lines = content.removeprefix(_MARK).replace(b"\x1e", b"").split(b"\n")
    return [loads(line) for line in lines if line.strip()]
