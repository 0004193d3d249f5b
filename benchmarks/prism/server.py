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
    """A mock server of a document; one that ended is started again."""

    def __init__(self, command: Path, document: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        options = "mock", "--port", str(self._port), "--errors", str(document)
        self._command = str(command), *options
        self._connection = HTTPConnection("127.0.0.1", self._port, timeout=30)
        self._process = self._started()

    def send(
        self, method: str, path: str, headers: dict[str, str], content: bytes | None
    ) -> Answer:
        """The answer to a request; `OSError` or `HTTPException` where there is none."""
        if self._process.poll() is not None:
            self._process = self._started()
        try:
            self._connection.request(method, path, content, headers)
            got = self._connection.getresponse()
            return Answer(got.status, tuple(got.getheaders()), got.read())
        except (OSError, HTTPException):
            self._connection.close()
            raise

    def stop(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()

    def _started(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            self._command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        until = time.monotonic() + PATIENCE
        while not self._is_ready():
            if process.poll() is not None or time.monotonic() > until:
                process.kill()
                raise TimeoutError("Prism does not read this document")
            time.sleep(0.2)
        return process

    def _is_ready(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self._port)) == 0


@contextmanager
def serving(command: Path, document: Path) -> Iterator[Prism]:
    """Prism with a document, while it is needed; `TimeoutError` where it gives up."""
    prism = Prism(command, document)
    try:
        yield prism
    finally:
        prism.stop()
