"""Content that is read while it is sent, so that its size does not matter."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO, Final, TypeAlias

from .media import is_range, lists

PIECE: Final = 64 * 1024
"""Bytes that are read at a time."""


@dataclass(slots=True)
class File:
    """Content to send: bytes, a path, or a stream that was opened in binary mode.

    A stream is read from where it stands now; without `seek` it can be sent once.
    `name` is what the server is told, `media_type` what the content is, where its name
    does not show it; `headers` are sent with it where it is part of a multipart body.
    """

    content: bytes | BinaryIO | os.PathLike[str] = field(repr=False)
    name: str | None = None
    media_type: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    _start: int | None = field(default=None, init=False, repr=False, compare=False)
    _begun: bool = field(default=False, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if isinstance(self.content, (str, io.TextIOBase)):
            raise TypeError(
                "a file's content must be bytes, a pathlib.Path, or a stream that was "
                f"opened in binary mode, not {type(self.content).__name__}"
            )
        stream = self._stream()
        if stream is not None and stream.seekable():
            self._start = stream.tell()

    def filename(self) -> str | None:
        """The name to tell, without folders; None when the content has none."""
        if self.name is not None:
            return self.name
        known = getattr(self.content, "name", None)
        return os.path.basename(known) if isinstance(known, str) else None

    def type_among(self, media_types: str) -> str | None:
        """Its media type: what it says, or what its name shows if that is listed."""
        if self.media_type and not is_range(self.media_type):
            return self.media_type
        from mimetypes import guess_type

        shown, packed = guess_type(self.filename() or "")
        if shown is None or packed or not lists(media_types, shown):
            return None
        return shown

    def size(self) -> int | None:
        """Its bytes; None when they cannot be counted. `OSError` without the file."""
        if isinstance(self.content, bytes):
            return len(self.content)
        if isinstance(self.content, os.PathLike):
            with open(self.content, "rb") as stream:
                return stream.seek(0, io.SEEK_END)
        if self._start is None:
            return None
        return self.content.seek(0, io.SEEK_END) - self._start

    def is_ready(self) -> bool:
        """Whether it can be read from its beginning."""
        return not self._begun or self._stream() is None or self._start is not None

    def pieces(self) -> Iterator[bytes]:
        """The content, from its beginning."""
        self._begun = True
        if isinstance(self.content, bytes):
            yield self.content
        elif isinstance(self.content, os.PathLike):
            with open(self.content, "rb") as stream:
                yield from _read(stream)
        else:
            if self._start is not None:
                self.content.seek(self._start)
            yield from _read(self.content)

    def _stream(self) -> BinaryIO | None:
        return None if isinstance(self.content, (bytes, os.PathLike)) else self.content


Upload: TypeAlias = bytes | str | File
"""What a binary value may be given as; text is sent as UTF-8."""


def binary(value: Upload) -> bytes | File:
    """What a binary value is sent as; `TypeError` when it is of another class."""
    if isinstance(value, str):
        return value.encode()
    if isinstance(value, (bytes, File)):
        return value
    raise TypeError(f"expected bytes, a str or a File, not {type(value).__name__}")


@dataclass(frozen=True, slots=True)
class Chunks:
    """A request's content, some of it in files; each iteration reads it anew."""

    parts: tuple[bytes | File, ...] = field(repr=False)
    length: int | None
    """Bytes of all parts together, where each one's are known."""

    @classmethod
    def of(cls, *parts: bytes | File) -> Chunks:
        """Measure the parts; `OSError` when a file is not there."""
        sizes = [len(p) if isinstance(p, bytes) else p.size() for p in parts]
        known = [size for size in sizes if size is not None]
        return cls(parts, sum(known) if len(known) == len(sizes) else None)

    def is_ready(self) -> bool:
        """Whether it can be sent from its beginning."""
        return all(isinstance(part, bytes) or part.is_ready() for part in self.parts)

    def __iter__(self) -> Iterator[bytes]:
        for part in self.parts:
            yield from [part] if isinstance(part, bytes) else part.pieces()


def _read(stream: BinaryIO) -> Iterator[bytes]:
    while piece := stream.read(PIECE):
        yield piece
