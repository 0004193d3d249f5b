"""One writer at a time."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..problems import Problem, SpecError, shown_path

_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
"""Where links can be refused, nobody can have a file made elsewhere."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Wait until no other run writes this folder, and keep others waiting."""
    path = folder.parent / f".restamp-{folder.name}.lock"
    handle = _acquire(path)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(handle)


def _acquire(path: Path) -> int:
    """An open, locked file that is still the one at its path."""
    while True:
        if path.is_symlink():
            raise SpecError([_linked(path)])
        handle = os.open(path, _FLAGS, 0o600)
        try:
            _wait(handle)
            if os.path.samestat(os.fstat(handle), path.stat()):
                return handle
        except FileNotFoundError:
            pass
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _linked(path: Path) -> Problem:
    message = "this is a link, and the lock of a run is to be a file"
    return Problem(message=message, file=shown_path(path), hint="remove the link")


def _wait(handle: int) -> None:
    if sys.platform != "win32":
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX)
