"""The fake over HTTP: for any client, and however bad what it sends is."""

from __future__ import annotations

import http.client
import json
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

import pytest
from customers import KEY, PACKAGE
from rebilly_customers import Client, create_customer, errors
from rebilly_customers._runtime.fakes import http as fakes_http
from rebilly_customers.fake import Fake
from rebilly_customers.fixtures import make_customer, make_customer_input, message

HEADERS = {"REB-APIKEY": KEY, "Content-Type": "application/json"}
PATH = "/organizations/org_1/customers"


@pytest.fixture
def fake() -> Fake:
    return Fake()


@pytest.fixture
def url(fake: Fake) -> Iterator[str]:
    """The address of the served fake."""
    with fake.serving() as served:
        yield served


@contextmanager
def served(fake: Fake, tell: Callable[[str], None]) -> Iterator[str]:
    """The address of a fake that is served as the command does it."""
    server = fakes_http.Server(fake, "127.0.0.1", 0, tell)
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield server.url
    server.shutdown()
    server.server_close()
    thread.join()


def connection(url: str) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(url.partition("//")[2], timeout=5)


def ask(
    url: str, method: str = "POST", path: str = PATH, body: Any = b"{}", **headers: str
) -> tuple[int, http.client.HTTPMessage, bytes]:
    """Status, headers and content of an answer."""
    named = {n.replace("_", "-"): value for n, value in headers.items()}
    open_ = connection(url)
    open_.request(method, path, body=body, headers={**HEADERS, **named})
    answer = open_.getresponse()
    content = answer.read()
    open_.close()
    return answer.status, answer.headers, content


def raw(url: str, data: bytes) -> bytes:
    """All that comes back for what may be no HTTP."""
    host, _, port = url.partition("//")[2].partition(":")
    with socket.create_connection((host, int(port)), timeout=5) as wire:
        wire.sendall(data)
        wire.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: wire.recv(65536), b""))


def test_our_own_client_is_answered(fake: Fake, url: str) -> None:
    with Client(organization_id="org_1", api_key=KEY, base_url=url) as client:
        fake.create_customer.returns(409).then(201)
        with pytest.raises(errors.Conflict):
            client.send(create_customer(make_customer_input()))
        assert client.send(create_customer(make_customer_input())) == make_customer()
    assert len(fake.create_customer.calls) == 2


def test_a_wrong_body_is_answered_as_the_document_has_it(url: str) -> None:
    status, headers, content = ask(url, body=b'{"locale": 5}')
    assert status == 422
    assert json.loads(content) == message("create_customer-422-typical").body
    (told,) = json.loads(headers["X-Violations"])
    assert (told["in"], told["pointer"], told["keyword"]) == ("body", "/locale", "type")


def test_missing_credentials_are_answered_as_the_document_has_it(url: str) -> None:
    status, _, content = ask(url, REB_APIKEY="")
    assert status == 401
    assert json.loads(content) == message("create_customer-401-typical").body


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("POST", "/costumers", {}, 404),
        ("DELETE", PATH, {}, 405),
        ("POST", PATH, {"Content_Type": "text/plain"}, 415),
        ("POST", PATH, {"Accept": "text/html"}, 406),
        ("POST", PATH, {"Prefer": "code=599"}, 422),
    ],
)
def test_what_the_document_does_not_declare_is_a_problem(
    url: str, method: str, path: str, headers: dict[str, str], status: int
) -> None:
    found, named, content = ask(url, method, path, **headers)
    assert found == status
    if status != 422:
        assert named["Content-Type"] == "application/problem+json"
        assert json.loads(content)["status"] == status
    assert named["Allow"] == ("POST" if status == 405 else None)


def test_options_and_head_are_known(url: str) -> None:
    status, headers, content = ask(url, "OPTIONS")
    assert (status, headers["Allow"], content) == (204, "POST, OPTIONS", b"")
    status, _, content = ask(url, "HEAD")
    assert (status, content) == (405, b"")


