"""The command that serves a fake until it is stopped."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from types import FrameType
from typing import NoReturn

from .fake import Fake
from .http import Server


def main(fake: type[Fake], arguments: Sequence[str] | None = None) -> None:
    """Serve a fake; tells its address, then each answer in a line."""
    given = _parser(fake).parse_args(arguments)
    try:
        server = Server(fake(), given.host, given.port, _tell)
    except OSError as error:
        reason = error.strerror or error
        sys.exit(f"cannot serve on {given.host}:{given.port}: {reason}")
    signal.signal(signal.SIGTERM, _stop)
    _tell(f"Serving on {server.url} (stop with Ctrl-C)")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        _tell("Stopped")
    finally:
        server.server_close()


def _parser(fake: type[Fake]) -> argparse.ArgumentParser:
    program = f"python -m {fake.__module__}"
    parser = argparse.ArgumentParser(prog=program, description=fake.__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="default: 127.0.0.1")
    parser.add_argument(
        "--port", type=_port, default=8080, help="default: 8080; 0 for any free one"
    )
    return parser


def _port(text: str) -> int:
    if text.isdigit() and int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")


def _tell(line: str) -> None:
    with suppress(BrokenPipeError):  # nobody reads on
        print(line, flush=True)


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
