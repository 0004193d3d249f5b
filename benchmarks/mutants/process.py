"""Work in processes of their own, each a fork of this one, with limits that hold."""

from __future__ import annotations

import os
import pickle
import resource
import selectors
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")

SECONDS = 5
"""Of the processors, after which work is ended."""

_WAITING = 20
"""Seconds on the clock after which work is ended that waits, or that others hold up."""

_ADDRESSES = 4 << 30
"""Bytes of address space: a bound for the machine's sake, far above what may be used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done(Generic[T]):
    """Work that has ended: `result` is what it came to, or how it was ended.

    `seconds` are those of the processors, `memory` the largest resident MiB.
    """

    work: T
    result: Any
    seconds: float
    memory: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A process that came to no result, and why."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Running(Generic[T]):
    """`ended` can be waited for; `pipe` has the result then."""

    work: T
    process: int
    ended: int
    pipe: int
    latest: float


def each(make: Callable[[T], Any], works: Iterable[T], jobs: int) -> Iterator[Done[T]]:
    """What `make` returns of each piece of work, as they end; `jobs` at a time."""
    waiting = iter(works)
    with selectors.DefaultSelector() as running:
        while True:
            while len(running.get_map()) < jobs:
                work = next(waiting, None)
                if work is None:
                    break
                started = _started(make, work)
                running.register(started.ended, selectors.EVENT_READ, started)
            if not running.get_map():
                return
            yield from _ended(running)


def _ended(running: selectors.BaseSelector) -> Iterator[Done[Any]]:
    """Those of the processes that have ended, and that took too long."""
    ended = {key.fd for key, _ in running.select(timeout=0.5)}
    for key in list(running.get_map().values()):
        late = key.fd not in ended
        if not late or time.monotonic() > key.data.latest:
            running.unregister(key.fd)
            yield _done(key.data, late)


def _started(make: Callable[[T], Any], work: T) -> _Running[T]:
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        os.close(reading)
        _work(make, work, writing)
    os.close(writing)
    return _Running(
        work=work,
        process=process,
        ended=os.pidfd_open(process),
        pipe=reading,
        latest=time.monotonic() + _WAITING,
    )


def _work(make: Callable[[T], Any], work: T, writing: int) -> None:
    """Do the work in a group of processes that can be ended together."""
    try:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (_ADDRESSES, _ADDRESSES))
        os.write(writing, pickle.dumps(make(work)))
    finally:
        os._exit(0)


def _done(running: _Running[T], late: bool) -> Done[T]:
    """What a process leaves behind; those that it started end with it."""
    with suppress(ProcessLookupError):
        os.killpg(running.process, signal.SIGKILL)
    _, status, used = os.wait4(running.process, 0)
    os.set_blocking(running.pipe, False)
    with open(running.pipe, "rb") as pipe:
        content = pipe.read()
    os.close(running.ended)
    return Done(
        work=running.work,
        result=_result(content, status, late),
        seconds=used.ru_utime + used.ru_stime,
        memory=used.ru_maxrss / 1024,
    )


def _result(content: bytes | None, status: int, late: bool) -> Any:
    code = os.waitstatus_to_exitcode(status)
    if late or code in (-signal.SIGXCPU, -signal.SIGKILL):
        return Ended(reason="hang")
    if code < 0:
        return Ended(reason=f"killed: {signal.Signals(-code).name}")
    return pickle.loads(content) if content else Ended(reason="killed: no result")
