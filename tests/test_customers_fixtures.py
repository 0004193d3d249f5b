"""The stamped fixtures: held against the package and against an independent validator."""

from __future__ import annotations

import dataclasses
import json
import re
from collections import Counter
from copy import deepcopy
from typing import Any, NoReturn

import pytest
from customers import KEY, MESSAGES, MODELS, body_of, messages
from rebilly_customers import Client, CustomerInput, create_customer, errors, fixtures
from rebilly_customers._runtime.violations import Violation
from rebilly_customers._runtime.json import DecodeError
from rebilly_customers._runtime.models import UNSET, Model, OpenEnum, Unknown
from rebilly_customers._runtime.retry import Retry
from rebilly_customers._runtime.transports import Outgoing
from rebilly_customers.fixtures import Message
from schemas import (
    Place,
    constraints,
    objects_in,
    pointer,
    schema_of,
    schemas_in,
    validator,
    whole,
)

NEW = "never seen before"
VALIDATORS = {part: validator(part) for part in MODELS}


def parametrized(name: str, messages: list[Message]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(name, messages, ids=lambda message: message.id)


ACCEPTED = parametrized("message", messages("accept"))
INVALID = [m for m in messages("reject") if m.part == "request"]
TYPED = [m for m in INVALID if isinstance(m.body, dict)]
ANSWERED = [m for m in messages("reject") if m.part != "request"]
FUTURE = [m for m in MESSAGES if m.kind == "future"]


def decoded(message: Message, body: Any) -> Model:
    return MODELS[message.part].from_dict(body)


def told(violations: list[Violation] | tuple[Violation, ...]) -> list[tuple[str, str]]:
    return [(violation.pointer, violation.keyword) for violation in violations]


class Closed:
    """A transport that must not be used."""

    def send(self, outgoing: Outgoing) -> NoReturn:
        pytest.fail(f"something was sent: {outgoing}")

    def close(self) -> None:
        """Nothing is open."""


@parametrized("message", TYPED)
def test_an_invalid_request_is_refused_before_a_byte_is_sent(message: Message) -> None:
    customer = CustomerInput.from_dict(message.body)
    client = Client(organization_id="org_1", api_key=KEY, transport=Closed())
    with pytest.raises(errors.InvalidRequest) as caught:
        client.customers.create_customer(customer)
    assert told(caught.value.violations) == [(message.pointer, message.keyword)]
    assert f"  {message.pointer}: " in str(caught.value)
    assert told(customer.violations()) == [(message.pointer, message.keyword)]


def test_a_body_that_is_no_object_cannot_be_a_model() -> None:
    with pytest.raises(DecodeError, match="expected a JSON object, got a string"):
        CustomerInput.from_dict("text")


def answered(message: Message) -> Any:
    """What a client makes of a message that is an answer."""
    replies, once = fixtures.Replies(message), Retry(attempts=1)
    client = Client(organization_id="org_1", api_key=KEY, transport=replies, retry=once)
    request = create_customer(fixtures.make_customer_input())
    try:
        return client.exchange(request)
    except errors.ApiError as error:
        return error


@parametrized("message", ANSWERED)
def test_an_invalid_answer_is_told_of(message: Message) -> None:
    try:
        told_of = answered(message).deviations()
    except errors.UnexpectedResponse as error:
        assert message.keyword in ("type", "required") or "discriminator" in str(error)
    else:
        assert told(told_of) == [(message.pointer, message.keyword)]


@parametrized("message", ANSWERED)
def test_an_independent_validator_refuses_invalid_answers(message: Message) -> None:
    assert not VALIDATORS[message.part].is_valid(message.body)


@parametrized("message", FUTURE)
def test_an_answer_of_the_future_does_what_it_says(message: Message) -> None:
    if message.expect == "reject":
        with pytest.raises(errors.UnexpectedResponse):
            answered(message)
    else:
        found = told(answered(message).deviations())
        drift = message.expect == "drift"
        assert found == ([(message.pointer, message.keyword)] if drift else [])


@parametrized("message", INVALID)
def test_an_independent_validator_refuses_invalid_requests(message: Message) -> None:
    if message.keyword == "readOnly":
        names = message.pointer.split("/")[1:]
        place = tuple(int(name) if name.isdigit() else name for name in names)
        found = [
            s for at, s in schemas_in(schema_of("request"), message.body) if at == place
        ]
        assert [schema.get("readOnly") for schema in found[:1]] == [True]
    else:
        assert not VALIDATORS["request"].is_valid(message.body)


@ACCEPTED
def test_an_independent_validator_accepts_the_others(message: Message) -> None:
    assert list(VALIDATORS[message.part].iter_errors(message.body)) == []
    other = "readOnly" if message.part == "request" else "writeOnly"
    for place, schema in schemas_in(schema_of(message.part), message.body):
        assert not schema.get(other), pointer(place)


@ACCEPTED
def test_what_is_accepted_comes_back_the_same(message: Message) -> None:
    model = decoded(message, message.body)
    assert model.violations() == []
    assert model.to_dict() == message.body
    assert json.loads(model.to_json()) == message.body
    assert type(model).from_json(model.to_json()) == model
    assert "extra=" not in repr(model)


def put(body: Any, place: Place, value: Any) -> Any:
    """A copy of a body with another value in a place."""
    if not place:
        return value
    copy = deepcopy(body)
    *path, last = place
    holder = copy
    for token in path:
        holder = holder[token]
    holder[last] = value
    return copy


@ACCEPTED
def test_unknown_fields_survive_in_every_object(message: Message) -> None:
    places = list(objects_in(message.body))
    spoilt = message.body
    for place in places:
        spoilt = put(spoilt, (*place, NEW), {"deep": [1, None, 2.5]})
    assert json.dumps(spoilt).count(NEW) == len(places)
    model = decoded(message, spoilt)
    assert model.to_dict() == spoilt
    assert model.violations() == []
    assert list(VALIDATORS[message.part].iter_errors(spoilt)) == []


def enumerated(message: Message) -> list[Place]:
    found = schemas_in(schema_of(message.part), message.body)
    return list(dict.fromkeys(place for place, schema in found if "enum" in schema))


ENUMERATED = [(m, place) for m in messages("accept") for place in enumerated(m)]


@pytest.mark.parametrize(
    ("message", "place"),
    ENUMERATED,
    ids=[f"{message.id}{pointer(place)}" for message, place in ENUMERATED],
)
def test_an_unknown_enum_value_survives(message: Message, place: Place) -> None:
    spoilt = put(message.body, place, NEW)
    model = decoded(message, spoilt)
    assert model.to_dict() == spoilt
    value = value_at(model, place)
    tagged = place[-1] == "method"
    if tagged:
        expected = (pointer(place[:-1]), "oneOf")
    else:
        assert isinstance(value, OpenEnum) and not value.is_known and value == NEW
        expected = (pointer(place), "enum")
    assert isinstance(value_at(model, place[:-1]), Unknown) is tagged
    assert told(model.violations()) == [expected]
    assert not VALIDATORS[message.part].is_valid(spoilt)


def value_at(model: Any, place: Place) -> Any:
    """The value of a place of the JSON in the objects that were made of it."""
    for token in place:
        if isinstance(model, Unknown):
            return model.value[token]
        if isinstance(token, int):
            model = model[token]
        else:
            model = getattr(model, snake(token))
    return model


def snake(wire: str) -> str:
    """The name of a member in Python, for the simple names of this document."""
    return re.sub("[A-Z]", lambda upper: "_" + upper[0].lower(), wire.lstrip("_"))


def test_enums_of_requests_and_responses_are_among_the_places() -> None:
    places = {(message.part, pointer(place)) for message, place in ENUMERATED}
    assert places >= {
        ("request", "/defaultPaymentInstrument/method"),
        ("request", "/taxNumbers/0/type"),
        ("201", "/defaultPaymentInstrument/method"),
        ("201", "/tags/0/type"),
        ("201", "/tags/0/_links/0/rel"),
        ("201", "/taxNumbers/0/type"),
        ("201", "/company/_links/0/rel"),
        ("201", "/_links/0/rel"),
    }


def test_every_constraint_of_a_request_has_an_invalid_fixture() -> None:
    declared = Counter(constraints(schema_of("request")))
    # Whatever is longer than two characters breaks the pattern too, and a fixture
    # breaks one constraint only.
    implied = {("/primaryAddress/country", "maxLength")}
    made = {(m.pointer, m.keyword) for m in INVALID}
    assert declared.total() > 100
    assert set(declared) - made == implied


def test_every_property_occurs_in_a_maximal_message() -> None:
    for part, flag in ("request", "readOnly"), ("201", "writeOnly"):
        names = whole(schema_of(part))["properties"]
        kept = {name for name in names if not whole(names[name]).get(flag)}
        assert set(body_of(part, "maximal")) == kept


def test_each_message_has_an_id_and_can_be_had_by_it() -> None:
    assert len({message.id for message in MESSAGES}) == len(MESSAGES)
    for message in MESSAGES:
        assert fixtures.message(message.id) == message
    with pytest.raises(KeyError, match="create_customer-999"):
        fixtures.message("create_customer-999")


def test_messages_are_copies() -> None:
    fixtures.message("create_customer-201-typical").body.clear()
    assert body_of("201")


def test_replies_answer_with_messages_and_keep_what_was_sent() -> None:
    replies = fixtures.Replies(
        fixtures.message("create_customer-422-typical"),
        fixtures.message("create_customer-201-maximal"),
    )
    client = Client(organization_id="org_1", api_key=KEY, transport=replies)
    request = create_customer(fixtures.make_customer_input())
    with pytest.raises(errors.ValidationError):
        client.send(request)
    assert client.send(request).to_dict() == body_of("201", "maximal")
    sent = [json.loads(outgoing.content or b"") for outgoing in replies.requests]
    assert sent == [body_of("request")] * 2
    with pytest.raises(AssertionError, match="no reply is left"):
        client.send(request)


FACTORIES: dict[str, Any] = {
    "request": fixtures.make_customer_input,
    "201": fixtures.make_customer,
    "401": fixtures.make_unauthorized_problem,
    "403": fixtures.make_forbidden_problem,
    "409": fixtures.make_conflict_problem,
    "422": fixtures.make_validation_problem,
    "429": fixtures.make_too_many_requests_problem,
}


@pytest.mark.parametrize("part", FACTORIES)
def test_a_factory_makes_three_sizes(part: str) -> None:
    make = FACTORIES[part]
    sizes = {"typical": make, "minimal": make.minimal, "maximal": make.maximal}
    for kind, made in sizes.items():
        assert type(made()) is MODELS[part]
        assert made().to_dict() == body_of(part, kind)


@pytest.mark.parametrize("part", FACTORIES)
def test_a_factory_takes_every_field_and_no_other(part: str) -> None:
    make = FACTORIES[part]
    for field in dataclasses.fields(MODELS[part]):
        absent = {} if field.name == "extra" else field.default
        assert getattr(make(**{field.name: absent}), field.name) == absent
    with pytest.raises(TypeError, match=f"{MODELS[part].__name__} has no field 'nmae'"):
        make(nmae="x")


def test_overrides_leave_the_rest_as_it_was() -> None:
    customer = fixtures.make_customer(email="a@example.com", locale=UNSET)
    expected = {**body_of("201"), "email": "a@example.com"}
    del expected["locale"]
    assert customer.to_dict() == expected
    assert fixtures.make_customer().to_dict() == body_of("201")


def test_a_dictionary_changes_single_fields_of_an_inner_object() -> None:
    expected = body_of("request")
    expected["primaryAddress"] |= {"country": "FR", "city": "Paris"}
    made = fixtures.make_customer_input(
        primary_address={"country": "FR", "city": "Paris"}
    )
    assert made.to_dict() == expected
    assert made.violations() == []
    small = fixtures.make_customer_input.minimal(primary_address={"city": "Paris"})
    assert small.primary_address and small.primary_address.city == "Paris"
    assert fixtures.make_customer_input().to_dict() == body_of("request")


def test_an_unknown_field_of_an_inner_object_is_told_with_what_is_near() -> None:
    make: Any = fixtures.make_customer_input
    with pytest.raises(
        TypeError, match="ContactObjectInput has no field 'contry'; near"
    ):
        make(primary_address={"contry": "FR"})
    with pytest.raises(TypeError, match="has no field 'local'; near: locale"):
        make(local="fr-FR")


def test_a_wrong_value_may_be_asked_for() -> None:
    made = fixtures.make_customer_input(primary_address={"country": "france"})
    assert ("/primaryAddress/country", "pattern") in told(made.violations())
    assert made.to_dict()["primaryAddress"]["country"] == "france"


def test_a_dictionary_of_any_keys_is_taken_as_it_is() -> None:
    made = fixtures.make_customer(custom_fields={"colour": {"red": 1}})
    assert made.custom_fields == {"colour": {"red": 1}}


def test_a_factory_makes_the_examples_of_the_document() -> None:
    message = fixtures.message("create_customer-201-example-company")
    assert fixtures.make_customer.example("company").to_dict() == message.body
    changed = fixtures.make_customer.example("company", locale="fr-FR")
    assert changed.locale == "fr-FR"
    make: Any = fixtures.make_customer
    with pytest.raises(
        KeyError, match="no message .*-example-compny.; near: .*company"
    ):
        make.example("compny")


def test_objects_of_a_factory_share_nothing() -> None:
    first, second = fixtures.make_customer(), fixtures.make_customer()
    assert first == second
    (first.custom_fields or {}).clear()
    assert first != second
    assert second == fixtures.make_customer()


def test_a_message_may_be_changed() -> None:
    first = fixtures.message("create_customer-request-typical")
    first.body["locale"] = "changed"
    fixtures.messages("create_customer")[0].body["locale"] = "changed"
    again = fixtures.messages("create_customer")
    bodies = [m.body for m in again if isinstance(m.body, dict)]
    assert all(body.get("locale") != "changed" for body in bodies)
