"""Content that flows: up from files, down as it arrives."""

from __future__ import annotations

import asyncio
import gzip
import io
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rebilly_customers._runtime.bodies import Binary, Body, Encoding, File, Form, Text
from rebilly_customers._runtime.clients import AsyncClient, SyncClient
from rebilly_customers._runtime.credentials import ApiKey
from rebilly_customers._runtime.errors import (
    AmbiguousOutcome,
    Interrupted,
    NoAnswer,
    Timeout,
    UnexpectedResponse,
)
from rebilly_customers._runtime.events import Event
from rebilly_customers._runtime.multipart import Multipart
from rebilly_customers._runtime.requests import Request
from rebilly_customers._runtime.responses import (
    Answer,
    BinaryContent,
    EventsContent,
    Responses,
)
from rebilly_customers._runtime.retry import Retry
from rebilly_customers._runtime.secrets import Secret
from rebilly_customers._runtime.transports import (
    LARGEST_BODY,
    HttpTransport,
    Incoming,
    Outgoing,
)

from .samples import PROBLEM, Pipe, Tea, TooMany, brew
from .servers import (
    Behaviour,
    Received,
    Server,
    answer,
    message,
    raw,
    reset,
    serving,
    silence,
)

QUICK = Retry(base=0.0)
CHUNKED = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
KINDS = (BinaryContent("application/octet-stream"), EventsContent(decode=Tea.decode))
EVENTS: Any = "text/event-stream"
OCTETS: Any = "application/octet-stream"


def chunk(content: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(content), content)


def chunks(*contents: bytes, media_type: str = OCTETS) -> list[bytes]:
    head = CHUNKED % media_type.encode()
    return [head, *map(chunk, contents), b"0\r\n\r\n"]


def watch(**changes: Any) -> Request[Any]:
    request: Request[Any] = Request(
        operation="watch",
        method="GET",
        path="/watch",
        template="/watch",
        responses=Responses(
            {
                "200": Answer(contents=KINDS),
                "429": Answer(contents=(PROBLEM,), error=TooMany),
            }
        ),
        repeatable=True,
    )
    return replace(request, **changes)


class Blocking:
    """What a test does with a stream, in blocking code."""

    def __init__(self, server: Server, **options: Any) -> None:
        options = {"credentials": {}, "retry": QUICK, **options}
        self.client = SyncClient(base_url=server.url, **options)

    def __call__(
        self, act: str, request: Request[Any] | None = None, *args: Any
    ) -> Any:
        with self.client, self.client.stream(request or watch()) as stream:
            assert stream.status == 200
            found = stream if act == "chunks" else getattr(stream, act)(*args)
            return list(found) if act in ("chunks", "events", "lines") else found


class Asynchronous:
    """The same in asynchronous code."""

    def __init__(self, server: Server, **options: Any) -> None:
        options = {"credentials": {}, "retry": QUICK, **options}
        self.client = AsyncClient(base_url=server.url, **options)

    def __call__(
        self, act: str, request: Request[Any] | None = None, *args: Any
    ) -> Any:
        async def run() -> Any:
            async with self.client, self.client.stream(request or watch()) as stream:
                assert stream.status == 200
                found: Any = stream if act == "chunks" else getattr(stream, act)(*args)
                if act in ("chunks", "events", "lines"):
                    return [item async for item in found]
                return await found

        return asyncio.run(run())


@pytest.fixture(params=[Blocking, Asynchronous])
def kind(request: pytest.FixtureRequest) -> Any:
    return request.param


def test_bytes_arrive_in_pieces(kind: Any) -> None:
    with serving(raw(*chunks(b"one", b"two"), pause=0.05, keep=True)) as server:
        assert kind(server)("chunks") == [b"one", b"two"]
    with serving(raw(*chunks(b"one", b"two"), keep=True)) as server:
        assert kind(server)("read") == b"onetwo"


def test_events_and_lines_arrive(kind: Any) -> None:
    sent = chunks(b'data: {"na', b'me":"a"}\n', b"\ndata: half", media_type=EVENTS)
    with serving(raw(*sent, pause=0.02, keep=True)) as server:
        assert kind(server)("events") == [Event(Tea("a"))]
        assert kind(server)("lines") == ['data: {"name":"a"}', "", "data: half"]


