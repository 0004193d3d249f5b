"""Both clients against a real server: what arrives, what comes back, what is retried."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from rebilly_customers._runtime.clients import AsyncClient, SyncClient
from rebilly_customers._runtime.credentials import (
    ApiKey,
    Basic,
    Bearer,
    HttpScheme,
    MutualTls,
)
from rebilly_customers._runtime.errors import (
    AmbiguousOutcome,
    ConnectFailed,
    InvalidRequest,
    MissingCredentials,
    NoAnswer,
    Timeout,
    UnexpectedResponse,
)
from rebilly_customers._runtime.requests import Json, Request
from rebilly_customers._runtime.responses import Response
from rebilly_customers._runtime.retry import Retry
from rebilly_customers._runtime.secrets import Secret

from .samples import BrewedHeaders, NotBrewed, Tea, TooMany, brew, look
from .servers import Behaviour, Server, answer, message, raw, reset, serving, silence

KEY = ApiKey("header", "X-Key", Secret("k-123"))
TOKEN = Bearer(Secret("t-456"))
QUICK = Retry(base=0.0)
BREWED = answer(201, b'{"name": "oolong"}', X_RateLimit_Remaining="9")

Exchange = Callable[..., "Response[Any, Any]"]


def blocking(server: Server, request: Request[Any, Any], **options: Any) -> Any:
    options = {"credentials": {"Key": KEY}, "retry": QUICK, **options}
    with SyncClient(base_url=server.url, **options) as client:
        return client.exchange(request)


def asynchronous(server: Server, request: Request[Any, Any], **options: Any) -> Any:
    async def run() -> Response[Any, Any]:
        async with AsyncClient(base_url=server.url, **merged) as client:
            return await client.exchange(request)

    merged = {"credentials": {"Key": KEY}, "retry": QUICK, **options}
    return asyncio.run(run())


@pytest.fixture(params=[blocking, asynchronous])
def exchange(request: pytest.FixtureRequest) -> Any:
    return request.param


def test_what_arrives_and_what_comes_back(exchange: Exchange) -> None:
    with serving(BREWED) as server:
        response = exchange(server, brew("oolong", house="a/b"))
    assert (response.status, response.body) == (201, Tea("oolong"))
    assert isinstance(response.headers, BrewedHeaders)
    assert response.headers.remaining == 9
    (received,) = server.received
    assert (received.method, received.target) == ("POST", "/houses/a%2Fb/teas")
    assert json.loads(received.content) == {"name": "oolong"}
    sent = received.headers
    assert sent["Content-Type"] == sent["Accept"] == "application/json"
    assert sent["User-Agent"] == "rebilly_customers"
    assert sent["X-Key"] == "k-123"


def test_send_gives_the_body() -> None:
    with serving(BREWED) as server:
        client = SyncClient(base_url=server.url + "/v1/", credentials={"Key": KEY})
        assert client.send(brew("oolong")) == Tea("oolong")
        client.close()
        assert client.send(brew("oolong")) == Tea("oolong")
        client.close()
    assert server.received[0].target == "/v1/houses/blue/teas"
    assert server.connections == 2


def test_a_declared_error(exchange: Exchange) -> None:
    with serving(answer(422, b'{"title": "No"}')) as server:
        with pytest.raises(NotBrewed, match="POST /houses/{house}/teas: 422") as caught:
            exchange(server, brew("oolong"))
        assert caught.value.body == {"title": "No"}
        assert len(server.received) == 1


@pytest.mark.parametrize(
    ("behaviour", "status", "reason"),
    [
        (answer(529, b"busy", Content_Type="text/plain"), 529, "declares only"),
        (answer(201, b"<html>", Content_Type="text/html"), 201, "text/html"),
        (raw(message(201, b'{"na', Content_Length="50")), 201, "broke before the end"),
        (answer(302, Location="http://127.0.0.1:1"), 302, "declares only"),
    ],
)
def test_an_unexpected_response(
    exchange: Exchange, behaviour: Behaviour, status: int, reason: str
) -> None:
    with serving(behaviour) as server:
        with pytest.raises(UnexpectedResponse, match=reason) as caught:
            exchange(server, brew("oolong"))
        assert caught.value.status == status
        assert caught.value.content in (b"busy", b"<html>", b'{"na', b"")
        assert len(server.received) == 1


@pytest.mark.parametrize(
    ("behaviour", "cause"),
    [(raw(), NoAnswer), (reset(), NoAnswer), (silence(), Timeout)],
)
def test_a_lost_create_is_sent_once(
    exchange: Exchange, behaviour: Behaviour, cause: type[Exception]
) -> None:
    with serving(behaviour) as server:
        with pytest.raises(AmbiguousOutcome, match="look for its effect") as caught:
            exchange(server, brew("oolong"), timeout=0.3)
        assert isinstance(caught.value.__cause__, cause)
        assert len(server.received) == 1


TEA = answer(200, b'{"name": "green"}')


@pytest.mark.parametrize(
    "behaviour",
    [
        raw(),
        reset(),
        answer(503),
        answer(429),
        raw(message(200, b"{", Content_Length="9")),
    ],
)
def test_a_look_is_sent_again(exchange: Exchange, behaviour: Behaviour) -> None:
    with serving(behaviour, behaviour, TEA) as server:
        assert exchange(server, look()).body == Tea("green")
        assert [received.target for received in server.received] == [
            "/houses/blue?q=a%20b%26c"
        ] * 3


def test_an_idempotency_key_lets_a_create_be_sent_again(exchange: Exchange) -> None:
    with serving(raw(), BREWED) as server:
        assert exchange(server, brew("oolong", key="k1")).status == 201
        keys = [received.headers["Idempotency-Key"] for received in server.received]
        assert keys == ["k1", "k1"]


def test_a_refused_create_is_sent_again(exchange: Exchange) -> None:
    with serving(answer(429, b"{}"), BREWED) as server:
        assert exchange(server, brew("oolong")).status == 201
    with serving(answer(429, b"{}")) as server:
        with pytest.raises(TooMany):
            exchange(server, brew("oolong"))
        assert len(server.received) == 3


def test_the_wait_is_the_one_that_is_hinted() -> None:
    waits: list[float] = []
    retry = Retry(sleep=waits.append, now=lambda: 1_700_000_000.0)
    later = answer(429, b"{}", X_RateLimit_Retry_After="1700000020")
    with serving(later, BREWED) as server:
        assert blocking(server, brew("oolong"), retry=retry).status == 201
    assert waits == [20.0]


def test_a_wait_beyond_the_deadline_is_told_at_once(exchange: Exchange) -> None:
    with serving(answer(429, b"{}", Retry_After="600")) as server:
        with pytest.raises(TooMany) as caught:
            exchange(server, brew("oolong"))
        assert caught.value.headers["retry-after"] == "600"
        assert len(server.received) == 1


def test_no_connection_is_tried_again(exchange: Exchange) -> None:
    with serving(TEA) as server:
        pass
    with pytest.raises(ConnectFailed, match="POST /houses/{house}/teas: no connection"):
        exchange(server, brew("oolong"))


@pytest.mark.parametrize(
    ("security", "given", "arrived"),
    [
        ((("Key",), ("Token",)), "Key Token", {"X-Key": "k-123"}),
        ((("Key",), ("Token",)), "Token", {"Authorization": "Bearer t-456"}),
        ((("User",),), "User", {"Authorization": "Basic bWU6cA=="}),
        ((("A", "B"),), "A B", {"Cookie": "a=1; b=2%3B"}),
        ((("Digest",),), "Digest", {"Authorization": "Digest d"}),
        ((("Asked",),), "Asked", {"Authorization": "Bearer fresh"}),
        ((("Tls", "Key"),), "Tls Key", {"X-Key": "k-123"}),
        (((), ("Key",)), "Key", {"X-Key": "k-123"}),
        (((), ("Key",)), "", {}),
        ((), "Key Token", {}),
    ],
)
def test_the_first_alternative_that_is_given_whole(
    exchange: Exchange, security: Any, given: str, arrived: dict[str, str]
) -> None:
    known = {
        "Key": KEY,
        "Token": TOKEN,
        "User": Basic("me", Secret("p")),
        "A": ApiKey("cookie", "a", Secret("1")),
        "B": ApiKey("cookie", "b", Secret("2;")),
        "Digest": HttpScheme("Digest", Secret("d")),
        "Asked": Bearer(lambda: "fresh"),
        "Tls": MutualTls(),
    }
    names = given.split()
    credentials = {name: known[name] if name in names else None for name in known}
    with serving(TEA) as server:
        exchange(server, replace(look(), security=security), credentials=credentials)
    secret = ("X-Key", "Authorization", "Cookie")
    headers = server.received[0].headers
    assert {name: headers[name] for name in secret if name in headers} == arrived


def test_a_key_in_the_query(exchange: Exchange) -> None:
    key = ApiKey("query", "api key", Secret("a&b"))
    request = replace(look(), security=(("Key",),))
    with serving(TEA) as server:
        exchange(server, request, credentials={"Key": key})
    assert server.received[0].target.endswith("?q=a%20b%26c&api%20key=a%26b")


def test_cookies_share_a_header(exchange: Exchange) -> None:
    key = ApiKey("cookie", "key", Secret("a=b"))
    request = replace(look(), security=(("Key",),), cookies=(("c", "1"), ("c", "2")))
    with serving(TEA) as server:
        exchange(server, request, credentials={"Key": key})
    assert server.received[0].headers["Cookie"] == "c=1; c=2; key=a=b"


def test_a_header_of_cookies_is_kept_beside_others(exchange: Exchange) -> None:
    headers = {"cookie": "a=1", "Content-Length": "99"}
    request = replace(look(), headers=headers, cookies=(("c", "1"),))
    with serving(TEA) as server:
        exchange(server, request)
    assert server.received[0].headers["Cookie"] == "a=1; c=1"
    assert "Content-Length" not in server.received[0].headers


def test_an_operation_has_a_server_of_its_own(exchange: Exchange) -> None:
    with serving(TEA) as server, serving(TEA) as other:
        own = replace(look(), base_url=f"{other.url}/own")
        exchange(server, own)
        exchange(server, own, explicit=True)
        exchange(server, replace(look(), base_url="/v2"), explicit=True)
        exchange(server, replace(look(), base_url="/"))
    path = "/houses/blue?q=a%20b%26c"
    assert [received.target for received in other.received] == [f"/own{path}"]
    assert [received.target for received in server.received] == [
        path,
        f"/v2{path}",
        path,
    ]


def test_an_operation_cannot_go_where_no_client_may(exchange: Exchange) -> None:
    with serving(TEA) as server:
        with pytest.raises(InvalidRequest, match="must be https"):
            exchange(server, replace(look(), base_url="http://api.example"))


def test_missing_credentials_are_named(exchange: Exchange) -> None:
    with serving(TEA) as server:
        with pytest.raises(MissingCredentials, match="teas: nothing .* Key or Token$"):
            exchange(server, brew("oolong"), credentials={"Key": None})
        assert server.connections == 0


def test_a_credential_replaces_a_header_of_its_name(exchange: Exchange) -> None:
    request = replace(brew("oolong"), headers={"x-key": "other"})
    with serving(BREWED) as server:
        exchange(server, request)
    assert server.received[0].headers["X-Key"] == "k-123"
    assert "x-key" not in server.received[0].headers


@pytest.mark.parametrize(
    "change", [{"headers": {"X": "hunter2\n"}}, {"body": Json(float("nan"))}]
)
def test_what_http_cannot_carry_is_not_sent(
    exchange: Exchange, change: dict[str, Any]
) -> None:
    with serving(BREWED) as server:
        with pytest.raises(
            InvalidRequest, match="^POST /houses/{house}/teas"
        ) as caught:
            exchange(server, replace(brew("oolong"), **change))
        assert server.connections == 0
    assert "hunter2" not in repr(caught.value)


@pytest.mark.parametrize(
    "url", ["http://api.example", "https://h?a=b", "https://h#a", ""]
)
def test_addresses_that_are_refused(url: str) -> None:
    for kind in (SyncClient, AsyncClient):
        with pytest.raises(ValueError, match="the server's address"):
            kind(base_url=url, credentials={})


def test_no_secret_shows() -> None:
    client = SyncClient(base_url="https://h", credentials={"Key": KEY})
    assert "k-123" not in f"{client!r} {vars(client)}"


def test_many_calls_at_once() -> None:
    async def run(server: Server) -> list[Tea]:
        client = AsyncClient(base_url=server.url, credentials={"Key": KEY})
        async with client:
            calls = (client.send(brew("oolong")) for _ in range(100))
            return await asyncio.gather(*calls)

    with serving(BREWED) as server:
        assert asyncio.run(run(server)) == [Tea("oolong")] * 100
        assert server.connections <= 32


@pytest.mark.parametrize(
    "behaviour", [silence(), raw(*[b"H"] * 50, pause=0.1)], ids=["silence", "drip"]
)
def test_cancelling_leaves_no_thread_behind(behaviour: Behaviour) -> None:
    async def run(server: Server) -> None:
        client = AsyncClient(base_url=server.url, credentials={"Key": KEY})
        call = asyncio.create_task(client.send(brew("oolong")))
        await asyncio.sleep(0.1)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(client.send(brew("oolong")), 0.1)
        await client.aclose()

    with serving(behaviour) as server:
        began = time.monotonic()
        asyncio.run(run(server))
        while any("rebilly" in thread.name for thread in threading.enumerate()):
            assert time.monotonic() - began < 1, "a thread hangs"
            time.sleep(0.01)


def test_a_call_in_the_event_loop_does_not_block_it() -> None:
    async def run(server: Server) -> int:
        async with AsyncClient(base_url=server.url, credentials={}) as client:
            call = asyncio.create_task(client.send(look()))
            ticks = 0
            while not call.done():
                await asyncio.sleep(0.01)
                ticks += 1
            return ticks

    with serving(raw(b"", message(200, b'{"name": "x"}'), pause=0.2)) as server:
        assert asyncio.run(run(server)) > 5
