"""One connection to a server, and the deadline over everything that it waits for."""

from __future__ import annotations

import io
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from http.client import HTTPException, HTTPResponse, RemoteDisconnected
from typing import TYPE_CHECKING, Final, Protocol, TypeVar, cast

from .errors import ConnectFailed, NoAnswer, Timeout, TransportError
from .framing import content_of, inflated, inflating, is_gzip, message, piece_of, undone
from .transports import Incoming, IncomingStream, Origin, Outgoing, Stop
from .uploads import PIECE

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

R = TypeVar("R")
_LONGEST_IDLE: Final = 30.0
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}


class Wait(Protocol):
    """How long to wait for the next bytes."""

    def left(self) -> float:
        """Seconds left; `TimeoutError` when there are none."""
        ...


class Patience:
    """The same wait for each piece, however many there are."""

    __slots__ = ("_seconds",)

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def left(self) -> float:
        """All of the seconds."""
        return self._seconds


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
        return self._guarded(outgoing, lambda: self._exchange(outgoing, deadline))

    def stream(
        self, outgoing: Outgoing, deadline: Deadline, release: Callable[[], None]
    ) -> IncomingStream:
        """Send a request and read the head of its answer.

        `release` is called when the body has been read, or is given up.
        """
        response = self._guarded(outgoing, lambda: self._begin(outgoing, deadline))
        self._source.deadline = Patience(outgoing.timeout)
        headers = response.getheaders()
        flow = _Flow(self, response, outgoing, release)
        chunks: Iterator[bytes] = flow
        if is_gzip(headers):
            chunks, headers = inflating(flow), undone(headers)
        return IncomingStream(
            status=response.status,
            headers=tuple(headers),
            chunks=chunks,
            close=flow.close,
        )

    def piece(self, response: HTTPResponse, outgoing: Outgoing) -> bytes:
        """What has arrived of a body; nothing at its end."""
        piece = self._guarded(outgoing, lambda: piece_of(response))
        if not piece:
            self._end(response)
        return piece

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

    def _guarded(self, outgoing: Outgoing, act: Callable[[], R]) -> R:
        fault: TransportError
        try:
            outgoing.stop.watch(self._wire)
            return act()
        except TimeoutError:
            fault = Timeout(f"no complete answer within {outgoing.timeout:g} seconds")
        except (OSError, HTTPException, ValueError) as error:
            fault = NoAnswer(_reason(error))
        except BaseException:
            self.close()
            raise
        self.close()
        raise fault  # outside of the handlers, whose errors may hold the answer

    def _exchange(self, outgoing: Outgoing, deadline: Deadline) -> Incoming:
        response = self._begin(outgoing, deadline)
        headers = response.getheaders()
        content, flaw = content_of(response)
        if flaw is None:
            self._end(response)
        if flaw is None and content and is_gzip(headers):
            content, flaw = inflated(content)
            headers = undone(headers)
        return Incoming(
            status=response.status, headers=tuple(headers), content=content, flaw=flaw
        )

    def _begin(self, outgoing: Outgoing, deadline: Deadline) -> HTTPResponse:
        self._source.deadline = deadline
        self.reusable = False
        self._cut: ConnectionError | None = None
        try:
            for piece in message(outgoing, self._authority):
                self._write(piece, deadline)
        except ConnectionError as error:
            self._cut = error  # the server may have answered before the end
        try:
            return self._response(outgoing.method)
        except (OSError, HTTPException):
            if self._cut is None:
                raise
        raise self._cut

    def _end(self, response: HTTPResponse) -> None:
        self.reusable = not response.will_close and self._cut is None
        self._used = time.monotonic()

    def _write(self, piece: bytes, deadline: Deadline) -> None:
        rest = memoryview(piece)
        while rest:
            self._wire.settimeout(deadline.left())
            rest = rest[self._wire.send(rest[:PIECE]) :]

    def _response(self, method: str) -> HTTPResponse:
        while True:
            wire = cast(socket.socket, self)
            response = HTTPResponse(wire, method=method)
            response.begin()
            if self._source.ended:  # which HTTPResponse takes for an empty line
                raise ConnectionError("its head is cut short")
            if response.status == 101:
                raise ConnectionError("it switches to another protocol")
            if response.status >= 200:
                return response


class _Flow:
    """A body as it arrives; at its end the connection is free for another request."""

    def __init__(
        self,
        connection: Connection,
        response: HTTPResponse,
        outgoing: Outgoing,
        release: Callable[[], None],
    ) -> None:
        self._connection = connection
        self._response = response
        self._outgoing = outgoing
        self._release: Callable[[], None] | None = release

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        if self._release is None:
            raise StopIteration
        piece = self._connection.piece(self._response, self._outgoing)
        if not piece:
            self._free()
            raise StopIteration
        return piece

    def close(self) -> None:
        """Give up the rest of the body, and the connection with it."""
        if self._release is not None:
            self._connection.close()
            self._free()

    def _free(self) -> None:
        release, self._release = self._release, None
        if release is not None:
            release()


class _Source(io.RawIOBase):
    """A socket's incoming bytes, waited for until the deadline, or not at all."""

    def __init__(self, wire: socket.socket) -> None:
        self._wire = wire
        self.deadline: Wait | None = None
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

    def flush(self) -> None:  # which an answer that is given up asks for at its end
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


def _reason(error: Exception) -> str:
    if isinstance(error, RemoteDisconnected):
        return "the server closed the connection without an answer"
    if isinstance(error, OSError):
        return f"the connection broke ({error.strerror or error})"
    return "the server's answer is not HTTP"
