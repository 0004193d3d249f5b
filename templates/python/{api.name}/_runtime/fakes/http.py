"""A fake over HTTP/1.1, for any language."""

from __future__ import annotations

import socket
import struct
import sys
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from email import errors
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

from ..responses import Headers
from . import answers
from .bodies import read_body
from .exchanges import Asked, Refusal, Reply, target
from .fake import Fake

_IDLE: Final = 60.0
"""Seconds that a connection may say nothing."""

_NO_LINES: Final = (
    errors.FirstHeaderLineIsContinuationDefect,
    errors.MisplacedEnvelopeHeaderDefect,
    errors.MissingHeaderBodySeparatorDefect,
)
"""What makes lines of the headers none; other defects are of a body not yet read."""

_LONGEST_LINE: Final = 65536
_EMPTY_LINES: Final = 8
_TOLD_LINE: Final = 200

Told = Callable[[str], None]


class Server(ThreadingHTTPServer):
    """Answers for a fake, each connection in a thread of its own.

    With someone to `tell` of each answer it serves for long, and keeps no calls.
    """

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(
        self, fake: Fake, host: str, port: int, tell: Told | None = None
    ) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.fake = fake
        self.tell = tell
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__((host, port), _Exchange)

    @property
    def url(self) -> str:
        """The address to call."""
        host, port = self.server_address[:2]
        shown = f"[{host!s}]" if ":" in str(host) else host
        return f"http://{shown!s}:{port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of a fault that is not a client's: those that hang up are none."""
        error = sys.exc_info()[1]
        if not isinstance(error, (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)

    def report(self, lines: str) -> None:
        """Tell of what went wrong in the fake itself."""
        for line in lines.splitlines():
            (self.tell or _complain)(line)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer a connection, which is closed with the server at the latest."""
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Close a connection."""
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def server_close(self) -> None:
        """Stop listening, and end the connections that clients keep."""
        super().server_close()
        with self._lock:
            for connection in self._open:
                with suppress(OSError):  # which is closed already
                    connection.shutdown(socket.SHUT_RDWR)

    def server_bind(self) -> None:
        """Bind without asking for the host's name, which may take long."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name = str(self.server_address[0])
        self.server_port = self.server_address[1]


def _complain(line: str) -> None:
    print(line, file=sys.stderr)


class _Exchange(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = _IDLE
    disable_nagle_algorithm = True
    wbufsize = -1

    def handle_one_request(self) -> None:
        """Read one request and answer it; whatever is wrong with it is told."""
        self.began = time.perf_counter()
        self.requestline = self.request_version = self.command = ""
        try:
            self.raw_requestline = self._first_line()
            if len(self.raw_requestline) > _LONGEST_LINE:
                self.send_error(HTTPStatus.REQUEST_URI_TOO_LONG)
            elif self.raw_requestline and self.parse_request():
                self._answer()
        except TimeoutError:
            if self.requestline:
                self.send_error(HTTPStatus.REQUEST_TIMEOUT)
            self.close_connection = True

    def _first_line(self) -> bytes:
        """The line that begins a request, after some that are empty (RFC 9112, 2.2)."""
        for _ in range(_EMPTY_LINES):
            line = self.rfile.readline(_LONGEST_LINE + 1)
            if line.strip():
                return line
            if not line:
                break
        self.close_connection = True
        return b""

    def send_error(
        self, code: int, message: str | None = None, explain: str | None = None
    ) -> None:
        """Answer what is no HTTP with a problem, and close."""
        title = message or HTTPStatus(code).phrase
        self._refuse(Refusal(status=code, title=title))

    def _refuse(self, refusal: Refusal) -> None:
        """Answer what is no request; the connection cannot go on."""
        self.close_connection = True
        self._write(refusal.problem(), head=self.command == "HEAD")
        line = self.requestline or self.raw_requestline.decode("latin-1")
        asked = line.strip().partition("?")[0][:_TOLD_LINE]
        self._tell(asked, "-", refusal.status, refusal.title)

    def handle_expect_100(self) -> bool:
        """Ask for the body."""
        self.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        self.wfile.flush()
        return True

    def _answer(self) -> None:
        try:
            asked = self._asked()
        except Refusal as refusal:
            self._refuse(refusal)
            return
        name, reply, reason = self._reply(asked)
        sent = self._carry(reply)
        status = reply.status if sent else reply.fault
        self._tell(f"{asked.method} {asked.path}", name, status, reason)

    def _asked(self) -> Asked:
        if any(isinstance(defect, _NO_LINES) for defect in self.headers.defects):
            raise Refusal(status=400, title="a line of the headers is none")
        if self.request_version == "HTTP/1.1" and "Host" not in self.headers:
            raise Refusal(status=400, title="there is no Host")
        content = read_body(self.headers, self.rfile)
        path, query = target(self.path.partition("#")[0])
        return Asked(
            method=self.command,
            path=path,
            query=query,
            headers=Headers(self.headers.items()),
            content=content,
        )

    def _tell(self, asked: str, name: str, status: object, reason: str) -> None:
        """Say in a line what was asked, and what came of it."""
        tell = self._server().tell
        if tell is not None:
            spent = (time.perf_counter() - self.began) * 1000
            line = f"{asked} {name} {status} {spent:.1f} ms {reason}".rstrip()
            tell("".join(c if c.isprintable() else "?" for c in line))

    def _server(self) -> Server:
        assert isinstance(self.server, Server)
        return self.server

    def _reply(self, asked: Asked) -> tuple[str, Reply, str]:
        """The operation, the answer, and why the request is refused."""
        try:
            return self._understood(asked)
        except Exception as error:  # of a test's own function, too
            self._server().report(traceback.format_exc())
            title = f"the fake failed: {type(error).__name__}"
            return "-", Refusal(status=500, title=title).problem(), title

    def _understood(self, asked: Asked) -> tuple[str, Reply, str]:
        server = self._server()
        fake = server.fake
        try:
            reply, call = fake.exchange(asked, keep=server.tell is None)
            return call.operation.name, reply, ""
        except Refusal as refusal:
            bare = self._without_body(asked, refusal)
            if bare is not None:
                return "-", bare, ""
            name = refusal.operation.name if refusal.operation else "-"
            return name, fake.blame(refusal, asked), refusal.brief()
        except answers.Missing as error:
            reply = Refusal(status=501, title=str(error)).problem()
            return "-", reply, str(error)

    def _without_body(self, asked: Asked, refusal: Refusal) -> Reply | None:
        """The answer to HEAD and OPTIONS, which documents seldom declare."""
        allowed = dict(refusal.headers).get("Allow")
        if allowed is None:
            return None
        if asked.method == "OPTIONS":
            return Reply(status=204, headers=(("Allow", f"{allowed}, OPTIONS"),))
        if asked.method == "HEAD" and "GET" in allowed.split(", "):
            get = Asked(
                method="GET",
                path=asked.path,
                query=asked.query,
                headers=asked.headers,
            )
            return self._reply(get)[1]
        return None

    def _carry(self, reply: Reply) -> bool:
        """Send the answer, or break off as it says; whether it went out."""
        if reply.delay:
            time.sleep(reply.delay)
        if reply.fault is None:
            self._write(reply, head=self.command == "HEAD")
            return True
        self.close_connection = True
        if reply.fault == "timeout":
            self.connection.settimeout(_IDLE)
            self.rfile.read(1)  # ends when the client gives up
        elif reply.fault == "half-body":
            self._write(reply, head=False, cut=len(reply.content) // 2)
        else:
            # Closed without waiting, with a reset in place of an end.
            linger = struct.pack("ii", 1, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self.connection.close()
        return False

    def _write(self, reply: Reply, head: bool, cut: int | None = None) -> None:
        if self.request_version == "HTTP/0.9":
            self.close_connection = True
        phrase = _phrase(reply.status)
        lines = [
            f"HTTP/1.1 {reply.status} {phrase}",
            f"Date: {self.date_time_string()}",
        ]
        names = {name.lower() for name, _ in reply.headers}
        lines += [f"{name}: {value}" for name, value in reply.headers]
        bodiless = reply.status in (204, 304) or reply.status < 200
        if not bodiless and "content-length" not in names:
            lines.append(f"Content-Length: {len(reply.content)}")
        if self.close_connection:
            lines.append("Connection: close")
        made = "\r\n".join([*lines, "", ""]).encode("latin-1", "replace")
        body = b"" if head or bodiless else reply.content[:cut]
        self.wfile.write(made + body)
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the server tells of its answers itself."""


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"
