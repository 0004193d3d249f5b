"""The stage that a long run is at, for a person who watches."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.status import Status

PATIENCE = 0.5  # seconds


@contextmanager
def shown_progress() -> Iterator[Callable[[str], None]]:
    """A function that is told each stage; on a terminal it shows those of long runs."""
    if not sys.stderr.isatty():
        yield lambda stage: None
        return
    spinner = _Spinner()
    try:
        yield spinner.tell
    finally:
        spinner.stop()


class _Spinner:
    """A line on the terminal that appears when patience ends."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._stage = ""
        self._status: Status | None = None
        self._stopped = False
        self._timer = Timer(PATIENCE, self._start)
        self._timer.daemon = True
        self._timer.start()

    def tell(self, stage: str) -> None:
        """Show another stage."""
        with self._lock:
            self._stage = stage
            if self._status is not None:
                self._status.update(f"{stage} ...")

    def stop(self) -> None:
        """Clear the line."""
        self._timer.cancel()
        with self._lock:
            self._stopped = True
            if self._status is not None:
                self._status.stop()

    def _start(self) -> None:
        from rich.console import Console

        with self._lock:
            if not self._stopped:
                console = Console(stderr=True)
                self._status = console.status(f"{self._stage} ...")
                self._status.start()
