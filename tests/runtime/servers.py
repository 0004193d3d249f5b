"""A loopback server that answers as scripted, however badly."""

from __future__ import annotations

import socket
import socketserver
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Behaviour: TypeAlias = "Callable[[socket.socket], bool]"
"""Answers on a socket; whether the connection is kept for the next request."""


@dataclass
class Received:
    """A request as it arrived."""

    method: str
    target: str
    headers: dict[str, str]
    content: bytes
    connection: int


@dataclass
class Server:
    """What arrived so far; `behaviours` are used in turn, the last one for ever."""

    url: str
    behaviours: list[Behaviour]
    received: list[Received] = field(default_factory=list)
    connections: int = 0

    def next(self) -> Behaviour:
        first, *rest = self.behaviours
        self.behaviours = rest or [first]
        return first


@contextmanager
def serving(*behaviours: Behaviour, tls: ssl.SSLContext | None = None) -> Iterator[Any]:
    """Serve in a thread, on a free port of this machine."""

    class Conversation(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            server.connections += 1
            number = server.connections
            try:
                wire = (
                    tls.wrap_socket(self.request, server_side=True)
                    if tls
                    else self.request
                )
                while (request := _read(wire, number)) is not None:
                    server.received.append(request)
                    if not server.next()(wire):
                        wire.close()
                        return
            except OSError:
                pass

    class Listener(socketserver.ThreadingTCPServer):
        daemon_threads = True
        allow_reuse_address = True
        request_queue_size = 64

    with Listener(("127.0.0.1", 0), Conversation) as listener:
        scheme = "https" if tls else "http"
        port = listener.server_address[1]
        server = Server(f"{scheme}://127.0.0.1:{port}", list(behaviours))
        thread = threading.Thread(target=listener.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            listener.shutdown()
            thread.join()


def _read(wire: socket.socket, number: int) -> Received | None:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = wire.recv(65536)
        if not piece:
            return None
        data += piece
    head, _, content = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ")
    headers = dict(line.split(": ", 1) for line in lines)
    if headers.get("Transfer-Encoding") == "chunked":
        content = _unchunked(wire, content)
    while len(content) < int(headers.get("Content-Length", 0)):
        piece = wire.recv(65536)
        if not piece:
            return None
        content += piece
    return Received(method, target, headers, content, number)


def _unchunked(wire: socket.socket, data: bytes) -> bytes:
    content = b""
    while True:
        while b"\r\n" not in data:
            data += wire.recv(65536)
        size, _, data = data.partition(b"\r\n")
        while len(data) < int(size, 16) + 2:
            data += wire.recv(65536)
        content += data[: int(size, 16)]
        data = data[int(size, 16) + 2 :]
        if not int(size, 16):
            return content


def message(status: int, content: bytes = b"", **headers: str) -> bytes:
    """An answer's bytes; underscores in the names of headers stand for hyphens."""
    fields = {"Content_Type": "application/json", "Content_Length": str(len(content))}
    pairs = {**fields, **headers}.items()
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in pairs]
    return "\r\n".join([f"HTTP/1.1 {status} X", *lines, "", ""]).encode() + content


def answer(status: int, content: bytes = b"", **headers: str) -> Behaviour:
    """Answer properly, and keep the connection."""

    def behave(wire: socket.socket) -> bool:
        wire.sendall(message(status, content, **headers))
        return True

    return behave


def raw(*pieces: bytes, pause: float = 0.0, keep: bool = False) -> Behaviour:
    """Send these bytes, with a pause after each."""

    def behave(wire: socket.socket) -> bool:
        for piece in pieces:
            wire.sendall(piece)
            time.sleep(pause)
        return keep

    return behave


def reset(after: bytes = b"") -> Behaviour:
    """Send some bytes, then reset the connection."""

    def behave(wire: socket.socket) -> bool:
        wire.sendall(after)
        time.sleep(0.05 if after else 0)
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        return False

    return behave


def silence(seconds: float = 5.0) -> Behaviour:
    """Say nothing, until the client has gone."""

    def behave(wire: socket.socket) -> bool:
        wire.settimeout(seconds)
        try:
            wire.recv(1)
        except OSError:
            pass
        return False

    return behave
