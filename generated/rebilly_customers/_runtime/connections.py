"""One connection to a server, and the deadline over everything that it waits for."""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import time
import zlib
from typing import TYPE_CHECKING, Final, cast
from urllib.parse import urlsplit

from .errors import ConnectFailed, NoAnswer, Timeout, TransportError
from .transports import LARGEST_BODY, Flaw, Incoming, Origin, Outgoing, Stop

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_PIECE: Final = 64 * 1024
_LONGEST_IDLE: Final = 30.0
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}


class Deadline:
    """A moment after which nothing is waited for."""

    __slots__ = ("_end",)

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds left; `TimeoutError` when there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError("timed out")
        return left


def system_trust() -> ssl.SSLContext:
    """TLS 1.2 or later, verified against the system's certificate authorities."""
    # Not ssl.create_default_context, which writes keys where SSLKEYLOGFILE says.
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    context.load_default_certs()
    return context


class Connection:
    """A connection that carries one exchange after another."""

    def __init__(
        self, origin: Origin, tls: ssl.SSLContext | None, deadline: Deadline, stop: Stop
    ) -> None:
        self._authority = _authority(origin)
        self._wire = _dial(origin, tls, deadline, stop)
        self._source = _Source(self._wire)
        self._stream = _Stream(self._source)
        self._used = time.monotonic()
        self.reusable = False

    def exchange(self, outgoing: Outgoing, deadline: Deadline) -> Incoming:
        """Send a request and read its answer; `Timeout` or `NoAnswer` when none comes."""
        self._source.deadline = deadline
        fault: TransportError
        try:
            outgoing.stop.watch(self._wire)
            return self._exchange(outgoing, deadline)
        except TimeoutError:
            fault = Timeout(f"no complete answer within {outgoing.timeout:g} seconds")
        except (OSError, http.client.HTTPException, ValueError) as error:
            fault = NoAnswer(_reason(error))
        except BaseException:
            self.close()
            raise
        self.close()
        raise fault  # outside of the handlers, whose errors may hold the answer

    def is_stale(self) -> bool:
        """Whether the server has closed the connection, or sent what nobody asked."""
        if time.monotonic() - self._used > _LONGEST_IDLE:
            return True
        self._source.deadline = None
        try:
            self._stream.peek(1)
        except (BlockingIOError, ssl.SSLWantReadError):
            return False
        except OSError:
            return True
        return True

    def close(self) -> None:
        """Close the connection."""
        self.reusable = False
        self._wire.close()

    def makefile(self, _mode: str) -> io.BufferedReader:
        """The incoming bytes: all that `HTTPResponse` wants of a socket."""
        return self._stream

    def _exchange(self, outgoing: Outgoing, deadline: Deadline) -> Incoming:
        self._write(_message(outgoing, self._authority), deadline)
        response = self._response(outgoing.method)
        headers = response.getheaders()
        content, flaw = _content(response)
        self.reusable = flaw is None and not response.will_close
        self._used = time.monotonic()
        if flaw is None and content and _is_gzip(headers):
            content, flaw = _inflated(content)
            headers = [pair for pair in headers if pair[0].lower() not in _OF_CODING]
        return Incoming(
            status=response.status, headers=tuple(headers), content=content, flaw=flaw
        )

    def _write(self, message: bytes, deadline: Deadline) -> None:
        rest = memoryview(message)
        while rest:
            self._wire.settimeout(deadline.left())
            rest = rest[self._wire.send(rest[:_PIECE]) :]

    def _response(self, method: str) -> http.client.HTTPResponse:
        while True:
            wire = cast(socket.socket, self)
            response = http.client.HTTPResponse(wire, method=method)
            response.begin()
            if self._source.ended:  # which HTTPResponse takes for an empty line
                raise ConnectionError("its head is cut short")
            if response.status == 101:
                raise ConnectionError("it switches to another protocol")
            if response.status >= 200:
                return response


class _Source(io.RawIOBase):
    """A socket's incoming bytes, waited for until the deadline, or not at all."""

    def __init__(self, wire: socket.socket) -> None:
        self._wire = wire
        self.deadline: Deadline | None = None
        self.ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        self._wire.settimeout(0 if self.deadline is None else self.deadline.left())
        count = self._wire.recv_into(buffer)
        self.ended = count == 0
        return count


class _Stream(io.BufferedReader):
    """A buffer that the answers of one connection share, so none may close it."""

    def close(self) -> None:
        pass


