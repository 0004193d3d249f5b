"""Both stamped clients over real connections: what arrives, and what comes back."""

from __future__ import annotations

import asyncio
import json
import logging
import pickle
import socket
from collections.abc import Callable
from typing import Any

import pytest
from customers import KEY, MODELS, TOKEN, asynchronous, blocking, body_of
from rebilly_customers import (
    Client,
    Customer,
    CustomerInput,
    create_customer,
    errors,
    fixtures,
)
from rebilly_customers._runtime.retry import Retry
from rebilly_customers._runtime.secrets import Secret
from rebilly_customers.operations.create_customer import CreateCustomer201Headers
from runtime.servers import (
    Behaviour,
    answer,
    message,
    raw,
    reset,
    serving,
    silence,
)

REQUEST = create_customer(fixtures.make_customer_input())
ONCE = Retry(attempts=1)
HTML = b"<!doctype html><title>Bad gateway</title>"

Call = Callable[..., Any]


@pytest.fixture(params=[blocking, asynchronous])
def call(request: pytest.FixtureRequest) -> Any:
    return request.param


def exchange(client: Any) -> Any:
    return client.exchange(REQUEST)


def stored(part: str, kind: str = "typical") -> Behaviour:
    """Answer as a fixture of a status does, headers included."""
    found = fixtures.message(f"create_customer-{part}-{kind}")
    headers = {name.replace("-", "_"): text for name, text in found.headers.items()}
    return answer(int(part), json.dumps(found.body).encode(), **headers)


WAYS = {
    "send": lambda client: client.send(REQUEST),
    "resource": lambda client: client.customers.create_customer(
        fixtures.make_customer_input()
    ),
}


@pytest.mark.parametrize("act", WAYS.values(), ids=WAYS)
def test_a_customer_is_created(call: Call, act: Any) -> None:
    with serving(stored("201")) as server:
        customer = call(server, act)
    assert isinstance(customer, Customer)
    assert customer.to_dict() == body_of("201")
    (received,) = server.received
    assert received.method == "POST"
    assert received.target == "/organizations/org_1/customers"
    assert json.loads(received.content) == body_of("request")
    assert received.headers["REB-APIKEY"] == KEY
    assert received.headers["Content-Type"] == "application/json"
    assert received.headers["Accept"] == "application/json"
    assert received.headers["User-Agent"] == "rebilly_customers"
    assert received.headers["Host"] == server.url.removeprefix("http://")
    assert "Authorization" not in received.headers


def test_a_whole_answer_has_typed_headers(call: Call) -> None:
    with serving(stored("201", "maximal")) as server:
        response = call(server, exchange)
    assert response.status == 201
    assert isinstance(response.headers, CreateCustomer201Headers)
    assert response.headers.x_rate_limit_limit == 3000
    assert response.headers.x_rate_limit_remaining == 2999
    location = response.headers.location
    assert location == response.headers["location"]
    assert location.endswith("/customers/cus_0YV7DDSDD1C8DA64KHH2W33CPF")
    assert response.body.to_dict() == body_of("201", "maximal")
    assert response.deviations() == []


def test_absent_and_odd_headers_are_none(call: Call) -> None:
    body = json.dumps(body_of("201")).encode()
    with serving(answer(201, body, X_RateLimit_Limit="many")) as server:
        headers = call(server, exchange).headers
    assert headers.location is None
    assert headers.x_rate_limit_limit is None
    assert headers.x_rate_limit_remaining is None
    assert headers["X-RateLimit-Limit"] == "many"


def test_a_token_goes_into_authorization(call: Call) -> None:
    with serving(stored("201")) as server:
        call(server, exchange, api_key=None, jwt=TOKEN)
    (received,) = server.received
    assert received.headers["Authorization"] == f"Bearer {TOKEN}"
    assert "REB-APIKEY" not in received.headers


def test_the_first_declared_credential_is_used(call: Call) -> None:
    with serving(stored("201")) as server:
        call(server, exchange, jwt=TOKEN)
    assert "Authorization" not in server.received[0].headers


def test_without_credentials_nothing_is_sent(call: Call) -> None:
    with serving(stored("201")) as server:
        with pytest.raises(errors.MissingCredentials, match="ApiKey or JWT"):
            call(server, exchange, api_key=None)
    assert server.connections == 0


def test_the_organization_cannot_leave_its_place_in_the_path(call: Call) -> None:
    with serving(stored("201")) as server:
        call(server, exchange, organization_id="a/../b?c#d é")
    expected = "/organizations/a%2F..%2Fb%3Fc%23d%20%C3%A9/customers"
    assert server.received[0].target == expected


@pytest.mark.parametrize("organization", ["", ".", ".."])
def test_an_organization_of_dots_is_refused(organization: str) -> None:
    with pytest.raises(ValueError, match="organizationId must not be empty"):
        Client(organization_id=organization, api_key=KEY)


