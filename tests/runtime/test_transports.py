"""HTTP over a real loopback connection, to servers that misbehave."""

from __future__ import annotations

import gzip
import os
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from rebilly_customers._runtime import connections
from rebilly_customers._runtime.errors import (
    ClientError,
    ConnectFailed,
    NoAnswer,
    Timeout,
)
from rebilly_customers._runtime.transports import (
    LARGEST_BODY,
    Flaw,
    HttpTransport,
    Incoming,
    Origin,
    Outgoing,
    Stop,
)

from .servers import Behaviour, Server, answer, message, raw, reset, serving, silence


@pytest.fixture
def transport() -> Iterator[HttpTransport]:
    transport = HttpTransport()
    yield transport
    transport.close()


def post(server: Server, timeout: float = 5.0, **headers: str) -> Outgoing:
    return Outgoing(
        method="POST",
        url=f"{server.url}/x?q=1",
        headers=tuple(headers.items()),
        content=b"{}",
        timeout=timeout,
    )


def get(server: Server, timeout: float = 5.0) -> Outgoing:
    return Outgoing(method="GET", url=server.url, timeout=timeout)


def idle(transport: HttpTransport) -> int:
    return sum(len(kept) for kept in transport._idle.values())


def test_what_arrives_and_what_comes_back(transport: HttpTransport) -> None:
    with serving(answer(201, b"hello", X_Tea="green")) as server:
        incoming = transport.send(post(server, Accept="text/plain"))
    (received,) = server.received
    assert (received.method, received.target) == ("POST", "/x?q=1")
    assert received.content == b"{}"
    assert received.headers == {
        "Host": server.url.removeprefix("http://"),
        "Accept": "text/plain",
        "Accept-Encoding": "gzip",
        "Content-Length": "2",
    }
    assert (incoming.status, incoming.content, incoming.flaw) == (201, b"hello", None)
    assert ("X-Tea", "green") in incoming.headers


def test_a_connection_is_kept_for_the_next_request(transport: HttpTransport) -> None:
    with serving(answer(200, b"x")) as server:
        for _ in range(20):
            transport.send(post(server))
        assert (server.connections, len(server.received)) == (1, 20)


@pytest.mark.parametrize(
    "ending",
    [
        raw(message(200, b"x", Connection="close"), keep=True),
        raw(b"HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx", keep=True),
        raw(message(200, b"x") + b"HTTP/1.1 200 OK\r\n", keep=True),
        raw(message(200, b"x")),
    ],
    ids=["close", "http/1.0", "bytes that nobody asked for", "closed in silence"],
)
def test_a_stale_connection_is_not_used(
    transport: HttpTransport, ending: Behaviour
) -> None:
    with serving(ending) as server:
        for _ in range(3):
            assert transport.send(post(server)).content == b"x"
            time.sleep(0.05)
        assert (server.connections, len(server.received)) == (3, 3)


def test_a_connection_that_idled_for_long_is_not_used(
    transport: HttpTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(answer(200)) as server:
        transport.send(get(server))
        monkeypatch.setattr(connections, "_LONGEST_IDLE", -1.0)
        transport.send(get(server))
        assert server.connections == 2


def test_threads_share_connections_safely(transport: HttpTransport) -> None:
    with serving(answer(200, b"x" * 1000)) as server:
        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(transport.send, [post(server)] * 200))
        assert {incoming.content for incoming in answers} == {b"x" * 1000}
        assert server.connections <= 8
        assert idle(transport) <= 8
        transport.close()
        assert idle(transport) == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_forked_process_opens_its_own_connection(transport: HttpTransport) -> None:
    with serving(answer(200)) as server:
        transport.send(get(server))
        child = os.fork()
        if child == 0:
            status = 1
            try:
                status = transport.send(get(server)).status != 200
            finally:
                os._exit(status)
        assert os.waitpid(child, 0)[1] == 0
        assert server.connections == 2


