"""What carries requests: a small protocol, and HTTP/1.1 with kept connections."""

from __future__ import annotations

import enum
import os
import re
import threading
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, runtime_checkable

from .errors import Interrupted, Timeout

if TYPE_CHECKING:
    import socket
    import ssl

    from .connections import Connection, Deadline
    from .uploads import Chunks

LARGEST_BODY: Final = 16 * 1024 * 1024
"""Bytes of an answer's body, compressed and not, beyond which it is cut."""

_KEPT: Final = 16
"""Idle connections to one origin."""

_OWN_HEADERS: Final = {"connection", "content-length", "host", "transfer-encoding"}


class Flaw(enum.Enum):
    """Why a body is not what the server meant to send."""

    TRUNCATED = "the connection broke before the end of the body"
    TOO_LARGE = f"the body is larger than {LARGEST_BODY} bytes"
    CORRUPT = "the body is not the gzip that it is declared to be"


class Stop:
    """Ends an exchange from another thread."""

    __slots__ = ("_lock", "_socket", "_stopped")

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._stopped = False

    def set(self) -> None:
        """End the exchange, now or as soon as it begins."""
        with self._lock:
            self._stopped = True
            if self._socket is not None:
                _shut_down(self._socket)

    def watch(self, wire: socket.socket | None) -> None:
        """Name the socket that `set` shuts down; None when the exchange is over."""
        with self._lock:
            self._socket = wire
            if self._stopped and wire is not None:
                raise ConnectionAbortedError("the call was cancelled")


