"""When a failed call is sent again, and how long it waits before."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from .errors import (
    AmbiguousOutcome,
    ApiError,
    ClientError,
    ConnectFailed,
    NoAnswer,
    Timeout,
    UnexpectedResponse,
)

if TYPE_CHECKING:
    from .requests import Request
    from .responses import Headers
    from .uploads import Chunks

_FIRST_EPOCH: Final = 10**9
"""From here on an integer is seconds since 1970, not seconds to wait."""

_LONGEST_HINT: Final = 86_400.0
"""Seconds beyond which a hint is taken for a mistake."""


def _random() -> float:
    from random import random

    return random()


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """How often a call is tried, and for how long; all times are seconds.

    Without a hint from the server the wait is random between 0 and `base`, doubled
    for each try and no more than `cap`.
    """

    attempts: int = 3
    base: float = 0.5
    cap: float = 8.0
    longest_wait: float = 60.0
    """A server that asks for more is not waited for: its error is raised at once."""
    deadline: float = 60.0
    """All tries and waits of one call together."""
    clock: Callable[[], float] = field(default=time.monotonic, repr=False)
    now: Callable[[], float] = field(default=time.time, repr=False)
    sleep: Callable[[float], None] = field(default=time.sleep, repr=False)
    """For blocking clients; the others use the event loop's."""
    random: Callable[[], float] = field(default=_random, repr=False)

    def __post_init__(self) -> None:
        if self.attempts < 1 or self.deadline <= 0:
            raise ValueError("a call needs at least one attempt and some time for it")

    def backoff(self, tries: int) -> float:
        """A random wait after so many tries (full jitter)."""
        return self.random() * min(self.cap, self.base * 2.0 ** min(tries - 1, 99))


class Course:
    """The tries of one call."""

    __slots__ = ("_content", "_repeatable", "_request", "_retry", "_started", "_tries")

    def __init__(
        self,
        retry: Retry,
        request: Request[Any, Any],
        content: bytes | Chunks | None = None,
    ) -> None:
        self._retry = retry
        self._request = request
        self._content = content
        self._repeatable = request.repeatable or any(
            name.lower() == "idempotency-key" for name in request.headers
        )
        self._started = retry.clock()
        self._tries = 0

    def begin(self, timeout: float) -> float:
        """Begin a try; the seconds that it may take."""
        self._tries += 1
        return min(timeout, self._left())

    def wait_after(self, error: ClientError) -> float:
        """The seconds until the next try; raises what to tell when there is none."""
        tries_left = self._tries < self._retry.attempts and self._is_ready()
        if tries_left and self._repeats(error):
            wait = self._wait(error)
            if wait <= self._retry.longest_wait and wait < self._left():
                return wait
        if isinstance(error, (NoAnswer, Timeout)) and not self._repeatable:
            raise AmbiguousOutcome(error.reason).about(self._request) from error
        raise error

    def _is_ready(self) -> bool:
        """Whether the content can be sent from its beginning."""
        content = self._content
        return content is None or isinstance(content, bytes) or content.is_ready()

    def _left(self) -> float:
        return self._started + self._retry.deadline - self._retry.clock()

    def _repeats(self, error: ClientError) -> bool:
        if isinstance(error, ConnectFailed):
            return True
        if isinstance(error, (NoAnswer, Timeout)):
            return self._repeatable
        if not isinstance(error, (ApiError, UnexpectedResponse)):
            return False
        truncated = isinstance(error, UnexpectedResponse) and error.truncated
        passing = truncated or error.status in (502, 503, 504)
        return error.status == 429 or (passing and self._repeatable)

    def _wait(self, error: ClientError) -> float:
        hinted = None
        if isinstance(error, (ApiError, UnexpectedResponse)):
            hinted = hint(error.headers, self._retry.now())
        return self._retry.backoff(self._tries) if hinted is None else hinted


def hint(headers: Headers, now: float) -> float | None:
    """The seconds that a server asks to wait; None without a believable wish.

    Read from `Retry-After` and from every header whose name ends so; `now` is seconds
    since 1970, for servers that do not say their own time.
    """
    told = _epoch(headers.get("Date", ""))
    if told is not None:
        now = told
    names = [name for name in headers if name.lower().endswith("retry-after")]
    waits = [_seconds(value, now) for name in names for value in headers.get_all(name)]
    believable = [wait for wait in waits if 0 < wait <= _LONGEST_HINT]
    return max(believable, default=None)


def _seconds(text: str, now: float) -> float:
    """The wait that a header's value stands for; 0 when it is none."""
    if re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,9})?", text):
        value = float(text)
        return value - now if value >= _FIRST_EPOCH else value
    moment = _epoch(text)
    return 0.0 if moment is None else moment - now


def _epoch(text: str) -> float | None:
    """Seconds since 1970 of an HTTP date; one without a zone is in UTC."""
    from datetime import UTC
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(text)
        return moment.replace(tzinfo=moment.tzinfo or UTC).timestamp()
    except (ValueError, OverflowError):
        return None
