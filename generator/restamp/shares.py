"""Work shared between processes, where that is worth starting them."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, NamedTuple, TypeVar

K = TypeVar("K")
V = TypeVar("V")

MOST = 4
"""Processes at once: each has memory of its own for what it makes."""


class Share(NamedTuple):
    """One of several parts of the work; the first one has also what cannot be shared."""

    number: int
    of: int

    @property
    def first(self) -> bool:
        """Whether this share has what cannot be shared."""
        return self.number == 0

    def has(self, place: int) -> bool:
        """Whether the thing at a place in a list belongs to this share."""
        return place % self.of == self.number


WHOLE = Share(0, 1)


def shared(make: Callable[[Share], dict[K, V]]) -> dict[K, V]:
    """What all shares make together, each but the first in a process of its own.

    What `make` raises in any of them is raised.
    """
    count = min(_cores(), MOST)
    if count < 2 or sys.platform in ("win32", "darwin"):  # no safe way to fork there
        return make(WHOLE)
    context = multiprocessing.get_context("fork")
    workers = []
    for number in range(1, count):
        ours, theirs = context.Pipe(duplex=False)
        share = Share(number, count)
        worker = context.Process(target=_work, args=(make, share, theirs), daemon=True)
        worker.start()
        theirs.close()
        workers.append((worker, ours))
    made = make(Share(0, count))
    for worker, ours in workers:
        made |= _received(ours)
        worker.join()
    return made


def _work(make: Callable[[Share], object], share: Share, theirs: Connection) -> None:
    try:
        result = make(share)
    except BaseException as error:
        result = error
    theirs.send(result)


def _received(ours: Connection) -> dict[Any, Any]:
    try:
        result = ours.recv()
    except EOFError:
        raise RuntimeError(
            "a process that made a share of the work was ended"
        ) from None
    if isinstance(result, BaseException):
        raise result
    made: dict[Any, Any] = result
    return made


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
