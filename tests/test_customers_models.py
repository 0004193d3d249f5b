"""The stamped models: their members, and that nothing of a JSON value is lost."""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt
import json
import pickle
from copy import deepcopy
from typing import Any

import pytest
from customers import DOCUMENT, MODELS, body_of
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rebilly_customers import (
    UNSET,
    AlternativePaymentInstrument,
    AlternativePaymentInstrumentMethod,
    CashInstrument,
    ContactObject,
    ContactObjectInput,
    Customer,
    CustomerInput,
    PaymentMethod,
    Unknown,
    VaultedInstrument,
    VaultedInstrumentMethod,
    create_customer,
    errors,
)

SCHEMAS = DOCUMENT["components"]["schemas"]
MAXIMAL = body_of("201", "maximal")


def names(model: type[Any]) -> set[str]:
    return {field.name for field in dataclasses.fields(model)} - {"extra"}


def test_all_thirty_properties_have_a_field() -> None:
    assert len(SCHEMAS["Customer"]["properties"]) == 30
    assert len(names(Customer) | names(CustomerInput)) == 30
    assert len(names(Customer)) == 28


def test_what_is_read_and_what_is_written_differ() -> None:
    assert names(CustomerInput) - names(Customer) == {"payment_token", "lead_source"}
    assert names(CustomerInput) & names(Customer) == {
        *("website_id", "default_payment_instrument", "custom_fields", "locale"),
        *("preferred_payout_instrument_id", "primary_address", "is_edd_required"),
        *("tax_numbers", "person_id", "notification_emails"),
    }
    assert names(ContactObject) - names(ContactObjectInput) == {"hash"}


@pytest.mark.parametrize("field", ["id", "email", "createdTime", "created_time"])
def test_what_the_server_sets_cannot_be_constructed(field: str) -> None:
    given: dict[str, Any] = {field: "x"}
    with pytest.raises(TypeError, match=field):
        CustomerInput(**given)


def test_payment_methods() -> None:
    listed = SCHEMAS["PaymentMethod"]["enum"]
    assert [member.value for member in PaymentMethod] == listed
    assert len(listed) == len(set(listed)) == 198
    excluded = {"payment-card", "ach", "paypal", "cash", "check"}
    others = [name for name in listed if name not in excluded]
    assert [m.value for m in AlternativePaymentInstrumentMethod] == others
    assert len(others) == 193


def test_absent_null_and_a_value_are_three_things() -> None:
    absent, null = CustomerInput(), CustomerInput(locale=None, primary_address=None)
    assert absent.locale is UNSET and not absent.locale
    assert absent.to_dict() == {}
    assert null.to_dict() == {"locale": None, "primaryAddress": None}
    for model in absent, null, CustomerInput(locale="fr-FR"):
        assert CustomerInput.from_dict(model.to_dict()) == model


def test_a_member_that_is_null_against_the_document_is_kept() -> None:
    customer = Customer.from_dict({"id": None, "paymentCount": "2"})
    assert (customer.id, customer.payment_count) == (None, None)
    assert customer.extra == {"id": None, "paymentCount": "2"}
    assert customer.to_dict() == {"id": None, "paymentCount": "2"}


def test_values_are_native() -> None:
    customer = Customer.from_dict(MAXIMAL)
    assert customer.created_time == dt.datetime(2026, 3, 2, 9, 15, tzinfo=dt.UTC)
    assert isinstance(customer.primary_address, ContactObject)
    assert customer.primary_address.dob == dt.date(1980, 4, 1)
    assert isinstance(customer.average_value and customer.average_value.amount, float)


INSTRUMENTS: list[tuple[dict[str, Any], Any]] = [
    (
        {"method": "ach", "paymentInstrumentId": "inst_1"},
        VaultedInstrument(
            method=VaultedInstrumentMethod.ACH, payment_instrument_id="inst_1"
        ),
    ),
    (
        {"method": "PIX", "reference": None},
        AlternativePaymentInstrument(
            method=AlternativePaymentInstrumentMethod.PIX, reference=None
        ),
    ),
    ({"method": "barter", "goats": 2}, Unknown({"method": "barter", "goats": 2})),
    ({}, Unknown({})),
]


@pytest.mark.parametrize(("data", "instrument"), INSTRUMENTS)
def test_an_instrument_is_told_by_its_method(
    data: dict[str, Any], instrument: Any
) -> None:
    body = {"defaultPaymentInstrument": data}
    customer = CustomerInput.from_dict(body)
    assert customer.default_payment_instrument == instrument
    assert CustomerInput(default_payment_instrument=instrument).to_dict() == body


def test_a_missing_required_member_says_so_when_it_is_read() -> None:
    instrument = VaultedInstrument.from_dict({"method": "ach"})
    with pytest.raises(AttributeError, match="payment_instrument_id is required"):
        instrument.payment_instrument_id
    with pytest.raises(AttributeError, match="no attribute 'colour'"):
        getattr(instrument, "colour")
    assert instrument.to_dict() == {"method": "ach"}
    assert repr(instrument) == f"VaultedInstrument(method={instrument.method!r})"
    assert copy.copy(instrument) == pickle.loads(pickle.dumps(instrument)) == instrument


def test_what_was_read_can_be_written_again() -> None:
    written = CustomerInput.from_read(Customer.from_dict(MAXIMAL))
    assert written.violations() == []
    create_customer(written)
    kept = written.to_dict()
    read_only = {name for name in MAXIMAL if name not in body_of("request", "maximal")}
    assert set(kept) == set(MAXIMAL) - read_only
    assert "hash" in MAXIMAL["primaryAddress"]
    assert "hash" not in kept["primaryAddress"]
    assert [set(number) for number in kept["taxNumbers"]] == [
        set(number) - {"isValid"} for number in MAXIMAL["taxNumbers"]
    ]
    assert Customer.from_dict(MAXIMAL).to_dict() == MAXIMAL