@pytest.mark.parametrize(
    ("behaviour", "told"),
    [
        (raw(), "without an answer"),
        (reset(), "broke"),
        (raw(b"SSH-2.0-OpenSSH\r\n"), "not HTTP"),
        (raw(b"HTTP/1.1 200"), "head is cut short"),
        (raw(b"HTTP/1.1 200 OK\r\nContent-Le"), "head is cut short"),
        (raw(message(200)[:-2]), "head is cut short"),
        (raw(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70_000), "not HTTP"),
        (raw(b"HTTP/1.1 abc OK\r\n\r\n"), "not HTTP"),
        (raw(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200), "not HTTP"),
        (raw(b"secret-token\r\n"), "not HTTP"),
    ],
)
def test_no_answer(transport: HttpTransport, behaviour: Behaviour, told: str) -> None:
    with serving(behaviour) as server:
        with pytest.raises(NoAnswer, match=told) as caught:
            transport.send(post(server))
        assert len(server.received) == 1
    assert caught.value.__cause__ is caught.value.__context__ is None
    assert "secret" not in str(caught.value)
    assert idle(transport) == 0


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("behaviour", "content"),
    [
        (raw(message(200, b"half", Content_Length="8")), b"half"),
        (reset(message(200, b"half", Content_Length="8")), b""),
        (raw(CHUNKED + b"4\r\nhalf\r\n8\r\nand a"), b"halfand a"),
        (raw(CHUNKED + b"4\r\nhalf\r\n"), b"half"),
        (raw(CHUNKED + b"4\r\nhalf\r\nzz\r\n"), b"half"),
    ],
)
def test_a_truncated_body(
    transport: HttpTransport, behaviour: Behaviour, content: bytes
) -> None:
    with serving(behaviour) as server:
        incoming = transport.send(post(server))
    assert (incoming.status, incoming.flaw) == (200, Flaw.TRUNCATED)
    assert incoming.content in (content, b"")
    assert idle(transport) == 0


def test_a_whole_chunked_body(transport: HttpTransport) -> None:
    whole = CHUNKED + b"4;x=y\r\ngood\r\n1\r\n!\r\n0\r\nTrailer: x\r\n\r\n"
    with serving(raw(whole, keep=True)) as server:
        for _ in range(2):
            incoming = transport.send(get(server))
            assert (incoming.content, incoming.flaw) == (b"good!", None)
        assert server.connections == 1


def test_another_protocol_is_no_answer(transport: HttpTransport) -> None:
    with serving(raw(message(101), keep=True)) as server, pytest.raises(NoAnswer):
        transport.send(get(server))


def test_interim_answers_are_passed_over(transport: HttpTransport) -> None:
    interim = (
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
    )
    with serving(raw(interim + message(200, b"x"), keep=True)) as server:
        for _ in range(2):
            assert transport.send(get(server)).content == b"x"
        assert server.connections == 1


def test_redirects_are_answers(transport: HttpTransport) -> None:
    with serving(answer(307, Location="http://127.0.0.1:1/")) as server:
        assert transport.send(post(server)).status == 307
        assert len(server.received) == 1


@pytest.mark.parametrize(
    "behaviour",
    [
        silence(),
        raw(*(bytes([byte]) for byte in message(200, b"x" * 60)), pause=0.1),
        raw(message(200, Content_Length="60"), *[b"x"] * 60, pause=0.1),
    ],
    ids=["silence", "dripping headers", "dripping body"],
)
def test_the_timeout_is_for_the_whole_exchange(
    transport: HttpTransport, behaviour: Behaviour
) -> None:
    with serving(behaviour) as server:
        began = time.monotonic()
        with pytest.raises(Timeout, match="within 0.3 seconds"):
            transport.send(post(server, timeout=0.3))
        assert 0.25 < time.monotonic() - began < 0.8
    assert idle(transport) == 0


def test_a_reader_that_does_not_read_is_timed_out(transport: HttpTransport) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        content = b"x" * 30_000_000
        slow = Outgoing(method="PUT", url=url, content=content, timeout=0.3)
        with pytest.raises(Timeout):
            transport.send(slow)


def test_a_huge_body_is_cut(transport: HttpTransport) -> None:
    with serving(answer(200, b"x" * (LARGEST_BODY + 1))) as server:
        incoming = transport.send(get(server))
    assert incoming.flaw is Flaw.TOO_LARGE
    assert len(incoming.content) == LARGEST_BODY
    assert idle(transport) == 0


def test_the_largest_body_is_whole(transport: HttpTransport) -> None:
    with serving(answer(200, b"x" * LARGEST_BODY)) as server:
        incoming = transport.send(get(server))
    assert (len(incoming.content), incoming.flaw) == (LARGEST_BODY, None)


def test_gzip_is_undone(transport: HttpTransport) -> None:
    packed = gzip.compress(b"hello ", mtime=0) + gzip.compress(b"world", mtime=0)
    with serving(answer(200, packed, Content_Encoding="GZIP")) as server:
        incoming = transport.send(get(server))
    assert (incoming.content, incoming.flaw) == (b"hello world", None)
    names = {name.lower() for name, _ in incoming.headers}
    assert not names & {"content-encoding", "content-length"}


def test_a_gzip_bomb_is_cut(transport: HttpTransport) -> None:
    bomb = gzip.compress(b"\0" * 200_000_000, compresslevel=9, mtime=0)
    with serving(answer(200, bomb, Content_Encoding="gzip")) as server:
        incoming = transport.send(get(server))
    assert incoming.flaw is Flaw.TOO_LARGE
    assert len(incoming.content) == LARGEST_BODY


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        (b"not gzip", Flaw.CORRUPT),
        (gzip.compress(b"x" * 99, mtime=0)[:-9], Flaw.TRUNCATED),
    ],
)
def test_bad_gzip(transport: HttpTransport, content: bytes, flaw: Flaw) -> None:
    with serving(answer(200, content, Content_Encoding="gzip")) as server:
        assert transport.send(get(server)).flaw is flaw


