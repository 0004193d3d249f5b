"""How HTTP/1.1 frames a message (RFC 9112), and how gzip is undone."""

from __future__ import annotations

import ssl
import zlib
from collections.abc import Iterable, Iterator
from http.client import HTTPException, HTTPResponse, IncompleteRead
from typing import Final
from urllib.parse import urlsplit

from .errors import Interrupted, NoAnswer
from .transports import LARGEST_BODY, Flaw, Outgoing
from .uploads import PIECE, Chunks

_OF_CODING: Final = ("content-encoding", "content-length")
_GZIP: Final = 31
"""What zlib calls a gzip header and trailer."""
_MEMBERS: Final = 16
"""Parts of a gzip body; each is copied, so that many small ones would take long."""


def message(outgoing: Outgoing, authority: str) -> Iterator[bytes]:
    """The bytes of a request."""
    content = outgoing.content
    if isinstance(content, Chunks):
        yield _head(outgoing, authority)
        yield from _framed(content)
    else:
        yield _head(outgoing, authority) + (content or b"")


def _head(outgoing: Outgoing, authority: str) -> bytes:
    parts = urlsplit(outgoing.url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    lines = [f"{outgoing.method} {target} HTTP/1.1", f"Host: {authority}"]
    lines += [f"{name}: {value}" for name, value in outgoing.headers]
    if "accept-encoding" not in {name.lower() for name, _ in outgoing.headers}:
        lines.append("Accept-Encoding: gzip")
    lines += _framing(outgoing)
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def _framing(outgoing: Outgoing) -> list[str]:
    content = outgoing.content
    if content is None and outgoing.method not in ("PATCH", "POST", "PUT"):
        return []
    length = content.length if isinstance(content, Chunks) else len(content or b"")
    if length is None:
        return ["Transfer-Encoding: chunked"]
    return [f"Content-Length: {length}"]


def _framed(content: Chunks) -> Iterator[bytes]:
    """Content in pieces: as long as it was said to be, or in chunks."""
    sent = 0
    for piece in _read(content):
        sent += len(piece)
        if content.length is None:
            piece = b"%x\r\n%s\r\n" % (len(piece), piece) if piece else b""
        elif sent > content.length:
            break
        yield piece
    if content.length is None:
        yield b"0\r\n\r\n"
    elif sent != content.length:
        raise NoAnswer("a file changed its size while it was sent")


def _read(content: Chunks) -> Iterator[bytes]:
    try:
        yield from content
        return
    except (OSError, ValueError) as error:
        fault = error.strerror if isinstance(error, OSError) else "it was closed"
    raise NoAnswer(f"a file could not be read to its end ({fault})")


def content_of(response: HTTPResponse) -> tuple[bytes, Flaw | None]:
    """Read a body as it is framed, up to the largest that is taken."""
    declared = response.length
    content = bytearray()
    try:
        while len(content) <= LARGEST_BODY and (piece := response.read(PIECE)):
            content += piece
    except IncompleteRead as cut:
        # The pieces of whole chunks, then that of the chunk that broke off.
        content += cut.partial + getattr(cut.__cause__, "partial", b"")
        return bytes(content), Flaw.TRUNCATED
    except (ConnectionError, ssl.SSLEOFError):
        return bytes(content), Flaw.TRUNCATED
    if len(content) > LARGEST_BODY:
        return bytes(content[:LARGEST_BODY]), Flaw.TOO_LARGE
    cut_short = declared is not None and len(content) < declared
    return bytes(content), Flaw.TRUNCATED if cut_short else None


def piece_of(response: HTTPResponse) -> bytes:
    """What has arrived of a body; nothing at its end, `Interrupted` before it."""
    try:
        piece = response.read1(PIECE)
        if piece or not response.length:
            return piece
    except (HTTPException, ConnectionError, ssl.SSLEOFError):
        pass
    raise Interrupted(Flaw.TRUNCATED)


def is_gzip(headers: list[tuple[str, str]]) -> bool:
    """Whether a body is compressed by gzip, and by nothing else."""
    codings = [value for name, value in headers if name.lower() == "content-encoding"]
    return [coding.strip().lower() for coding in codings] in (["gzip"], ["x-gzip"])


def undone(headers: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The headers of a body whose gzip is undone."""
    return [pair for pair in headers if pair[0].lower() not in _OF_CODING]


def inflated(content: bytes) -> tuple[bytes, Flaw | None]:
    """Undo gzip (RFC 1952), of a few members at most, up to the largest body."""
    plain = bytearray()
    for _ in range(_MEMBERS):
        member = zlib.decompressobj(_GZIP)
        try:
            plain += member.decompress(content, LARGEST_BODY + 1 - len(plain))
        except zlib.error:
            return bytes(plain), Flaw.CORRUPT
        if len(plain) > LARGEST_BODY:
            return bytes(plain[:LARGEST_BODY]), Flaw.TOO_LARGE
        if not member.eof:
            return bytes(plain), Flaw.TRUNCATED
        content = member.unused_data.lstrip(b"\0")
        if not content:
            return bytes(plain), None
    return bytes(plain), Flaw.CORRUPT


def inflating(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Undo gzip of a body as it arrives."""
    member = None
    for chunk in chunks:
        while chunk:
            if member is None or member.eof:
                chunk = chunk.lstrip(b"\0") if member else chunk
                member = zlib.decompressobj(_GZIP) if chunk else member
                continue
            try:
                plain = member.decompress(chunk, PIECE)
            except zlib.error:
                raise Interrupted(Flaw.CORRUPT) from None
            chunk = member.unused_data if member.eof else member.unconsumed_tail
            if plain:
                yield plain
    if member is not None and not member.eof:
        raise Interrupted(Flaw.TRUNCATED)