def test_an_event_is_given_before_the_next_is_sent() -> None:
    go = threading.Event()

    def behave(wire: socket.socket) -> bool:
        head, first, second, end = chunks(
            b'data: {"name":"a"}\n\n', b'data: {"name":"b"}\n\n', media_type=EVENTS
        )
        wire.sendall(head + first)
        assert go.wait(5)
        wire.sendall(second + end)
        return True

    with serving(behave) as server:
        client = SyncClient(base_url=server.url, credentials={})
        with client.stream(watch()) as stream:
            events = stream.events()
            assert next(events).data == Tea("a")
            go.set()
            assert [event.data for event in events] == [Tea("b")]


def test_more_than_the_largest_body_is_streamed_and_saved(
    kind: Any, tmp_path: Path
) -> None:
    large = b"x" * (LARGEST_BODY + 100_000)
    path = tmp_path / "large"
    with serving(answer(200, large, Content_Type=OCTETS)) as server:
        kind(server)("save", None, path)
    assert path.read_bytes() == large
    assert [found.name for found in tmp_path.iterdir()] == ["large"]


def test_a_file_is_there_only_when_it_is_whole(kind: Any, tmp_path: Path) -> None:
    cut = raw(message(200, b"half", Content_Length="8", Content_Type=OCTETS))
    with (
        serving(cut) as server,
        pytest.raises(Interrupted, match="GET /watch: the conn"),
    ):
        kind(server)("save", None, tmp_path / "half")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("size", [0, 1, 100_000, 5_000_000])
