"""The fake of the customers, as a test of a user's own code has it."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

import pytest
from customers import KEY, MESSAGES
from rebilly_customers import AsyncClient, Client, Retry, create_customer, errors
from rebilly_customers._runtime.transports import Outgoing
from rebilly_customers.fake import Fake
from rebilly_customers.fixtures import Message, make_customer, make_customer_input
from rebilly_customers.fixtures import message

URL = "https://api.rebilly.com/organizations/org_1/customers"
REQUEST = create_customer(make_customer_input())
NOWHERE = "http://127.0.0.1:9"
INVALID = [m for m in MESSAGES if m.part == "request" and m.kind == "invalid"]


def client(fake: Fake, **options: Any) -> Client:
    """A client of the fake that tries once."""
    given = {"retry": Retry(attempts=1), "transport": fake, **options}
    return Client(organization_id="org_1", api_key=KEY, **given)


def post(fake: Fake, body: Any, url: str = URL, **headers: str | None) -> Any:
    """Send what a client would not."""
    named = {"REB_APIKEY": KEY, "Content_Type": "application/json", **headers}
    given = [(n.replace("_", "-"), value) for n, value in named.items() if value]
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    outgoing = Outgoing(
        method="POST", url=url, headers=tuple(given), content=content, timeout=5
    )
    return fake.send(outgoing)


def test_the_usual_answer_is_the_typical_fixture_of_the_first_success() -> None:
    answer = client(Fake()).exchange(REQUEST)
    assert answer.status == 201
    assert answer.body == make_customer()
    assert answer.headers.x_rate_limit_limit == 3000


def test_asynchronous_clients_take_it_too() -> None:
    async def call() -> Any:
        fake = Fake()
        fake.create_customer.returns(409).then(201)
        async with AsyncClient(
            organization_id="org_1", api_key=KEY, transport=fake
        ) as own:
            with pytest.raises(errors.Conflict):
                await own.customers.create_customer(make_customer_input())
            return await own.customers.create_customer(make_customer_input())

    assert asyncio.run(call()) == make_customer()


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (401, errors.Unauthorized),
        (403, errors.Forbidden),
        (409, errors.Conflict),
        (422, errors.ValidationError),
        (429, errors.TooManyRequests),
    ],
)
def test_each_status_has_its_fixture(status: Any, error: Any) -> None:
    fake = Fake()
    fake.create_customer.returns(status)
    with pytest.raises(error) as raised:
        client(fake).send(REQUEST)
    found = message(f"create_customer-{status}-typical")
    assert raised.value.body.to_dict() == found.body


def test_answers_come_one_after_the_other_and_the_last_one_stays() -> None:
    fake = Fake()
    fake.create_customer.returns(409).then(201, make_customer(id="cus_2"))
    own = client(fake)
    with pytest.raises(errors.Conflict):
        own.send(REQUEST)
    assert [own.send(REQUEST).id for _ in range(2)] == ["cus_2", "cus_2"]


def test_a_retry_is_another_call() -> None:
    fake = Fake()
    late = {"X-RateLimit-Retry-After": "0"}
    fake.create_customer.returns(429, headers=late).then(201)
    answer = client(fake, retry=Retry(base=0.0)).send(REQUEST)
    assert answer == make_customer()
    assert len(fake.create_customer.calls) == 2


def test_bodies_of_answers_may_be_json() -> None:
    fake = Fake()
    body = {**message("create_customer-201-typical").body, "id": "cus_3"}
    fake.create_customer.returns(201, body)
    assert client(fake).send(REQUEST).id == "cus_3"


def test_bodies_that_break_the_document_are_refused() -> None:
    with pytest.raises(ValueError, match=r"no 201 of create_customer.*\n  /id: .*type"):
        Fake().create_customer.returns(201, {"id": 5})


def test_statuses_that_are_not_declared_are_refused() -> None:
    status: Any = 418
    with pytest.raises(ValueError, match="declares no 418, but 201, 401, 403"):
        Fake().create_customer.returns(status)


def test_messages_are_sent_whatever_is_wrong_with_them() -> None:
    fake = Fake()
    odd = Message(
        id="", part="201", kind="invalid", expect="reject", body={"id": "x", "tags": 5}
    )
    fake.create_customer.sends(odd)
    answer = client(fake).exchange(REQUEST)
    assert ("/tags", "type") in {(v.pointer, v.keyword) for v in answer.deviations()}


def test_the_latest_script_that_is_for_a_call_answers() -> None:
    fake = Fake()
    fake.create_customer.returns(409)
    fake.create_customer.when(body=lambda body: body.get("locale") == "de").returns(422)
    fake.create_customer.when(headers={"reb-apikey": "other"}).returns(401)
    own = client(fake)
    with pytest.raises(errors.Conflict):
        own.send(REQUEST)
    with pytest.raises(errors.ValidationError):
        own.send(create_customer(make_customer_input(locale="de")))
    with pytest.raises(errors.Unauthorized):
        Client(organization_id="o", api_key="other", transport=fake).send(REQUEST)


def test_a_condition_may_be_an_object() -> None:
    fake = Fake()
    fake.create_customer.when(body=make_customer_input()).returns(409)
    with pytest.raises(errors.Conflict):
        client(fake).send(REQUEST)
    client(fake).send(create_customer(make_customer_input(locale="de")))


def test_calls_are_kept_as_they_were_understood() -> None:
    fake = Fake()
    client(fake).send(REQUEST)
    call = fake.create_customer.assert_called_once()
    assert call.body == message("create_customer-request-typical").body
    assert call.asked.method == "POST"
    assert call.headers["REB-APIKEY"] == KEY
    assert KEY not in repr(call)
    assert fake.calls == [call]
    fake.create_customer.assert_called_with(body=make_customer_input())


def test_assertions_say_what_came() -> None:
    fake = Fake()
    fake.create_customer.assert_not_called()
    with pytest.raises(AssertionError, match="called 0 times, not once"):
        fake.create_customer.assert_called_once()
    client(fake).send(REQUEST)
    with pytest.raises(AssertionError, match="was called 1 times"):
        fake.create_customer.assert_not_called()
    with pytest.raises(AssertionError) as raised:
        fake.create_customer.assert_called_with(
            body={**make_customer_input().to_dict(), "locale": "de"},
            headers={"reb-apikey": "x"},
        )
    told = "call 1: headers reb-apikey is another, body/locale is "
    assert told in str(raised.value)
    assert "not 'de'" in str(raised.value)
    assert KEY not in str(raised.value)


def test_what_a_test_cannot_mean_is_refused_at_once() -> None:
    script: Any = Fake().create_customer
    request = message("create_customer-request-typical")
    for wrong, reason in [
        (lambda: script.delays(-1), "no answer comes after -1 seconds"),
        (lambda: script.sends(request), "is a request, and no answer"),
        (lambda: script.returns("2XX"), "a status is a number"),
        (lambda: script.returns(409, headers={"X": "a\r\nb"}), "HTTP does not allow"),
        (lambda: script.returns(409, None), "no 409 of create_customer"),
        (lambda: script.when(query={"limit": 1}), "no 'limit' in query, but none"),
        (lambda: script.assert_called_with(path={"x": 1}), "no 'x' in path"),
    ]:
        with pytest.raises(ValueError, match=reason):
            wrong()


def test_a_refused_connection_is_no_call() -> None:
    fake = Fake()
    fake.create_customer.fails("refused").then(201)
    with pytest.raises(errors.ClientError):
        client(fake).send(REQUEST)
    assert fake.calls == fake.create_customer.calls == []
    client(fake).send(REQUEST)
    assert len(fake.create_customer.calls) == 1


def test_a_fake_may_be_reset() -> None:
    fake = Fake()
    fake.create_customer.returns(409)
    with pytest.raises(errors.Conflict):
        client(fake).send(REQUEST)
    fake.reset()
    fake.create_customer.assert_not_called()
    assert fake.calls == []
    assert client(fake).send(REQUEST) == make_customer()


def test_it_waits_as_it_is_told() -> None:
    fake = Fake()
    fake.create_customer.delays(0.05)
    began = time.monotonic()
    client(fake).send(REQUEST)
    assert time.monotonic() - began >= 0.05
    fake.create_customer.returns(201).delays(60)
    with pytest.raises(errors.AmbiguousOutcome) as raised:
        client(fake, timeout=0.05).send(REQUEST)
    assert isinstance(raised.value.__cause__, errors.Timeout)


@pytest.mark.parametrize("fault", ["refused", "reset", "half-body", "timeout"])
def test_faults_look_like_those_of_the_real_transport(fault: Any) -> None:
    fake = Fake()
    fake.create_customer.fails(fault)
    with fake.serving() as url:
        address = NOWHERE if fault == "refused" else url
        real = client(fake, timeout=1.0, transport=None, base_url=address)
        assert outcome(real) == outcome(client(fake, timeout=1.0))


def outcome(own: Client) -> tuple[type, type]:
    """The errors of a call."""
    with pytest.raises(errors.ClientError) as raised:
        own.send(REQUEST)
    return type(raised.value), type(raised.value.__cause__)


def test_a_fault_has_a_name() -> None:
    fault: Any = "flood"
    with pytest.raises(ValueError, match="no fault 'flood'"):
        Fake().create_customer.fails(fault)


@pytest.mark.parametrize("wrong", INVALID, ids=lambda each: each.id)
def test_invalid_requests_are_refused(wrong: Message) -> None:
    with pytest.raises(AssertionError) as raised:
        post(Fake(), wrong.body)
    assert f"{wrong.pointer or '(root)'}: " in str(raised.value)
    assert f"({wrong.keyword})" in str(raised.value)


def test_other_paths_are_refused_with_those_that_are_near() -> None:
    with pytest.raises(AssertionError, match="no operation has the path.*near: /cust"):
        post(Fake(), {}, "https://api.rebilly.com/organizations/o/costumers")


def test_servers_of_ones_own_are_named() -> None:
    url = "https://test.example/deep/customers"
    with pytest.raises(AssertionError, match="no operation has the path"):
        post(Fake(), {}, url)
    with pytest.raises(
        AssertionError, match=r"below /deep there is one: Fake\(base_url"
    ):
        post(Fake(), {}, url)
    assert post(Fake(base_url="https://test.example/deep"), {}, url).status == 201


def test_other_methods_are_refused() -> None:
    outgoing = Outgoing(method="PATCH", url=URL)
    with pytest.raises(
        AssertionError, match="PATCH is not a method of /customers: POST"
    ):
        Fake().send(outgoing)


def test_requests_without_credentials_are_refused() -> None:
    with pytest.raises(AssertionError, match="needs credentials: ApiKey or JWT"):
        post(Fake(), {}, REB_APIKEY=None)
    given = post(Fake(), {}, REB_APIKEY=None, Authorization="Bearer token")
    assert given.status == 201


def test_bodies_of_another_type_are_refused() -> None:
    with pytest.raises(AssertionError, match="takes application/json, not text/plain"):
        post(Fake(), {}, Content_Type="text/plain")
    with pytest.raises(AssertionError, match="is no JSON"):
        post(Fake(), b'{"a": 1, "a": 2}')
    with pytest.raises(AssertionError, match="the body is required"):
        post(Fake(), b"")


def test_what_is_not_acceptable_is_refused() -> None:
    with pytest.raises(
        AssertionError, match="answers in application/json, not in text"
    ):
        post(Fake(), {}, Accept="text/html, application/json;q=0")
    assert post(Fake(), {}, Accept="text/html, */*;q=0.1").status == 201


def test_what_is_preferred_is_answered() -> None:
    answer = post(Fake(), {}, Prefer="code=422")
    assert answer.status == 422
    found = post(Fake(), {}, Prefer='example="typical", dynamic=true')
    assert json.loads(found.content) == message("create_customer-201-typical").body
    with pytest.raises(AssertionError, match="declares no 500"):
        post(Fake(), {}, Prefer="code=500")
    with pytest.raises(AssertionError, match="no fixture of the example 'none'"):
        post(Fake(), {}, Prefer="example=none")


def test_a_fake_has_no_other_operations() -> None:
    fake: Any = Fake()
    with pytest.raises(AttributeError, match="Fake has no operation 'delete_customer'"):
        fake.delete_customer
    with pytest.raises(AttributeError, match="'create_custmer'; near: create_customer"):
        fake.create_custmer
    with pytest.raises(AttributeError, match="no operation 'zzz'$"):
        fake.zzz


def test_nothing_of_it_is_imported_with_the_package() -> None:
    import subprocess
    import sys

    code = (
        f"import sys; sys.path[:0] = {sys.path!r}\n"
        "import rebilly_customers.fixtures as fixtures\n"
        "from rebilly_customers import Client, create_customer\n"
        "fixtures.make_customer(), Client, create_customer\n"
        "print([n for n in sys.modules if '.fake' in n or n == 'http.server'])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ran.stdout == "[]\n", ran.stderr