def test_servers_go_by_name() -> None:
    live = Client(organization_id="org_1", api_key=KEY, server="live")
    assert "https://api.rebilly.com/organizations/org_1" in repr(live)
    sandbox = Client(organization_id="org_1", api_key=KEY)
    assert "https://api-sandbox.rebilly.com/organizations/org_1" in repr(sandbox)


DECLARED = {
    "401": errors.Unauthorized,
    "403": errors.Forbidden,
    "409": errors.Conflict,
    "422": errors.ValidationError,
    "429": errors.TooManyRequests,
}


@pytest.mark.parametrize("kind", ["minimal", "typical", "maximal"])
@pytest.mark.parametrize("status", DECLARED)
def test_a_declared_error_is_typed(call: Call, status: str, kind: str) -> None:
    with serving(stored(status, kind)) as server:
        with pytest.raises(DECLARED[status], match=status) as caught:
            call(server, exchange, retry=ONCE)
    error: Any = caught.value
    assert error.status == int(status)
    assert type(error.body) is MODELS[status]
    assert error.body.to_dict() == body_of(status, kind)
    assert json.loads(error.content) == body_of(status, kind)
    assert (error.operation, error.template) == ("createCustomer", "/customers")
    assert len(server.received) == 1


def test_a_validation_error_names_its_fields(call: Call) -> None:
    with serving(stored("422")) as server:
        with pytest.raises(errors.ValidationError) as caught:
            call(server, exchange)
    told = caught.value.body.invalid_fields or []
    named = [(each.field, each.message) for each in told]
    sent = body_of("422")["invalidFields"]
    assert named == [(each["field"], each["message"]) for each in sent]
    assert str(caught.value) == (
        "POST /customers: 422 ValidationError: Validation failed"
    )


def test_too_many_requests_has_its_moment(call: Call) -> None:
    with serving(stored("429")) as server:
        with pytest.raises(errors.TooManyRequests) as caught:
            call(server, exchange, retry=ONCE)
    assert type(caught.value.headers) is errors.TooManyRequestsHeaders
    assert caught.value.headers.x_rate_limit_retry_after == 1713187500


