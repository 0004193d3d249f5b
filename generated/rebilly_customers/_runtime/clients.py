"""Clients: they turn requests into responses, in blocking and in asynchronous code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Self

from .checks import Violation
from .credentials import Credential, headers_of
from .errors import (
    ApiError,
    InvalidRequest,
    MissingCredentials,
    TransportError,
    UnexpectedResponse,
)
from .responses import H, Response, T, read
from .retry import Course, Retry
from .transports import HttpTransport, Incoming, Origin, Outgoing, Stop, Transport

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from .requests import Request

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
    ) -> None:
        """Credentials go by the name of their security scheme, None for not given.

        `timeout` is the seconds of one try, from connecting to the last byte.
        """
        Origin.of(base_url)
        if "?" in base_url or "#" in base_url:
            raise ValueError("the server's address must have no query and no fragment")
        self._base_url = base_url.rstrip("/")
        self._credentials = {
            name: given for name, given in credentials.items() if given
        }
        self._timeout = timeout
        self._retry = retry
        self._transport = HttpTransport() if transport is None else transport

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._base_url}>"

    def _outgoing(self, request: Request[Any, Any]) -> Outgoing:
        credentials = self._chosen(request)
        query = tuple(pair for given in credentials for pair in given.query())
        signed = replace(request, query=request.query + query) if query else request
        try:
            return Outgoing(
                method=request.method,
                url=signed.url(self._base_url),
                headers=_headers(request, credentials),
                content=request.body.content() if request.body else None,
            )
        except ValueError as error:
            raise _invalid(error).about(request) from None

    def _chosen(self, request: Request[Any, Any]) -> list[Credential]:
        """The first alternative that is given whole; better any than none."""
        for names in sorted(request.security, key=lambda names: not names):
            if all(name in self._credentials for name in names):
                return [self._credentials[name] for name in names]
        if not request.security:
            return []
        raise MissingCredentials(request.security).about(request)


def _headers(
    request: Request[Any, Any], credentials: list[Credential]
) -> tuple[tuple[str, str], ...]:
    fields = {"User-Agent": _USER_AGENT, **request.fields(), **headers_of(credentials)}
    last = {name.lower(): (name, value) for name, value in fields.items()}
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
        outgoing = self._outgoing(request)
        course = Course(self._retry, request)
        while True:
            timeout = course.begin(self._timeout)
            try:
                incoming = self._transport.send(replace(outgoing, timeout=timeout))
                return read(request, incoming)
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
        from asyncio import sleep

        outgoing = self._outgoing(request)
        course = Course(self._retry, request)
        while True:
            timeout = course.begin(self._timeout)
            try:
                incoming = await self._carry(replace(outgoing, timeout=timeout))
                return read(request, incoming)
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
