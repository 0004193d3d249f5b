"""Clients: they turn requests into responses, in blocking and in asynchronous code."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar

from . import streams
from .credentials import Credential
from .errors import (
    ApiError,
    InvalidRequest,
    MissingCredentials,
    TransportError,
    UnexpectedResponse,
)
from .requests import cookie_header
from .responses import H, Response, T, read
from .retry import Course, Retry
from .servers import is_absolute, joined
from .transports import HttpTransport, Incoming, Origin, Outgoing, Stop, Transport
from .transports import stream
from .violations import Violation

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from .requests import Request

R = TypeVar("R")

_MAY_PASS: Final = (ApiError, TransportError, UnexpectedResponse)
_THREADS: Final = 32
_USER_AGENT: Final = (__package__ or "").split(".")[-2:][0] or "python"


class _Core:
    """What both clients know: where requests go, with which credentials."""

    def __init__(
        self,
        *,
        base_url: str,
        credentials: Mapping[str, Credential | None],
        timeout: float = 30.0,
        retry: Retry = Retry(),
        transport: Transport | None = None,
        explicit: bool = False,
    ) -> None:
        """Credentials go by the name of their security scheme, None for not given.

        `timeout` is the seconds of one try, from connecting to the last byte; of a
        stream, to the end of the answer's head, and then of each wait. `explicit` is
        whether the caller gave `base_url`, which then is for every operation.
        """
        _check_address(base_url)
        self._base_url = base_url.rstrip("/")
        self._credentials = {
            name: given for name, given in credentials.items() if given
        }
        self._timeout = timeout
        self._retry = retry
        self._transport = HttpTransport() if transport is None else transport
        self._explicit = explicit

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._base_url}>"

    def _outgoing(self, request: Request[Any, Any]) -> Outgoing:
        credentials = self._chosen(request)
        query = tuple(pair for given in credentials for pair in given.query())
        signed = replace(request, query=request.query + query) if query else request
        try:
            return Outgoing(
                method=request.method,
                url=signed.url(self._address(request)),
                headers=_headers(request, credentials),
                content=request.body.content() if request.body else None,
            )
        except ValueError as error:
            raise _invalid(error).about(request) from None

    def _address(self, request: Request[Any, Any]) -> str:
        """The operation's own server, unless the caller named one for all."""
        own = request.base_url
        if own is None or (self._explicit and is_absolute(own)):
            return self._base_url
        address = joined(self._base_url, own)
        _check_address(address)
        return address

    def _begin(
        self, request: Request[T, H], outgoing: Outgoing
    ) -> streams.Stream[T, H]:
        incoming = stream(self._transport, outgoing)
        return streams.begin(request, incoming, outgoing.timeout)

    def _chosen(self, request: Request[Any, Any]) -> list[Credential]:
        """The first alternative that is given whole; better any than none."""
        for names in sorted(request.security, key=lambda names: not names):
            if all(name in self._credentials for name in names):
                return [self._credentials[name] for name in names]
        if not request.security:
            return []
        raise MissingCredentials(request.security).about(request)


def _check_address(url: str) -> None:
    Origin.of(url)
    if "?" in url or "#" in url:
        raise ValueError("the server's address must have no query and no fragment")


def _headers(
    request: Request[Any, Any], credentials: list[Credential]
) -> tuple[tuple[str, str], ...]:
    fields = {"User-Agent": _USER_AGENT, **request.fields()}
    cookies = request.cookies
    for credential in credentials:
        fields |= credential.headers()
        cookies += credential.cookies()
    last = {name.lower(): (name, value) for name, value in fields.items()}
    last.pop("content-length", None)  # a parameter to some, but the transport counts
    if cookies:
        given = [last["cookie"][1]] if "cookie" in last else []
        last["cookie"] = ("Cookie", "; ".join([*given, cookie_header(cookies)]))
    return tuple(last.values())


def _invalid(error: ValueError) -> InvalidRequest:
    if isinstance(error, InvalidRequest):
        return error
    return InvalidRequest([Violation("", "http", str(error))])


class SyncClient(_Core):
    """A client for blocking code; may be shared by threads."""

    def send(self, request: Request[T, H]) -> T:
        """Send a request; the body of its answer."""
        return self.exchange(request).body

    def exchange(self, request: Request[T, H]) -> Response[T, H]:
        """Send a request; its whole answer, with status and headers."""
        return self._tried(
            request, lambda outgoing: read(request, self._transport.send(outgoing))
        )

    @contextmanager
    def stream(self, request: Request[T, H]) -> Iterator[streams.Stream[T, H]]:
        """Send a request; a successful answer, whose body is still to come."""
        answer = self._tried(request, lambda outgoing: self._begin(request, outgoing))
        try:
            yield answer
        finally:
            answer.close()

    def _tried(self, request: Request[Any, Any], act: Callable[[Outgoing], R]) -> R:
        outgoing = self._outgoing(request)
        course = Course(self._retry, request, outgoing.content)
        while True:
            timeout = course.begin(self._timeout)
            try:
                return act(replace(outgoing, timeout=timeout))
            except _MAY_PASS as error:
                wait = course.wait_after(error.about(request))
            self._retry.sleep(wait)

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClient(_Core):
    """A client for asyncio; each call in flight takes one of a few threads."""

    _pool: ThreadPoolExecutor | None = None

    async def send(self, request: Request[T, H]) -> T:
        """Send a request; the body of its answer."""
        return (await self.exchange(request)).body

    async def exchange(self, request: Request[T, H]) -> Response[T, H]:
        """Send a request; its whole answer, with status and headers."""

        async def act(outgoing: Outgoing) -> Response[T, H]:
            return read(request, await self._carry(outgoing))

        return await self._tried(request, act)

    @asynccontextmanager
    async def stream(
        self, request: Request[T, H]
    ) -> AsyncIterator[streams.AsyncStream[T, H]]:
        """Send a request; a successful answer, whose body is still to come.

        It takes a thread while it waits for more of the body.
        """
        steps = streams.Steps(self._threads())

        async def act(outgoing: Outgoing) -> streams.AsyncStream[T, H]:
            stoppable = replace(outgoing, stop=steps.stop)
            return await steps.open(lambda: self._begin(request, stoppable))

        try:
            yield await self._tried(request, act)
        finally:
            steps.close()

    async def _tried(
        self, request: Request[Any, Any], act: Callable[[Outgoing], Awaitable[R]]
    ) -> R:
        from asyncio import sleep

        outgoing = self._outgoing(request)
        course = Course(self._retry, request, outgoing.content)
        while True:
            timeout = course.begin(self._timeout)
            try:
                return await act(replace(outgoing, timeout=timeout))
            except _MAY_PASS as error:
                wait = course.wait_after(error.about(request))
            await sleep(wait)

    async def aclose(self) -> None:
        """Close the connections."""
        self._transport.close()
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def _carry(self, outgoing: Outgoing) -> Incoming:
        from asyncio import get_running_loop

        stoppable = replace(outgoing, stop=Stop())
        try:
            loop = get_running_loop()
            return await loop.run_in_executor(
                self._threads(), self._transport.send, stoppable
            )
        finally:
            stoppable.stop.set()  # frees the thread when this task is cancelled

    def _threads(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor

        if self._pool is None:
            self._pool = ThreadPoolExecutor(_THREADS, _USER_AGENT)
        return self._pool