def _shut_down(wire: socket.socket) -> None:
    import socket

    try:
        # Not a TLS socket's own method, which another thread's read cannot survive.
        socket.socket.shutdown(wire, socket.SHUT_RDWR)
    except OSError:  # closed, or not connected yet
        pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """An HTTP request, credentials included; its text shows no more than the method."""

    method: str
    url: str = field(repr=False)
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    content: bytes | Chunks | None = field(default=None, repr=False)
    timeout: float = 30.0
    """Seconds from the first step of connecting to the last byte of the answer.

    Of an answer that is streamed to the end of its head, and again for each piece.
    """
    stop: Stop = field(default_factory=Stop, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[!#$%&'*+.^_`|~\w-]+", self.method, re.ASCII):
            raise ValueError("the method is not one of HTTP")
        if not re.fullmatch("[!-~]+", self.url):
            raise ValueError("the URL holds a character that must be percent-encoded")
        for name, value in self.headers:
            check_header(name, value)


def check_header(name: str, value: str) -> None:
    """`ValueError` for a header that cannot be sent; it does not show the value."""
    if not re.fullmatch(r"[\w!#$%&'*+.^`|~-]+", name, re.ASCII):
        raise ValueError("a header's name holds a character that HTTP does not allow")
    if not re.fullmatch(r"[\t -~\xa0-\xff]*", value):
        raise ValueError(f"header {name} holds a character that HTTP does not allow")
    if name.lower() in _OWN_HEADERS:
        raise ValueError(f"header {name} is set by the transport")


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """An HTTP answer, its content decompressed."""

    status: int
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    content: bytes = field(default=b"", repr=False)
    flaw: Flaw | None = None

    @property
    def truncated(self) -> bool:
        """Whether a part of the body is missing."""
        return self.flaw is Flaw.TRUNCATED


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingStream:
    """An HTTP answer whose body is still to come, decompressed as it arrives."""

    status: int
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    chunks: Iterator[bytes] = field(repr=False)
    """The body; raises `Timeout`, or `Interrupted` when it breaks off."""
    close: Callable[[], None] = field(repr=False)
    """Gives up what is left of the body."""

    @classmethod
    def of(cls, incoming: Incoming) -> IncomingStream:
        """The same for an answer that has been read."""
        chunks = _pieces(incoming)
        return cls(
            status=incoming.status,
            headers=incoming.headers,
            chunks=chunks,
            close=chunks.close,
        )

    def whole(self, seconds: float) -> Incoming:
        """Read all of the body, up to the largest that is taken, and close."""
        content = bytearray()
        flaw = None
        end = time.monotonic() + seconds
        try:
            for chunk in self.chunks:
                content += chunk
                if time.monotonic() > end:
                    raise Timeout(f"no complete answer within {seconds:g} seconds")
                if len(content) > LARGEST_BODY:
                    flaw = Flaw.TOO_LARGE
                    break
        except Interrupted as error:
            flaw = error.flaw
        finally:
            self.close()
        kept = bytes(content[:LARGEST_BODY])
        return Incoming(
            status=self.status, headers=self.headers, content=kept, flaw=flaw
        )


def _pieces(incoming: Incoming) -> Generator[bytes, None, None]:
    if incoming.content:
        yield incoming.content
    if incoming.flaw is not None:
        raise Interrupted(incoming.flaw)


class Transport(Protocol):
    """Carries requests; called from several threads at once."""

    def send(self, outgoing: Outgoing) -> Incoming:
        """Carry one request, once, following no redirect.

        Raises `ConnectFailed` when nothing was sent, else `Timeout` or `NoAnswer`.
        """
        ...

    def close(self) -> None:
        """Give up what is held open; sending afterwards opens it again."""
        ...


@runtime_checkable
class StreamingTransport(Transport, Protocol):
    """A transport that need not read an answer's body before it hands it over."""

    def stream(self, outgoing: Outgoing) -> IncomingStream:
        """Carry one request as `send` does, up to the end of the answer's head."""
        ...


def stream(transport: Transport, outgoing: Outgoing) -> IncomingStream:
    """Carry one request, the answer's body still to come where the transport can."""
    if isinstance(transport, StreamingTransport):
        return transport.stream(outgoing)
    return IncomingStream.of(transport.send(outgoing))


class Origin(NamedTuple):
    """Where a connection leads."""

    scheme: str
    host: str
    port: int

    @classmethod
    def of(cls, url: str) -> Origin:
        """The origin of a URL; `ValueError` when requests must not go there."""
        from urllib.parse import urlsplit

        parts = urlsplit(url)
        host = parts.hostname or ""
        if parts.scheme not in ("http", "https") or not host:
            raise ValueError(
                "the server's address must begin with https:// and a host; "
                "http:// is for this machine only"
            )
        if parts.username is not None or not host.isascii():
            raise ValueError("the server's address must have an ASCII host and no user")
        if parts.scheme == "http" and not _is_loopback(host):
            raise ValueError(
                "the server's address must be https://, unless on this machine"
            )
        port = parts.port or (443 if parts.scheme == "https" else 80)
        return cls(parts.scheme, host, port)


def _is_loopback(host: str) -> bool:
    from ipaddress import ip_address

    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


class HttpTransport:
    """HTTP/1.1 over connections that are kept for the next request.

    It takes no proxy, password or cookie from its surroundings. `tls` replaces the
    system's trust, for a private certificate authority.
    """

    def __init__(self, *, tls: ssl.SSLContext | None = None) -> None:
        self._tls = tls
        self._lock = threading.Lock()
        self._idle: dict[tuple[int, Origin], list[Connection]] = {}

    def send(self, outgoing: Outgoing) -> Incoming:
        """Carry one request, once, following no redirect."""
        from .connections import Deadline

        deadline = Deadline(outgoing.timeout)
        origin = Origin.of(outgoing.url)
        connection = self._connection(origin, deadline, outgoing.stop)
        try:
            incoming = connection.exchange(outgoing, deadline)
        finally:
            outgoing.stop.watch(None)
        self._keep(origin, connection)
        return incoming

    def stream(self, outgoing: Outgoing) -> IncomingStream:
        """Carry one request up to the end of the answer's head."""
        from .connections import Deadline

        deadline = Deadline(outgoing.timeout)
        origin = Origin.of(outgoing.url)
        connection = self._connection(origin, deadline, outgoing.stop)

        def release() -> None:
            outgoing.stop.watch(None)
            self._keep(origin, connection)

        try:
            return connection.stream(outgoing, deadline, release)
        except BaseException:
            outgoing.stop.watch(None)
            raise

    def close(self) -> None:
        """Close the idle connections."""
        with self._lock:
            idle, self._idle = self._idle, {}
        for connections in idle.values():
            for connection in connections:
                connection.close()

    def _connection(self, origin: Origin, deadline: Deadline, stop: Stop) -> Connection:
        from .connections import Connection

        while (kept := self._take(origin)) is not None:
            if not kept.is_stale():
                return kept
            kept.close()
        return Connection(origin, self._trust(origin), deadline, stop)

    def _trust(self, origin: Origin) -> ssl.SSLContext | None:
        from .connections import system_trust

        if origin.scheme == "http":
            return None
        with self._lock:
            self._tls = self._tls or system_trust()
            return self._tls

    def _take(self, origin: Origin) -> Connection | None:
        with self._lock:
            idle = self._idle.get((os.getpid(), origin))
            return idle.pop() if idle else None

    def _keep(self, origin: Origin, connection: Connection) -> None:
        with self._lock:
            # By process: after a fork, a connection must not be used by both.
            idle = self._idle.setdefault((os.getpid(), origin), [])
            if connection.reusable and len(idle) < _KEPT:
                idle.append(connection)
                return
        connection.close()
