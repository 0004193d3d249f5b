"""Work shared between processes, where that is worth starting them."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from .crash import portable
from .problems import SpecError

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess

K = TypeVar("K")
V = TypeVar("V")

MOST = 4
"""Processes at once: each has memory of its own for what it makes."""

_ROW = 16
"""Neighbours that stay in one share: they often use the same schemas."""

_PART = 8
"""Of so many rows that a share has, the first has one less."""


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
        return (place // _ROW % (_PART * self.of - 1) + 1) // _PART == self.number


WHOLE = Share(0, 1)


def beside(first: Callable[[], K], second: Callable[[], V]) -> tuple[K, V]:
    """What two functions return; the second one runs in a process of its own."""
    if not _forks():
        return first(), second()
    worker, ours = _started(second)
    made = first()
    result: V = _received(ours)
    worker.join()
    return made, result


def shared(make: Callable[[Share], dict[K, V]]) -> dict[K, V]:
    """What all shares make together, each but the first in a process of its own.

    What `make` raises in any of them is raised.
    """
    if not _forks():
        return make(WHOLE)
    count = min(_cores(), MOST)
    workers = [_started(partial(make, Share(n, count))) for n in range(1, count)]
    made = make(Share(0, count))
    for worker, ours in workers:
        made |= _received(ours)
        worker.join()
    return made


def _forks() -> bool:
    """Whether there is a core for another process, and a safe way to fork one."""
    return _cores() > 1 and sys.platform not in ("win32", "darwin")


def _started(make: Callable[[], object]) -> tuple[ForkProcess, Connection]:
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    worker = context.Process(target=_work, args=(make, ours, theirs), daemon=True)
    worker.start()
    theirs.close()
    return worker, ours


def _work(make: Callable[[], object], ours: Connection, theirs: Connection) -> None:
    ours.close()  # else sending would wait forever once the other process is killed
    try:
        result = make()
    except SpecError as error:
        result = error
    except BaseException as error:
        result = portable(error)
    theirs.send(result)


def _received(ours: Connection) -> Any:
    try:
        result = ours.recv()
    except EOFError:
        raise RuntimeError(
            "a process that made a share of the work was ended"
        ) from None
    if isinstance(result, BaseException):
        raise result
    return result


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
