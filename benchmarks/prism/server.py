"""Prism, in a process of its own."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import NamedTuple

PATIENCE = 120
"""Seconds that Prism may take to read a document."""


class Answer(NamedTuple):
    """What Prism says: its answer, and what it finds wrong with the request."""

    status: int
    headers: tuple[tuple[str, str], ...]
    content: bytes

    def header(self, name: str) -> str:
        """A header of the answer, or nothing."""
        return next((v for n, v in self.headers if n.lower() == name), "")


class Prism:
    """A running mock server of a document."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._connection = HTTPConnection("127.0.0.1", port, timeout=30)

    def send(
        self, method: str, path: str, headers: dict[str, str], content: bytes | None
    ) -> Answer:
        """The answer to a request; `OSError` or `HTTPException` where there is none."""
        try:
            self._connection.request(method, path, content, headers)
            got = self._connection.getresponse()
            return Answer(got.status, tuple(got.getheaders()), got.read())
        except (OSError, HTTPException):
            self._connection.close()
            raise

    def is_ready(self) -> bool:
        """Whether it listens."""
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self._port)) == 0


@contextmanager
def serving(command: Path, document: Path) -> Iterator[Prism]:
    """Prism with a document, while it is needed; `TimeoutError` where it gives up."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [str(command), "mock", "--port", str(port), "--errors", str(document)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        prism, until = Prism(port), time.monotonic() + PATIENCE
        while not prism.is_ready():
            if process.poll() is not None or time.monotonic() > until:
                raise TimeoutError("Prism does not read this document")
            time.sleep(0.2)
        yield prism
    finally:
        process.kill()
        process.wait()
