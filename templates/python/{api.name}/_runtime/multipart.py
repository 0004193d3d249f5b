"""Bodies of several parts (RFC 7578 and 2046), files among them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from .bodies import Body, chunks, encoded_text
from .errors import InvalidRequest
from .forms import PLAIN, Encoding, PartHeaders, member_text, members
from .media import essence, is_range
from .parameters import Unfit, quoted, refused
from .transports import check_header
from .uploads import Chunks, File
from .violations import Violation, report

_RELATED: Final = "multipart/related"
_MADE: Final = ("content-disposition", "content-type")
"""Headers of which callers say nothing but by what they give for the part."""


def _boundary() -> str:
    return os.urandom(16).hex()


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    content: bytes | File
    content_type: str | None
    filename: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    def fields(self, related: bool) -> dict[str, str]:
        """The part's headers; those of the encoding replace ours."""
        fields = {}
        if self.name and related:
            fields["Content-ID"] = f"<{quoted(self.name)}>"
        elif self.name:
            named = f'form-data; name="{_escaped(self.name)}"'
            if self.filename is not None:
                named += f'; filename="{_escaped(self.filename)}"'
            fields["Content-Disposition"] = named
        if self.content_type is not None:
            fields["Content-Type"] = self.content_type
            check_header("Content-Type", self.content_type)
        for name, value in self.headers.items():
            check_header(name, value)
        return _over(fields, self.headers)

    def curl(self, kind: str, index: int) -> str:
        """What `curl --form` takes: it makes the headers of named parts of forms."""
        made = bool(self.name) and kind == "multipart/form-data"
        fields = dict(self.headers if made else self.fields(kind == _RELATED))
        typed = ""
        if self.content_type and "content-type" not in map(str.lower, self.headers):
            typed = f";type={self.content_type}"
            fields.pop("Content-Type", None)
        kept = "".join(f";headers={_curl_quoted(f'{n}: {fields[n]}')}" for n in fields)
        return f"{self.name if made else ''}={self._curl(made, index)}{typed}{kept}"

    def _curl(self, made: bool, index: int) -> str:
        """The content, or the file that has it."""
        if self.filename is None and isinstance(self.content, bytes):
            return _curl_quoted(self.content.decode(errors="replace"))
        file = self.filename or self.name or _stand_in(index)
        return f"{'@' if made else '<'}{_curl_quoted(file)}"


