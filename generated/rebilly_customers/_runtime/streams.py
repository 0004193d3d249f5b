"""Successful answers whose bodies are read as they arrive."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Iterator
from types import GenericAlias
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from .contents import EventsContent, JsonLinesContent
from .errors import ClientError
from .responses import H, Headers, T, read, succeeds
from .transports import Stop

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from .events import D, Event
    from .requests import Request
    from .transports import IncomingStream

R = TypeVar("R")
V = TypeVar("V")
C = TypeVar("C", EventsContent, JsonLinesContent)
_END: Any = object()


class Stream(Generic[T, H]):
    """A successful answer; iterating over it gives its bytes as they arrive.

    What is read once is gone. Each way of reading raises `Timeout` when the server says
    nothing for long, and `Interrupted` when the body breaks off.
    """

    status: int
    headers: H

    def __init__(
        self, request: Request[T, H], incoming: IncomingStream, headers: H
    ) -> None:
        self._request = request
        self._incoming = incoming
        self.status, self.headers = incoming.status, headers

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from filter(None, self._incoming.chunks)
        except ClientError as error:
            raise error.about(self._request)

    def read(self) -> bytes:
        """All that is left, in memory."""
        return b"".join(self)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write all that is left to a file, which is there when it is whole."""
        part = f"{os.fspath(path)}.part"
        with open(part, "wb") as file:
            try:
                for chunk in self:
                    file.write(chunk)
            except BaseException:
                os.unlink(part)
                raise
        os.replace(part, path)

    def lines(self) -> Iterator[str]:
        """The lines of a text in UTF-8, without their ends."""
        from .events import Lines

        cutter = Lines()
        for chunk in self:
            for line in cutter.feed(chunk):
                yield line.decode("utf-8", "replace")
        for line in cutter.end():
            yield line.decode("utf-8", "replace")

    @overload
    def events(self: Stream[list[Event[D]], Any]) -> Iterator[Event[D]]: ...

    @overload
    def events(self: Stream[R | list[Event[D]], Any]) -> Iterator[Event[D]]: ...

    @overload
    def events(self) -> Iterator[Event[str]]: ...

    def events(self) -> Iterator[Any]:
        """Server-sent events; one that is not complete at the end is dropped."""
        from .events import Events

        content = self._content(EventsContent)
        parser = content.parser() if content else Events()
        for chunk in self:
            yield from parser.feed(chunk)

    @overload
    def items(self: Stream[list[V], Any]) -> Iterator[V]: ...

    @overload
    def items(self: Stream[R | list[V], Any]) -> Iterator[V]: ...

    @overload
    def items(self) -> Iterator[Any]: ...

    def items(self) -> Iterator[Any]:
        """The items of JSON lines or a JSON text sequence, each when it is there.

        `DecodeError` when one is not JSON; one that is of another type is left as it is.
        """
        from .contents import item

        content = self._content(JsonLinesContent)
        decode = content.decode if content else None
        for line in self.lines():
            text = line.lstrip("\ufeff\x1e")
            if text.strip():
                yield item(text, decode)

    def close(self) -> None:
        """Give up what is left."""
        self._incoming.close()

    def _content(self, kind: type[C]) -> C | None:
        answer = self._request.responses.lookup(self.status)
        contents = answer.contents if answer else ()
        return next((each for each in contents if isinstance(each, kind)), None)

    if not TYPE_CHECKING:
        __class_getitem__ = classmethod(GenericAlias)


class Steps:
    """Carries out the steps of one stream in threads, one after the other."""

    def __init__(self, pool: Executor) -> None:
        self.stop = Stop()
        self._pool = pool
        self._last: Future[Any] | None = None
        self._stream: Stream[Any, Any] | None = None

    async def open(self, act: Callable[[], Stream[T, H]]) -> AsyncStream[T, H]:
        """Carry out the first step, which gives the stream."""

        def opened() -> Stream[T, H]:
            self._stream = stream = act()
            return stream

        return AsyncStream(await self.carry(opened), self)

    async def carry(self, act: Callable[[], R]) -> R:
        """Carry out a step."""
        from asyncio import wrap_future

        self._last = future = self._pool.submit(act)
        return await wrap_future(future)

    def close(self) -> None:
        """End the step that is under way, if any, and give up the stream."""
        self.stop.set()
        if self._last is not None:
            self._last.add_done_callback(self._give_up)

    def _give_up(self, _: object) -> None:
        if self._stream is not None:
            self._stream.close()


class AsyncStream(Generic[T, H]):
    """A successful answer in asynchronous code; see `Stream`."""

    status: int
    headers: H

    def __init__(self, stream: Stream[T, H], steps: Steps) -> None:
        self._stream = stream
        self._carry = steps.carry
        self.status, self.headers = stream.status, stream.headers

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._each(iter(self._stream))

    async def read(self) -> bytes:
        """All that is left, in memory."""
        return await self._carry(self._stream.read)

    async def save(self, path: str | os.PathLike[str]) -> None:
        """Write all that is left to a file, which is there when it is whole."""
        await self._carry(lambda: self._stream.save(path))

    def lines(self) -> AsyncIterator[str]:
        """The lines of a text in UTF-8, without their ends."""
        return self._each(self._stream.lines())

    @overload
    def events(self: AsyncStream[list[Event[D]], Any]) -> AsyncIterator[Event[D]]: ...

    @overload
    def events(
        self: AsyncStream[R | list[Event[D]], Any],
    ) -> AsyncIterator[Event[D]]: ...

    @overload
    def events(self) -> AsyncIterator[Event[str]]: ...

    def events(self) -> AsyncIterator[Any]:
        """Server-sent events; one that is not complete at the end is dropped."""
        return self._each(self._stream.events())

    @overload
    def items(self: AsyncStream[list[V], Any]) -> AsyncIterator[V]: ...

    @overload
    def items(self: AsyncStream[R | list[V], Any]) -> AsyncIterator[V]: ...

    @overload
    def items(self) -> AsyncIterator[Any]: ...

    def items(self) -> AsyncIterator[Any]:
        """The items of JSON lines or a JSON text sequence, each when it is there."""
        return self._each(self._stream.items())

    async def _each(self, items: Iterator[R]) -> AsyncIterator[R]:
        while (item := await self._carry(lambda: next(items, _END))) is not _END:
            yield item

    if not TYPE_CHECKING:
        __class_getitem__ = classmethod(GenericAlias)


def begin(
    request: Request[T, H], incoming: IncomingStream, seconds: float
) -> Stream[T, H]:
    """An answer whose body is still to come.

    One that is no success is read to its end, in so many seconds, and raised as `read`
    does.
    """
    headers: Any = Headers(incoming.headers)
    if not succeeds(request, incoming.status, headers):
        read(request, incoming.whole(seconds))
    answer = request.responses.lookup(incoming.status)
    if answer is not None and answer.headers is not None:
        headers = answer.headers(incoming.headers)
    return Stream(request, incoming, headers)