def test_connections_are_kept(url: str) -> None:
    open_ = connection(url)
    for body in (b"{}", b'{"locale": 5}', b"{"):
        open_.request("POST", PATH, body=body, headers=HEADERS)
        first = open_.sock
        assert open_.getresponse().read()
        assert open_.sock is first


def test_bodies_may_come_in_chunks(fake: Fake, url: str) -> None:
    pieces = iter([b'{"locale"', b': "de"}'])
    status, _, _ = ask(url, body=pieces)
    assert status == 201
    assert fake.create_customer.calls[0].body == {"locale": "de"}


HEAD = f"POST {PATH} HTTP/1.1\r\nHost: x\r\n".encode()
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (b"rubbish\r\n\r\n", 400),
        (b"GET / HTTP/9.9\r\n\r\n", 505),
        (b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n", 414),
        (HEAD + b"X: " + b"a" * 70_000 + b"\r\n\r\n", 431),
        (HEAD + b"Content-Length: x\r\n\r\n", 400),
        (HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n", 400),
        (HEAD + b"Content-Length: 99999999999\r\n\r\n", 413),
        (HEAD + b"Content-Length: 5\r\n\r\nab", 400),
        (HEAD + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n", 413),
        (CHUNKED[:-2] + b"Content-Length: 2\r\n\r\n0\r\n\r\n", 400),
        (CHUNKED[:-2] + b"Transfer-Encoding: identity\r\n\r\n0\r\n\r\n", 501),
        (CHUNKED + b"0xc\r\n\r\n", 400),
        (CHUNKED + b"f" * 900 + b"\r\n", 413),
        (HEAD + b"no colon\r\nContent-Length: 0\r\n\r\n", 400),
        (f"POST {PATH} HTTP/1.1\r\n\r\n".encode(), 400),
        (b"GET http://[::1/customers HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        (HEAD + b"Transfer-Encoding: gzip\r\n\r\n", 501),
        (CHUNKED + b"zz\r\n\r\n", 400),
        (CHUNKED + b"-1\r\n\r\n", 400),
        (CHUNKED + b"2\r\nabcdef\r\n0\r\n\r\n", 400),
        (CHUNKED + b"fffffffffff\r\n", 413),
    ],
)
def test_bad_http_is_answered_and_never_a_traceback(
    url: str, data: bytes, status: int, capfd: pytest.CaptureFixture[str]
) -> None:
    assert raw(url, data).startswith(f"HTTP/1.1 {status} ".encode())
    assert ask(url)[0] == 201
    assert capfd.readouterr() == ("", "")


def test_each_line_of_the_log_is_a_request(capfd: pytest.CaptureFixture[str]) -> None:
    lines: list[str] = []
    with served(Fake(), lines.append) as url:
        raw(url, b"rubbish\r\n\r\n")
        raw(url, b"GET /x?key=secret HTTP/9.9\r\n\r\n")
        raw(url, HEAD + b"Content-Length: x\r\n\r\n")
        raw(url, HEAD + b"X: " + b"a" * 70_000 + b"\r\n\r\n")
        raw(url, b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n")
    statuses = [re.findall(r" - (\d+) [\d.]+ ms ", line) for line in lines]
    assert statuses == [["400"], ["505"], ["400"], ["431"], ["414"]]
    assert "secret" not in "".join(lines)
    assert capfd.readouterr() == ("", "")


def test_a_body_that_does_not_come_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fakes_http._Exchange, "timeout", 0.2)
    lines: list[str] = []
    with served(Fake(), lines.append) as url:
        host, _, port = url.partition("//")[2].partition(":")
        with socket.create_connection((host, int(port)), timeout=5) as wire:
            wire.sendall(HEAD + b"Content-Length: 5\r\n\r\nab")
            assert wire.recv(65536).startswith(b"HTTP/1.1 408 ")
    assert re.fullmatch(rf"POST {PATH} HTTP/1.1 - 408 .* Request Timeout", lines[0])


def test_what_fails_in_the_fake_is_answered_and_told() -> None:
    lines: list[str] = []
    fake = Fake()
    fake.create_customer.when(headers=lambda headers: headers["none"]).returns(409)
    with served(fake, lines.append) as url:
        status, _, content = ask(url)
    assert (status, json.loads(content)["title"]) == (500, "the fake failed: KeyError")
    assert lines[0].startswith("Traceback")
    assert re.fullmatch(rf"POST {PATH} - 500 .*: KeyError", lines[-1])


@pytest.mark.parametrize("code", ["\u00b2\u00b2\u00b2", "999", "0" * 5000])
def test_odd_preferences_are_refused(url: str, code: str) -> None:
    head = HEAD + f"REB-APIKEY: {KEY}\r\nContent-Type: text/json\r\n".encode()
    head = head.replace(b"text/json", b"application/json")
    asked = head + f"Prefer: code={code}\r\nContent-Length: 2\r\n\r\n{{}}".encode(
        "latin-1"
    )
    answer = raw(url, asked)
    assert answer.startswith(b"HTTP/1.1 422 ")
    assert b"declares no " in answer


def test_why_a_preference_is_refused_is_told(url: str) -> None:
    for prefer in ("Code=201, example=typo", 'code=201,example="no such"'):
        status, headers, _ = ask(url, Prefer=prefer)
        name = prefer.rpartition("=")[2].strip('"')
        (told,) = json.loads(headers["X-Violations"])
        assert (status, f"example {name!r}" in told["detail"]) == (422, True)
    assert ask(url, Prefer="barcode=409")[0] == 201
    assert ask(url, Prefer="Code=409")[0] == 409


def test_connections_end_with_the_server(fake: Fake) -> None:
    with fake.serving() as served:
        open_ = connection(served)
        open_.request("POST", PATH, body=b"{}", headers=HEADERS)
        assert open_.getresponse().read()
    assert open_.sock.recv(1) == b""
    assert len(fake.calls) == 1


def test_requests_may_follow_empty_lines(url: str) -> None:
    assert raw(url, b"\r\n\r\nOPTIONS " + HEAD[5:] + b"\r\n").startswith(
        b"HTTP/1.1 204"
    )


def test_missing_credentials_are_asked_for(url: str) -> None:
    _, headers, content = ask(url, REB_APIKEY="")
    assert headers["WWW-Authenticate"].startswith("Bearer ")
    assert json.loads(content) == message("create_customer-401-typical").body


@pytest.mark.parametrize("data", [b"", b"\r\n", b"POST"])
def test_what_breaks_off_is_let_go(url: str, data: bytes) -> None:
    raw(url, data)
    assert ask(url)[0] == 201


def test_requests_of_many_at_once_are_answered(fake: Fake, url: str) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(16) as pool:
        statuses = list(pool.map(lambda _: ask(url)[0], range(64)))
    assert statuses == [201] * 64
    assert len(fake.calls) == 64


def _heed() -> None:
    """Ctrl-C stops it even where the tests run in the background of a shell."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_command_serves_until_it_is_stopped(number: int) -> None:
    command = [sys.executable, "-m", "rebilly_customers.fake", "--port", "0"]
    with subprocess.Popen(
        command,
        cwd=PACKAGE.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=_heed,
    ) as process:
        assert process.stdout
        said = process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+", said)
        assert found, said
        assert ask(found[0])[0] == 201
        assert ask(found[0], body=b'{"locale": "\xff"}')[0] == 422
        first, second = process.stdout.readline(), process.stdout.readline()
        process.send_signal(number)
        last, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert re.fullmatch(rf"POST {PATH} create_customer 201 [\d.]+ ms\n", first)
    assert re.fullmatch(
        rf"POST {PATH} create_customer 422 [\d.]+ ms body \(root\) content\n", second
    )
    assert last == "Stopped\n"


def test_a_port_that_is_taken_is_told(url: str) -> None:
    port = url.rpartition(":")[2]
    command = [sys.executable, "-m", "rebilly_customers.fake", "--port", port]
    ran = subprocess.run(command, cwd=PACKAGE.parent, capture_output=True, text=True)
    assert ran.returncode == 1
    assert ran.stderr == f"cannot serve on 127.0.0.1:{port}: Address already in use\n"