def test_gzip_is_undone_as_it_arrives(kind: Any, size: int) -> None:
    content = bytes(range(256)) * (size // 256) + b"x" * (size % 256)
    packed = gzip.compress(content[: size // 2], mtime=0) + gzip.compress(
        content[size // 2 :], mtime=0
    )
    with serving(
        answer(200, packed, Content_Encoding="gzip", Content_Type=OCTETS)
    ) as server:
        assert kind(server)("read") == content


@pytest.mark.parametrize(
    "packed", [b"no gzip", gzip.compress(b"x" * 999, mtime=0)[:-9]]
)
def test_bad_gzip_interrupts(kind: Any, packed: bytes) -> None:
    bad = answer(200, packed, Content_Encoding="gzip", Content_Type=OCTETS)
    with serving(bad) as server, pytest.raises(Interrupted):
        kind(server)("read")


CUT = CHUNKED % OCTETS.encode()


@pytest.mark.parametrize(
    "behaviour",
    [
        raw(message(200, b"half", Content_Length="8", Content_Type=OCTETS)),
        reset(message(200, b"half", Content_Length="8", Content_Type=OCTETS)),
        raw(CUT + b"4\r\nhalf\r\n8\r\nand a"),
        raw(CUT + b"4\r\nhalf\r\n"),
        raw(CUT + b"4\r\nhalf\r\nzz\r\n"),
    ],
)
def test_a_body_that_breaks_off(kind: Any, behaviour: Behaviour) -> None:
    with serving(behaviour) as server, pytest.raises(Interrupted):
        kind(server)("read")


def test_the_timeout_is_for_each_wait(kind: Any) -> None:
    slow = raw(*chunks(*[b"x"] * 8), pause=0.1, keep=True)
    with serving(slow) as server:
        assert kind(server, timeout=0.4)("read") == b"x" * 8

    def stuck(wire: socket.socket) -> bool:
        wire.sendall(b"".join(chunks(b"x")[:2]))
        return silence()(wire)

    with serving(stuck) as server:
        began = time.monotonic()
        with pytest.raises(Timeout, match="GET /watch"):
            kind(server, timeout=0.3)("read")
        assert time.monotonic() - began < 2


def test_declared_errors_are_read_whole_and_raised(kind: Any) -> None:
    with serving(answer(429, b'{"title": "No"}')) as server:
        with pytest.raises(TooMany) as caught:
            kind(server)("read")
        assert caught.value.body == {"title": "No"}
        assert len(server.received) == 3


@pytest.mark.parametrize(
    "behaviour",
    [
        answer(200, b"<html>", Content_Type="text/html"),
        answer(500, b"<html>", Content_Type="text/html"),
        answer(200, b"<html>", Content_Type=OCTETS, Content_Encoding="br"),
    ],
)
def test_what_is_not_declared_is_not_streamed(kind: Any, behaviour: Behaviour) -> None:
    with serving(behaviour) as server:
        with pytest.raises(UnexpectedResponse) as caught:
            kind(server)("read")
        assert caught.value.content == b"<html>"


def test_a_stream_is_opened_again_as_any_call_is(kind: Any) -> None:
    good = answer(200, b"x", Content_Type=OCTETS)
    with serving(raw(), answer(503), good) as server:
        assert kind(server)("read") == b"x"
        assert len(server.received) == 3


def test_the_connection_is_kept_when_the_body_was_read() -> None:
    good = answer(200, b"x", Content_Type=OCTETS)
    with serving(good) as server:
        client = SyncClient(base_url=server.url, credentials={})
        for _ in range(3):
            with client.stream(watch()) as stream:
                assert stream.read() == b"x"
                assert stream.read() == b""
        assert server.connections == 1
        with client.stream(watch()) as stream:
            pass
        with client.stream(watch()) as stream:
            assert stream.read() == b"x"
        assert server.connections == 2
        client.close()


def test_any_transport_will_do() -> None:
    class Canned:
        def send(self, outgoing: Outgoing) -> Incoming:
            pairs = (("Content-Type", OCTETS),)
            return Incoming(status=200, headers=pairs, content=b"canned")

        def close(self) -> None: ...

    client = SyncClient(base_url="https://h", credentials={}, transport=Canned())
    with client.stream(watch()) as stream:
        assert list(stream) == [b"canned"]


def test_cancelling_a_stream_leaves_no_thread_and_no_connection() -> None:
    def stuck(wire: socket.socket) -> bool:
        wire.sendall(b"".join(chunks(b"x")[:2]))
        return silence()(wire)

    async def run(server: Server) -> None:
        client = AsyncClient(base_url=server.url, credentials={})

        async def follow() -> None:
            async with client.stream(watch()) as stream:
                async for _ in stream:
                    started.set()

        started = asyncio.Event()
        task = asyncio.create_task(follow())
        await started.wait()
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await client.aclose()

    with serving(stuck) as server:
        began = time.monotonic()
        asyncio.run(run(server))
        while any("rebilly" in thread.name for thread in threading.enumerate()):
            assert time.monotonic() - began < 2, "a thread hangs"
            time.sleep(0.01)


def test_the_loop_runs_while_a_stream_waits() -> None:
    async def run(server: Server) -> int:
        ticks = 0
        async with AsyncClient(base_url=server.url, credentials={}) as client:
            async with client.stream(watch()) as stream:
                reading = asyncio.create_task(stream.read())
                while not reading.done():
                    await asyncio.sleep(0.01)
                    ticks += 1
        return ticks

    with serving(raw(*chunks(b"x", b"y"), pause=0.1, keep=True)) as server:
        assert asyncio.run(run(server)) > 5


# Up


def upload(body: Body, **changes: Any) -> Request[Any]:
    return watch(method="POST", body=body, repeatable=False, **changes)


GOOD = answer(200, b"", Content_Type=OCTETS)


@contextmanager
def client_of(server: Server, **options: Any) -> Iterator[SyncClient]:
    options = {"credentials": {}, "retry": QUICK, **options}
    with SyncClient(base_url=server.url, **options) as client:
        yield client


def test_a_file_is_sent_with_its_length(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(bytes(range(256)) * 4000)
    with serving(GOOD) as server, client_of(server) as client:
        client.send(upload(Binary(File(path), "image/png")))
        (received,) = server.received
    assert received.content == path.read_bytes()
    assert received.headers["Content-Type"] == "image/png"
    assert received.headers["Content-Length"] == "1024000"


def test_a_stream_of_unknown_length_is_sent_in_chunks() -> None:
    file = File(io.BufferedReader(Pipe(b"x" * 200_000)))
    with serving(GOOD) as server, client_of(server) as client:
        client.send(upload(Binary(file)))
        client.send(watch())
        received, _ = server.received
        assert server.connections == 1
    assert received.headers["Transfer-Encoding"] == "chunked"
    assert received.content == b"x" * 200_000


def test_parts_arrive_over_http(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"file")
    body = Multipart({"n": 1, "f": File(path)})
    with serving(GOOD) as server, client_of(server) as client:
        client.send(upload(body))
        (received,) = server.received
    content = body.content()
    assert not isinstance(content, bytes)
    assert received.content == b"".join(content)
    assert received.headers["Content-Type"] == body.content_type


HEADED = {
    "a": Encoding(headers={"X-A": 'q"\\;'}),
    "f": Encoding(headers={"X-F": "1", "Content-Type": "image/gif"}),
}


@pytest.mark.skipif(shutil.which("curl") is None, reason="needs curl")
def test_curl_sends_what_we_send(tmp_path: Path) -> None:
    (tmp_path / "a;b.bin").write_bytes(b"\0file")
    for name in ("part3", "c"):
        (tmp_path / name).write_bytes(b"bytes")
    file = File(tmp_path / "a;b.bin", media_type="image/png")
    bodies: list[Body] = [
        Multipart({"a": '@"é"\\;\n', "o": {"x": "a;b"}, "f": file}),
        Multipart([{"a": 'b"'}, "c", b"bytes", file, 3], "multipart/mixed"),
        Multipart({"a": {"b": 1}, "c": b"bytes"}, "multipart/related"),
        Multipart({"a": {"b": 1}, "c": "d"}, "multipart/mixed", HEADED),
        Multipart({"a": "b", "f": file}, encoding=HEADED),
        Form({"a": "@b c", "d": ["&", "="]}),
        Binary(file, "image/*"),
        Text("@é\n"),
    ]
    for body in bodies:
        with serving(GOOD) as server, client_of(server) as client:
            request = upload(body, cookies=(("c", "1"),))
            client.send(request)
            line = ["sh", "-c", request.curl(server.url)]
            subprocess.run(line, cwd=tmp_path, check=True, capture_output=True)
            ours, theirs = map(unbounded, server.received)
        assert ours == theirs


def unbounded(received: Received) -> Any:
    """What a body holds, whatever the boundary, and what says so."""
    content_type, _, boundary = received.headers["Content-Type"].partition(
        "; boundary="
    )
    lines = [received.content]
    if boundary:  # headers of a part may be in another order
        lines = sorted(received.content.replace(boundary.encode(), b"").split(b"\r\n"))
    return lines, content_type, received.headers["Cookie"]


def test_a_file_is_sent_again_from_its_beginning(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"abc")
    with open(path, "rb") as stream, serving(answer(429, b"{}"), GOOD) as server:
        stream.read(1)
        with client_of(server) as client:
            client.send(upload(Binary(File(stream))))
        assert [received.content for received in server.received] == [b"bc", b"bc"]


@pytest.mark.parametrize(
    ("behaviour", "error"), [(answer(429, b"{}"), TooMany), (raw(), AmbiguousOutcome)]
)
def test_a_stream_without_seek_is_not_sent_again(
    behaviour: Behaviour, error: type[Exception]
) -> None:
    body = Binary(File(io.BufferedReader(Pipe(b"abc"))))
    with serving(behaviour, GOOD) as server, client_of(server) as client:
        with pytest.raises(error):
            client.send(upload(body))
        assert len(server.received) == 1


def test_a_repeatable_call_with_such_a_stream_tells_its_error() -> None:
    body = Binary(File(io.BufferedReader(Pipe(b"abc"))))
    with serving(raw(), GOOD) as server, client_of(server) as client:
        with pytest.raises(NoAnswer):
            client.send(watch(method="PUT", body=body))
        assert len(server.received) == 1


def test_an_answer_before_the_end_of_an_upload_is_read() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            wire, _ = listener.accept()
            wire.recv(1000)
            wire.sendall(message(413, b"too large"))
            wire.shutdown(socket.SHUT_WR)
            time.sleep(0.2)
            wire.close()

        thread = threading.Thread(target=serve)
        thread.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        file = File(io.BytesIO(b"x" * 50_000_000))
        content = Binary(file).content()
        outgoing = Outgoing(method="POST", url=url, content=content, timeout=5)
        try:
            assert HttpTransport().send(outgoing).status == 413
        except NoAnswer:  # where the system throws away what came before the reset
            pass
        thread.join()


def test_a_file_that_shrinks_is_no_whole_request(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x" * 10)
    content = Binary(File(path)).content()
    for size in (5, 20):
        path.write_bytes(b"x" * size)
        with serving(GOOD) as server:
            outgoing = Outgoing(method="POST", url=server.url, content=content)
            with pytest.raises(NoAnswer, match="changed its size"):
                HttpTransport().send(outgoing)


def test_a_file_that_cannot_be_read_to_its_end() -> None:
    stream = io.BytesIO(b"abc")
    content = Binary(File(stream)).content()
    stream.close()
    with serving(GOOD) as server:
        outgoing = Outgoing(method="POST", url=server.url, content=content)
        with pytest.raises(NoAnswer, match="could not be read to its end"):
            HttpTransport().send(outgoing)


def test_brewing_still_works_with_a_stream() -> None:
    key = ApiKey("header", "X-Key", Secret("k"))
    brewed = answer(201, b'{"name": "oolong"}', X_RateLimit_Remaining="9")
    with (
        serving(brewed) as server,
        client_of(server, credentials={"Key": key}) as client,
    ):
        with client.stream(brew("oolong")) as stream:
            assert stream.headers.remaining == 9
            assert stream.read() == b'{"name": "oolong"}'
