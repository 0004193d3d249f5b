"""A fake over HTTP/1.1, for any language."""

from __future__ import annotations

import socket
import struct
import sys
import time
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final
from urllib.parse import urlsplit

from ..responses import Headers
from . import answers
from .exchanges import Asked, Refusal, Reply
from .fake import Fake

LARGEST_BODY: Final = 16 * 1024 * 1024
"""Bytes of a request's body, beyond which it is refused."""

_IDLE: Final = 60.0
"""Seconds that a connection may say nothing."""

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
        super().__init__((host, port), _Exchange)
        self.fake = fake
        self.tell = tell

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

    def server_bind(self) -> None:
        """Bind without asking for the host's name, which may take long."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name = str(self.server_address[0])
        self.server_port = self.server_address[1]


class _Bad(Exception):
    """Why a message is no request; the connection cannot go on."""

    def __init__(self, status: int, title: str) -> None:
        super().__init__(title)
        self.reply = Refusal(status=status, title=title).problem()


class _Exchange(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = _IDLE
    disable_nagle_algorithm = True
    wbufsize = -1

    def handle_one_request(self) -> None:
        """Read one request and answer it; whatever is wrong with it is told."""
        try:
            self.raw_requestline = self.rfile.readline(65537)
        except TimeoutError:
            self.raw_requestline = b""
        if not self.raw_requestline.strip():
            self.close_connection = True
            return
        if len(self.raw_requestline) > 65536:
            self.requestline = self.request_version = self.command = ""
            self.send_error(HTTPStatus.REQUEST_URI_TOO_LONG)
            return
        if self.parse_request():
            self._answer()

    def send_error(
        self, code: int, message: str | None = None, explain: str | None = None
    ) -> None:
        """Answer what is no HTTP with a problem, and close."""
        self.close_connection = True
        title = message or HTTPStatus(code).phrase
        self._write(Refusal(status=code, title=title).problem(), head=False)

    def handle_expect_100(self) -> bool:
        """Ask for the body."""
        self.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        self.wfile.flush()
        return True

    def _answer(self) -> None:
        began = time.perf_counter()
        try:
            content = self._content()
        except _Bad as bad:
            self.close_connection = True
            self._write(bad.reply, head=self.command == "HEAD")
            return
        target = urlsplit(self.path) if "://" in self.path else None
        path, _, query = self.path.partition("#")[0].partition("?")
        asked = Asked(
            method=self.command,
            path=target.path or "/" if target else path,
            query=target.query if target else query,
            headers=Headers(self.headers.items()),
            content=content,
        )
        name, reply, reason = self._reply(asked)
        sent = self._carry(reply)
        spent = (time.perf_counter() - began) * 1000
        status = reply.status if sent else reply.fault
        line = f"{asked.method} {asked.path} {name} {status} {spent:.1f} ms {reason}"
        shown = "".join(c if c.isprintable() else "?" for c in line.rstrip())
        tell = self._server().tell
        if tell is not None:
            tell(shown)

    def _server(self) -> Server:
        assert isinstance(self.server, Server)
        return self.server

    def _reply(self, asked: Asked) -> tuple[str, Reply, str]:
        """The operation, the answer, and why the request is refused."""
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

    def _content(self) -> bytes:
        coding = self.headers.get("Transfer-Encoding", "").strip().lower()
        if coding and coding != "identity":
            if coding != "chunked":
                raise _Bad(501, "the transfer coding is not known")
            return self._chunked()
        stated = self.headers.get_all("Content-Length", ["0"])
        if len(set(stated)) > 1 or not (stated[0].isascii() and stated[0].isdigit()):
            raise _Bad(400, "the Content-Length is no number")
        return self._exactly(int(stated[0]))

    def _exactly(self, count: int) -> bytes:
        if count > LARGEST_BODY:
            raise _Bad(413, f"the body is larger than {LARGEST_BODY} bytes")
        content = self.rfile.read(count)
        if len(content) < count:
            raise _Bad(400, "the body is shorter than it should be")
        return content

    def _chunked(self) -> bytes:
        content = bytearray()
        while size := self._size():
            content += self._exactly(size)
            if len(content) > LARGEST_BODY:
                raise _Bad(413, f"the body is larger than {LARGEST_BODY} bytes")
            if self.rfile.readline(3).strip():
                raise _Bad(400, "a chunk is longer than it should be")
        while self.rfile.readline(65537).strip():
            pass  # trailers
        return bytes(content)

    def _size(self) -> int:
        line = self.rfile.readline(1025).partition(b";")[0].strip()
        try:
            if not line or line[:1] in b"+-" or b"_" in line:
                raise ValueError
            return int(line, 16)
        except ValueError:
            raise _Bad(400, "the size of a chunk is no number") from None

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