def test_a_request_lists_all_violations_at_once() -> None:
    customer = CustomerInput(
        website_id="w" * 51,
        default_payment_instrument=CashInstrument.from_dict({"method": "cash"}),
        primary_address=ContactObjectInput(country="gb", first_name=""),
        notification_emails=["nobody", "a@example.com", "@"],
    )
    with pytest.raises(errors.InvalidRequest) as caught:
        create_customer(customer)
    assert [(v.pointer, v.keyword) for v in caught.value.violations] == [
        ("/websiteId", "maxLength"),
        ("/primaryAddress/firstName", "pattern"),
        ("/primaryAddress/country", "pattern"),
        ("/notificationEmails/0", "format"),
        ("/notificationEmails/2", "format"),
    ]


@pytest.mark.parametrize("part", MODELS)
def test_models_are_values(part: str) -> None:
    body = body_of(part, "maximal")
    model = MODELS[part].from_dict(body)
    for twin in copy.deepcopy(model), pickle.loads(pickle.dumps(model)):
        assert twin == model and twin is not model
        assert twin.to_dict() == body
    assert model != MODELS[part].from_dict({})
    assert model != body


def test_help_tells_what_the_document_says() -> None:
    assert Customer.__doc__
    described = " ".join(Customer.__doc__.split())
    assert described == SCHEMAS["Customer"]["description"]


SPECIAL = [
    *("2026-03-02T09:15:00.123456789Z", "2026-03-02t09:15:00z", "0000-01-01"),
    *("2016-12-31T23:59:60Z", "2026-03-02T09:15:00+00:00", "2026-03-02T09:15:00-00:00"),
    *("2026-03-02T09:15:00.10+01:30", "2026-03-02 09:15:00Z", "2026-03-02", "24:00:00"),
    *("2026-03-02T24:00:00Z", "٢026-03-02T09:15:00Z", "20260302", "payment-card"),
    *("AdvCash", "cash", "self", "name", "mro", "_value_", "__class__"),
]
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
    | st.sampled_from(SPECIAL)
)
KEYS = st.sampled_from(
    ["extra", "method", "id", "__class__", "_decode", "type", "rel"]
) | st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """The maximal customer with some of its members or items changed."""
    body = deepcopy(MAXIMAL)
    for _ in range(draw(st.integers(1, 6))):
        mutate(draw, body)
    return body


def mutate(draw: st.DrawFn, holder: Any) -> None:
    """Replace, remove or add a member or item of a non-empty container, however deep."""
    tokens = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
    token = draw(st.sampled_from(tokens))
    inner = holder[token]
    if isinstance(inner, dict | list) and inner and draw(st.booleans()):
        mutate(draw, inner)
    elif (action := draw(st.sampled_from(["replace", "remove", "add"]))) == "replace":
        holder[token] = draw(JSON)
    elif action == "remove":
        if len(tokens) > 1:
            del holder[token]
    elif isinstance(holder, dict):
        holder[draw(KEYS)] = draw(JSON)
    else:
        holder.insert(token, draw(JSON))


def exact(value: Any) -> str:
    """JSON text that tells 1 from true."""
    return json.dumps(plain(value), sort_keys=True)


def plain(value: Any) -> Any:
    """The value with 3 for 3.0: one number, written in two ways."""
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    whole = isinstance(value, float) and value.is_integer()
    return int(value) if whole else value


@settings(max_examples=400, deadline=None)
@given(mutated())
def test_nothing_of_a_customer_is_lost(body: Any) -> None:
    before = exact(body)
    customer = Customer.from_dict(body)
    assert exact(customer.to_dict()) == before
    assert exact(json.loads(customer.to_json())) == before
    assert exact(body) == before
    assert Customer.from_json(customer.to_json()) == customer
    assert pickle.loads(pickle.dumps(customer)) == customer
    customer.violations()
    repr(customer)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(MODELS)), st.data())
def test_nothing_of_any_object_is_lost(part: str, data: st.DataObject) -> None:
    members = sorted(body_of(part, "maximal"))
    names = st.sampled_from(members) | KEYS
    body = data.draw(st.dictionaries(names, JSON, max_size=6))
    assert exact(MODELS[part].from_dict(body).to_dict()) == exact(body)


@given(SCALARS | st.lists(JSON, max_size=2))
@example("{}")
def test_only_objects_are_models(value: Any) -> None:
    for model in MODELS.values():
        with pytest.raises(errors.DecodeError, match="expected a JSON object"):
            model.from_dict(value)


OFFSETS = st.integers(-1439, 1439).map(lambda m: dt.timezone(dt.timedelta(minutes=m)))


@settings(max_examples=300, deadline=None)
@given(
    st.datetimes(timezones=OFFSETS),
    st.sampled_from(["seconds", "milliseconds", "microseconds"]),
)
def test_a_moment_keeps_its_value_and_its_text(moment: dt.datetime, unit: str) -> None:
    text = moment.isoformat(timespec=unit)
    customer = Customer.from_dict({"createdTime": text})
    assert customer.created_time == dt.datetime.fromisoformat(text)
    assert customer.to_dict() == {"createdTime": text}


@given(st.datetimes(timezones=OFFSETS))
def test_a_moment_of_ones_own_is_written_so_that_it_is_read_again(
    moment: dt.datetime,
) -> None:
    written = Customer(created_time=moment)
    assert written.violations() == []
    assert Customer.from_dict(written.to_dict()).created_time == moment