def test_a_head_has_no_body(transport: HttpTransport) -> None:
    with serving(raw(message(200, Content_Length="99"), keep=True)) as server:
        head = Outgoing(method="HEAD", url=server.url)
        for _ in range(2):
            incoming = transport.send(head)
            assert (incoming.content, incoming.flaw) == (b"", None)
        assert server.connections == 1
        assert "Content-Length" not in server.received[0].headers


@pytest.mark.parametrize("method", ["QUERY", "copy", "M-SEARCH", "X_1.a"])
def test_a_method_is_any_token(transport: HttpTransport, method: str) -> None:
    with serving(answer(200, b"hello")) as server:
        outgoing = Outgoing(method=method, url=server.url, content=b"{}")
        assert transport.send(outgoing).content == b"hello"
    assert (server.received[0].method, server.received[0].content) == (method, b"{}")


def test_a_post_without_a_body_says_so(transport: HttpTransport) -> None:
    with serving(answer(200)) as server:
        transport.send(Outgoing(method="POST", url=server.url))
    assert server.received[0].headers["Content-Length"] == "0"


@pytest.mark.parametrize("host", ["127.0.0.1", "name.invalid"])
def test_no_connection(transport: HttpTransport, host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    scheme = "http" if host == "127.0.0.1" else "https"
    url = f"{scheme}://{host}:{port}"
    with pytest.raises(ConnectFailed, match=f"no connection to {host}:{port}: "):
        transport.send(Outgoing(method="POST", url=url, timeout=2))


def test_surroundings_are_ignored(
    transport: HttpTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    with serving(answer(200, Set_Cookie="a=b")) as server:
        for _ in range(2):
            assert transport.send(get(server)).status == 200
    assert all("Cookie" not in received.headers for received in server.received)


def test_stopping_frees_the_thread(transport: HttpTransport) -> None:
    stop = Stop()
    caught: list[ClientError] = []

    def run() -> None:
        try:
            transport.send(Outgoing(method="GET", url=server.url, stop=stop))
        except ClientError as error:
            caught.append(error)

    with serving(silence()) as server:
        thread = threading.Thread(target=run)
        thread.start()
        time.sleep(0.1)
        stop.set()
        thread.join(1)
        assert not thread.is_alive()
        assert isinstance(caught[0], NoAnswer)
        with pytest.raises(ConnectFailed, match="cancelled"):
            transport.send(Outgoing(method="GET", url=server.url, stop=stop))


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("http://api.example", "must be https"),
        ("http://127.0.0.1.evil.example", "must be https"),
        ("ftp://127.0.0.1", "begin with https"),
        ("https://", "host"),
        ("https://user@host", "no user"),
        ("https://höst", "ASCII"),
        ("https://host:99999", "Port"),
        ("", "begin with https"),
    ],
)
def test_origins_that_are_refused(url: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Origin.of(url)


def test_origins() -> None:
    assert Origin.of("https://Host/x") == ("https", "host", 443)
    assert Origin.of("http://[::1]:8080/x") == ("http", "::1", 8080)
    assert Origin.of("http://localhost") == ("http", "localhost", 80)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X", "a\r\nY: hunter2"),
        ("X", "hunter2\n"),
        ("X", "hunter2\0"),
        ("X", "hunter2€"),
        ("X: hunter2", ""),
        ("", "hunter2"),
        ("Content-Length", "hunter2"),
        ("transfer-encoding", "hunter2"),
        ("Host", "hunter2"),
    ],
)
def test_bad_headers_are_refused_unseen(name: str, value: str) -> None:
    with pytest.raises(ValueError, match="header") as caught:
        Outgoing(method="GET", url="https://host", headers=((name, value),))
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("G T", "https://h"),
        ("GET\r\nX:", "https://h"),
        ("\u00c9T", "https://h"),
        ("", "https://h"),
        ("GET", "https://h/ "),
    ],
)
def test_bad_request_lines_are_refused(method: str, url: str) -> None:
    with pytest.raises(ValueError, match="method|URL"):
        Outgoing(method=method, url=url)


def test_messages_show_nothing() -> None:
    pairs = (("X-Key", "hunter2"),)
    outgoing = Outgoing(method="GET", url="https://h/?k=hunter2", headers=pairs)
    incoming = Incoming(status=200, headers=pairs, content=b"hunter2")
    assert "hunter2" not in f"{outgoing} {incoming}"