def _dial(
    origin: Origin, tls: ssl.SSLContext | None, deadline: Deadline, stop: Stop
) -> socket.socket:
    try:
        wire = _connected(origin, deadline, stop)
        return _secured(wire, tls, origin, deadline, stop) if tls else wire
    except ssl.SSLCertVerificationError as error:
        fault = f"its certificate is not trusted ({error.verify_message})"
    except OSError as error:
        fault = error.strerror or str(error)
    except UnicodeError:
        fault = "the host's name is not valid"
    raise ConnectFailed(f"no connection to {_authority(origin)}: {fault}")


def _connected(origin: Origin, deadline: Deadline, stop: Stop) -> socket.socket:
    """Connect to the first address that answers; each gets its share of the time."""
    found = socket.getaddrinfo(origin.host, origin.port, type=socket.SOCK_STREAM)
    failure = OSError("the host has no address")
    for index, (family, kind, protocol, _, address) in enumerate(found):
        wire = socket.socket(family, kind, protocol)
        try:
            stop.watch(wire)
            wire.settimeout(deadline.left() / (len(found) - index))
            wire.connect(address)
            wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return wire
        except OSError as error:
            wire.close()
            failure = error
    raise failure


def _secured(
    plain: socket.socket,
    tls: ssl.SSLContext,
    origin: Origin,
    deadline: Deadline,
    stop: Stop,
) -> socket.socket:
    plain.settimeout(deadline.left())
    wire = tls.wrap_socket(
        plain,
        server_hostname=origin.host,
        do_handshake_on_connect=False,
        suppress_ragged_eofs=False,  # an end that TLS does not vouch for is a cut
    )
    try:
        stop.watch(wire)
        wire.do_handshake()
        return wire
    except BaseException:
        wire.close()
        raise


def _authority(origin: Origin) -> str:
    host = f"[{origin.host}]" if ":" in origin.host else origin.host
    default = _DEFAULT_PORTS[origin.scheme]
    return host if origin.port == default else f"{host}:{origin.port}"


def _message(outgoing: Outgoing, authority: str) -> bytes:
    """The bytes of a request (RFC 9112)."""
    parts = urlsplit(outgoing.url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    lines = [f"{outgoing.method} {target} HTTP/1.1", f"Host: {authority}"]
    lines += [f"{name}: {value}" for name, value in outgoing.headers]
    if "accept-encoding" not in {name.lower() for name, _ in outgoing.headers}:
        lines.append("Accept-Encoding: gzip")
    if outgoing.content is not None or outgoing.method in ("PATCH", "POST", "PUT"):
        lines.append(f"Content-Length: {len(outgoing.content or b'')}")
    head = "\r\n".join(lines) + "\r\n\r\n"
    return head.encode("latin-1") + (outgoing.content or b"")


def _content(response: http.client.HTTPResponse) -> tuple[bytes, Flaw | None]:
    """Read a body as it is framed, up to the largest that is taken."""
    declared = response.length
    content = bytearray()
    try:
        while len(content) <= LARGEST_BODY and (piece := response.read(_PIECE)):
            content += piece
    except http.client.IncompleteRead as cut:
        # The pieces of whole chunks, then that of the chunk that broke off.
        content += cut.partial + getattr(cut.__cause__, "partial", b"")
        return bytes(content), Flaw.TRUNCATED
    except (ConnectionError, ssl.SSLEOFError):
        return bytes(content), Flaw.TRUNCATED
    if len(content) > LARGEST_BODY:
        return bytes(content[:LARGEST_BODY]), Flaw.TOO_LARGE
    cut_short = declared is not None and len(content) < declared
    return bytes(content), Flaw.TRUNCATED if cut_short else None


_OF_CODING: Final = ("content-encoding", "content-length")


def _is_gzip(headers: list[tuple[str, str]]) -> bool:
    codings = [value for name, value in headers if name.lower() == "content-encoding"]
    return [coding.strip().lower() for coding in codings] in (["gzip"], ["x-gzip"])


_MEMBERS = 16
"""Parts of a gzip body; each is copied, so that many small ones would take long."""


def _inflated(content: bytes) -> tuple[bytes, Flaw | None]:
    """Undo gzip (RFC 1952), of a few members at most, up to the largest body."""
    plain = bytearray()
    for _ in range(_MEMBERS):
        member = zlib.decompressobj(wbits=31)
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


def _reason(error: Exception) -> str:
    if isinstance(error, http.client.RemoteDisconnected):
        return "the server closed the connection without an answer"
    if isinstance(error, OSError):
        return f"the connection broke ({error.strerror or error})"
    return "the server's answer is not HTTP"