@dataclass(frozen=True, slots=True)
class Multipart(Body):
    """An object whose members are parts; the items of an array are one part each.

    An array in place of the object gives parts without names, as in `multipart/mixed`:
    the first ones have the encodings of `prefix`, and all others that of `item`.
    Bytes and files are sent as files, objects as JSON, all else as text; an encoding may
    say otherwise.
    """

    value: Mapping[str, Any] | list[Any] = field(repr=False)
    media_type: str = "multipart/form-data"
    encoding: Mapping[str, Encoding] = field(default_factory=dict, repr=False)
    headers: PartHeaders = field(default_factory=dict, repr=False)
    """More headers of the parts of a member, by its name; those of a file replace them."""
    prefix: tuple[Encoding, ...] = field(default=(), repr=False)
    item: Encoding = field(default=Encoding(), repr=False)
    boundary: str = field(
        default_factory=_boundary, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        """`InvalidRequest` where a part has not the headers that it must have."""
        if found := self._faults():
            raise InvalidRequest(found)

    @property
    def content_type(self) -> str:
        """The media type with the boundary."""
        kind = self._kind()
        root = next(self._parts(), None) if kind == _RELATED else None
        start = f'; type="{root.content_type or "text/plain"}"' if root else ""
        return f"{kind}{start}; boundary={self.boundary}"

    def content(self) -> bytes | Chunks:
        """The parts; in pieces where there are files."""
        pieces: list[bytes | File] = []
        for part in self._parts():
            pieces += [self._head(part), part.content, b"\r\n"]
        pieces.append(f"--{self.boundary}--\r\n".encode())
        whole = [piece for piece in pieces if isinstance(piece, bytes)]
        return b"".join(whole) if len(whole) == len(pieces) else chunks(*pieces)

    def curl(self) -> list[str]:
        """Texts in clear, files by their names."""
        kind = self._kind()
        return [
            word
            for index, part in enumerate(self._parts(), 1)
            for word in ("--form", part.curl(kind, index))
        ]

    def curl_note(self) -> str:
        """Which files stand for bytes without a name."""
        return ", ".join(
            f"{_stand_in(index)}: the bytes of part {index}"
            for index, part in enumerate(self._parts(), 1)
            if part.filename is not None and not (part.filename or part.name)
        )

    def _kind(self) -> str:
        """The media type to send; of a range the usual one."""
        kind = essence(self.media_type)
        return "multipart/form-data" if is_range(kind) else kind

    def _parts(self) -> Iterator[_Part]:
        """All parts in order."""
        if isinstance(self.value, list):
            yield from self._placed(self.value)
            return
        for name, member in members(self.value):
            yield from self._of(name, member)

    def _of(self, name: str, member: Any) -> Iterator[_Part]:
        """The parts of a member."""
        try:
            yield from _parts(name, member, self._encoding(name))
        except Unfit as error:
            raise refused(None, name, str(error)) from None

    def _encoding(self, name: str) -> Encoding:
        """How a member is encoded, with the headers that are given for its parts."""
        encoding = self.encoding.get(name, Encoding())
        if name not in self.headers:
            return encoding
        headers = _over(encoding.headers, self.headers[name])
        return replace(encoding, headers=headers)

    def _faults(self) -> list[Violation]:
        """What is wrong with the headers of the parts."""
        found: list[Violation] = []
        held = self.value if isinstance(self.value, Mapping) else {}
        for name in [n for n in self.headers if n not in held]:
            report(found, ("header", name), "headers", "is no part of the body")
        for name, given in self.headers.items():
            for wire in [w for w in given if w.lower() in _MADE]:
                report(
                    found, (("header", name), wire), "headers", "is made by the part"
                )
            for wire in [w for w, text in given.items() if not isinstance(text, str)]:
                report(found, (("header", name), wire), "type", "must be a string")
        for name, encoding in self.encoding.items():
            if encoding.declared and name in held:
                for part in self._of(name, held[name]):
                    _examine(part.headers, encoding, name, found)
        return list(dict.fromkeys(found))  # parts of one member may fail alike

    def _placed(self, items: list[Any]) -> Iterator[_Part]:
        for place, item in enumerate(items):
            first = place < len(self.prefix)
            encoding = self.prefix[place] if first else self.item
            try:
                yield from _parts("", [item], encoding)
            except Unfit as error:
                raise refused(None, str(place), str(error)) from None

    def _head(self, part: _Part) -> bytes:
        fields = part.fields(self._kind() == _RELATED)
        shown = (f"{name}: {value}" for name, value in fields.items())
        lines = [f"--{self.boundary}", *shown, "", ""]
        return "\r\n".join(lines).encode()


def _parts(name: str, member: Any, encoding: Encoding) -> Iterator[_Part]:
    items = member if isinstance(member, list) else [member]
    if encoding.is_file:
        items = [item.encode() if isinstance(item, str) else item for item in items]
    files = any(isinstance(item, (bytes, File)) for item in items)
    if encoding.is_styled() and not files:
        for key, value in encoding.pairs(name, member, PLAIN):
            yield _Part(key, value.encode(), None, None, encoding.headers)
        return
    for item in items:
        yield _part(name, item, encoding)


def _part(name: str, item: Any, encoding: Encoding) -> _Part:
    declared = _single(encoding.content_type)
    if isinstance(item, (bytes, File)):
        file = item if isinstance(item, File) else File(item)
        own = file.type_among(encoding.content_type or "")
        kind = own or declared or "application/octet-stream"
        filename = file.filename() or name
        content = file.content if isinstance(file.content, bytes) else file
        headers = _over(encoding.headers, file.headers)
        return _Part(name, content, kind, filename, headers)
    is_json = isinstance(item, (dict, list))
    shown = declared or ("application/json" if is_json else None)
    text = member_text(item, shown)
    content = encoded_text(text, shown or "", f"/{name}")
    return _Part(name, content, shown, None, encoding.headers)


def _single(content_type: str | None) -> str | None:
    """The first media type of a list, without ranges."""
    listed = (content_type or "").split(",")
    return next((kind.strip() for kind in listed if kind and "*" not in kind), None)


def _examine(
    headers: Mapping[str, str], encoding: Encoding, name: str, found: list[Violation]
) -> None:
    """Report what is wrong with the headers of a part of a member."""
    given = {wire.lower(): text for wire, text in headers.items()}
    for wire, header in encoding.declared.items():
        text = given.get(wire.lower())
        if isinstance(text, str | None):
            header.examine(text, (("header", name), wire), found)
        else:
            report(found, (("header", name), wire), "type", "must be a string")


def _over(headers: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
    """Headers, with those that replace them, in whatever letter case."""
    given = {name.lower() for name in own}
    kept = {n: value for n, value in headers.items() if n.lower() not in given}
    return {**kept, **own}


def _stand_in(index: int) -> str:
    """The file that stands for the bytes of a part without a name."""
    return f"part{index}"


def _escaped(name: str) -> str:
    """A name or filename as browsers write it (HTML, multipart/form-data encoding)."""
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _curl_quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
