"""The bodies of requests off the wire: of a length, or in chunks (RFC 9112, section 6)."""

from __future__ import annotations

import re
from email.message import Message
from io import BufferedIOBase
from typing import Final

from .exchanges import Refusal

LARGEST_BODY: Final = 16 * 1024 * 1024
"""Bytes of a request's body, beyond which it is refused."""

_LINE: Final = 65537


def read_body(headers: Message, wire: BufferedIOBase) -> bytes:
    """The body of a request; `Refusal` where it has none that could be told."""
    codings = ",".join(headers.get_all("Transfer-Encoding", [])).lower()
    lengths = set(headers.get_all("Content-Length", []))
    if codings and lengths:
        raise _bad(400, "there is a Content-Length beside a Transfer-Encoding")
    if codings and codings.strip() != "chunked":
        raise _bad(501, "the transfer coding is not known")
    if codings:
        return _chunked(wire)
    if not lengths:
        return b""
    if len(lengths) > 1 or not re.fullmatch("[0-9]+", length := lengths.pop()):
        raise _bad(400, "the Content-Length is no number")
    return _exactly(wire, _size(length, 10))


def _bad(status: int, title: str) -> Refusal:
    return Refusal(status=status, title=title)


def _size(digits: str, base: int) -> int:
    if len(digits.lstrip("0")) > 15:
        raise _bad(413, f"the body is larger than {LARGEST_BODY} bytes")
    return int(digits, base)


def _exactly(wire: BufferedIOBase, count: int) -> bytes:
    if count > LARGEST_BODY:
        raise _bad(413, f"the body is larger than {LARGEST_BODY} bytes")
    content = wire.read(count)
    if len(content) < count:
        raise _bad(400, "the body is shorter than it should be")
    return content


def _chunked(wire: BufferedIOBase) -> bytes:
    content = bytearray()
    while size := _chunk_size(wire):
        content += _exactly(wire, size)
        if len(content) > LARGEST_BODY:
            raise _bad(413, f"the body is larger than {LARGEST_BODY} bytes")
        if wire.readline(3).strip():
            raise _bad(400, "a chunk is longer than it should be")
    while wire.readline(_LINE).strip():
        pass  # trailers
    return bytes(content)


def _chunk_size(wire: BufferedIOBase) -> int:
    line = wire.readline(1025).partition(b";")[0].strip().decode("latin-1")
    if not re.fullmatch("[0-9A-Fa-f]+", line):
        raise _bad(400, "the size of a chunk is no number")
    return _size(line, 16)