def test_the_rate_limit_header_is_waited_for(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    clock = 1713187500 - 7.5
    retry = Retry(now=lambda: clock, sleep=waits.append)
    with serving(stored("429"), stored("201")) as server:
        assert call(server, exchange, retry=retry).status == 201
    assert waits == [7.5]
    assert len({received.content for received in server.received}) == 1
    assert len(server.received) == 2


def test_a_moment_too_far_away_is_not_waited_for(call: Call) -> None:
    retry = Retry(now=lambda: 1713187500 - 61.0)
    with serving(stored("429"), stored("201")) as server:
        with pytest.raises(errors.TooManyRequests):
            call(server, exchange, retry=retry)
    assert len(server.received) == 1


UNEXPECTED: dict[str, tuple[Behaviour, int, bytes, str]] = {
    "529": (
        answer(529, b'{"title": "Busy"}', Retry_After="1"),
        529,
        b'{"title": "Busy"}',
        "the document declares only 201, 401, 403, 409, 422, 429",
    ),
    "502 html": (
        answer(502, HTML, Content_Type="text/html"),
        502,
        HTML,
        "the document declares only",
    ),
    "201 html": (
        answer(201, HTML, Content_Type="text/html; charset=utf-8"),
        201,
        HTML,
        "the content type is text/html, not application/json",
    ),
    "html called json": (answer(201, HTML), 201, HTML, "not the declared JSON"),
    "422 html": (
        answer(422, HTML, Content_Type="text/html"),
        422,
        HTML,
        "the content type is text/html",
    ),
    "truncated": (
        raw(message(201, b'{"id": "cus', Content_Length="5000")),
        201,
        b'{"id": "cus',
        "broke before the end",
    ),
    "empty": (answer(201), 201, b"", "the body is empty"),
    "an array": (answer(201, b"[]"), 201, b"[]", "of another type|not the declared"),
}


@pytest.mark.parametrize(
    ("behaviour", "status", "content", "reason"), UNEXPECTED.values(), ids=UNEXPECTED
)
def test_an_undeclared_answer_is_kept_as_it_arrived(
    call: Call, behaviour: Behaviour, status: int, content: bytes, reason: str
) -> None:
    with serving(behaviour) as server:
        with pytest.raises(errors.UnexpectedResponse, match=reason) as caught:
            call(server, exchange)
    error = caught.value
    assert (error.status, error.content) == (status, content)
    assert error.headers["content-type"]
    assert error.truncated is ("broke" in reason)
    assert str(error).startswith("POST /customers: unexpected answer")
    assert len(server.received) == 1  # a customer may have been created


LOST = {
    "nothing": (raw(), errors.NoAnswer),
    "a reset": (reset(), errors.NoAnswer),
    "no HTTP": (raw(b"220 mail.example.com ESMTP\r\n\r\n"), errors.NoAnswer),
    "silence": (silence(), errors.Timeout),
}


@pytest.mark.parametrize(("behaviour", "cause"), LOST.values(), ids=LOST)
def test_without_an_answer_the_outcome_is_ambiguous(
    call: Call, behaviour: Behaviour, cause: type[Exception]
) -> None:
    with serving(behaviour) as server:
        with pytest.raises(errors.AmbiguousOutcome, match="may or may not") as caught:
            call(server, exchange, timeout=0.3)
    assert isinstance(caught.value.__cause__, cause)
    assert len(server.received) == 1


def test_a_refused_connection_is_tried_again(call: Call) -> None:
    with socket.create_server(("127.0.0.1", 0)) as reserved:
        address = f"http://127.0.0.1:{reserved.getsockname()[1]}"
    waits: list[float] = []

    def random() -> float:
        waits.append(0.0)
        return 0.0

    with serving() as server:
        with pytest.raises(errors.ConnectFailed):
            call(server, exchange, base_url=address, retry=Retry(random=random))
    assert len(waits) == 2


def test_a_connection_is_kept_for_the_next_request() -> None:
    with serving(stored("201")) as server:
        blocking(server, lambda client: [exchange(client) for _ in range(3)])
    assert [received.connection for received in server.received] == [1, 1, 1]


def test_requests_run_side_by_side() -> None:
    async def three(client: Any) -> Any:
        return await asyncio.gather(*(exchange(client) for _ in range(3)))

    with serving(stored("201")) as server:
        responses = asynchronous(server, three)
    assert [response.status for response in responses] == [201, 201, 201]


def test_a_request_is_a_value() -> None:
    again = create_customer(fixtures.make_customer_input())
    assert (again.method, again.path, again.body) == ("POST", "/customers", again.body)
    assert again == REQUEST
    line = again.curl("https://api-sandbox.rebilly.com/organizations/org_1")
    assert "organizations/org_1/customers" in line
    assert "AmÃ" not in line and "Amélie" in line


PAYMENT = "tok_4242_live"


def test_secrets_never_show(
    call: Call, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    given = CustomerInput(payment_token=PAYMENT)
    shown = [repr(given), str(given), repr(create_customer(given))]
    clients: list[Any] = []

    def act(client: Any) -> Any:
        clients.append(client)
        return client.send(create_customer(given))

    behaviours = [stored("422"), answer(502, HTML), raw(), stored("401")]
    with serving(*behaviours) as server:
        for _ in behaviours:
            with pytest.raises(errors.ClientError) as caught:
                call(server, act, api_key=KEY, jwt=Secret(TOKEN))
            error = caught.value
            shown += [str(error), repr(error), repr(vars(error)), repr(error.__cause__)]
            shown += [repr(pickle.dumps(error))]
    shown += [repr(client) + str(client) for client in clients]
    shown += [caplog.text, *capfd.readouterr()]
    for secret in (KEY, TOKEN, PAYMENT):
        assert not [text for text in shown if secret in text]


def test_a_refused_secret_does_not_show() -> None:
    spoilt = CustomerInput.from_dict({"paymentToken": [PAYMENT], "websiteId": "w" * 51})
    with pytest.raises(errors.InvalidRequest) as caught:
        create_customer(spoilt)
    for shown in (str(caught.value), repr(caught.value.violations), repr(spoilt)):
        assert PAYMENT not in shown
        assert "www" not in shown or shown == repr(spoilt)


def test_a_client_cannot_be_pickled() -> None:
    with pytest.raises(TypeError, match="cannot.*pickle"):
        pickle.dumps(Client(organization_id="org_1", api_key=KEY))


@pytest.mark.parametrize("status", DECLARED)
def test_an_error_survives_pickling(status: str) -> None:
    with serving(stored(status)) as server:
        with pytest.raises(errors.ApiError) as caught:
            blocking(server, exchange, retry=ONCE)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (type(again), str(again)) == (type(caught.value), str(caught.value))
    assert again.body == caught.value.body
    assert dict(again.headers) == dict(caught.value.headers)


def test_misuse_is_explained() -> None:
    with pytest.raises(ValueError, match="no server 'prod': there is sandbox, live"):
        Client(organization_id="o", server="prod")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="expected a CustomerInput, got dict"):
        create_customer({})  # type: ignore[arg-type]
    odd = CustomerInput(tax_numbers=[{"type": "other"}])  # type: ignore[list-item]
    with pytest.raises(
        TypeError, match=r"CustomerInput\.tax_numbers has a value of another"
    ):
        create_customer(odd)
    with pytest.raises(KeyError, match="create_customer-request-typical"):
        fixtures.message("create_customer-request-typicle")
    with pytest.raises(KeyError, match="no fixtures of an operation 'nope'"):
        fixtures.messages("nope")
