"""What is read is written again letter for letter, or is not read at all."""

from __future__ import annotations

import base64
import copy
import datetime as dt
import pickle
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rebilly_customers._runtime.models import Mismatch, OpenEnum, Unknown
from rebilly_customers._runtime.values import (
    encode_any,
    read_bytes,
    read_date,
    read_decimal,
    read_time,
    read_timestamp,
    read_uuid,
    write_bytes,
    write_date,
    write_decimal,
    write_time,
    write_timestamp,
    write_uuid,
)
from rebilly_customers.models.tax_number import TaxNumber, TaxNumberType

CODECS: dict[str, tuple[Callable[[Any], Any], Callable[[Any], str], type]] = {
    "date-time": (read_timestamp, write_timestamp, dt.datetime),
    "date": (read_date, write_date, dt.date),
    "time": (read_time, write_time, dt.time),
    "uuid": (read_uuid, write_uuid, UUID),
    "decimal": (read_decimal, write_decimal, Decimal),
    "byte": (read_bytes, write_bytes, bytes),
}
ODD = {
    "date-time": ["2026-01-31t12:30:00.5z", "2026-01-31T12:30:00.123456789-00:00"],
    "date": ["2024-02-29"],
    "time": ["10:00:00.5Z", "10:00:00z", "10:00:00.1234567+01:30", "10:00:00-00:00"],
    "uuid": ["3F8B5A52-7C1D-4E0A-9B6F-2D4C8E1A7B90"],
    "decimal": ["1.10", "1E5", "1e5", "+1", "-0", "0.10E-3", ".5", "5.", "1E999999"],
    "byte": ["", "QUI=", "QUI", "QU\r\nI=", "QR==", " QUI= "],
}
PLAIN = {
    "date-time": ["2026-01-31T12:30:00Z", "2026-01-31T12:30:00.123456+02:00"],
    "date": ["2026-01-31"],
    "time": ["10:00:00Z", "10:00:00.500000+01:00"],
    "uuid": ["3f8b5a52-7c1d-4e0a-9b6f-2d4c8e1a7b90"],
    "decimal": ["1.10", "-0.5", "0", "12345678901234567890.123456789", "0.0000001"],
    "byte": ["QUI=", ""],
}
CASES = [(name, text) for name, texts in ODD.items() for text in texts]


@pytest.mark.parametrize(("name", "text"), CASES)
def test_what_is_read_is_written_again_after_a_copy_and_a_pickle(
    name: str, text: str
) -> None:
    read, write, base = CODECS[name]
    value = read(text)
    assert isinstance(value, base)
    copies = copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))
    for each in (value, *copies):
        assert write(each) == text
        assert encode_any(each) == text
        assert each == value and hash(each) == hash(value)


@pytest.mark.parametrize(
    ("name", "text"), [(name, text) for name, texts in PLAIN.items() for text in texts]
)
def test_what_python_writes_alike_is_python_s_own_type(name: str, text: str) -> None:
    read, write, base = CODECS[name]
    assert type(read(text)) is base
    assert write(read(text)) == text


def near(text: str) -> st.SearchStrategy[str]:
    """The text with some characters exchanged, left out or put in."""
    change = st.tuples(
        st.integers(0, len(text)),
        st.integers(0, 2),
        st.text("0123456789.-+:TtZzEeABab= \n\u0661", max_size=2),
    )

    def changed(changes: list[tuple[int, int, str]]) -> str:
        made = text
        for at, without, more in changes:
            made = made[:at] + more + made[at + without :]
        return made

    return st.lists(change, max_size=3).map(changed)


TEXTS = st.text() | st.sampled_from(CASES).map(lambda case: case[1]).flatmap(near)
VALUES = st.none() | st.integers() | st.floats() | st.lists(st.text()) | st.binary()


@pytest.mark.parametrize("name", CODECS)
@given(text=TEXTS)
def test_any_text_is_written_again_as_it_was_or_is_a_mismatch(
    name: str, text: str
) -> None:
    read, write, _ = CODECS[name]
    try:
        value = read(text)
    except Mismatch:
        return
    assert write(value) == text
    assert write(pickle.loads(pickle.dumps(value))) == text


@pytest.mark.parametrize("name", CODECS)
@given(value=VALUES)
def test_what_is_no_text_is_a_mismatch(name: str, value: Any) -> None:
    with pytest.raises(Mismatch):
        CODECS[name][0](value)


@given(
    st.uuids()
    | st.binary()
    | st.times()
    | st.decimals(allow_nan=False, allow_infinity=False)
)
def test_what_python_made_is_read_as_the_same(value: Any) -> None:
    kinds = {UUID: "uuid", bytes: "byte", Decimal: "decimal"}
    if isinstance(value, dt.time):
        kinds[dt.time], value = "time", value.replace(tzinfo=dt.UTC)
    read, write, _ = CODECS[kinds[type(value)]]
    assert read(write(value)) == value


OFFSETS = st.integers(-1439, 1439).map(lambda n: dt.timezone(dt.timedelta(minutes=n)))


@given(st.datetimes(timezones=OFFSETS | st.just(dt.UTC)))
def test_a_moment_is_what_the_standard_library_says(moment: dt.datetime) -> None:
    text = moment.isoformat()
    found = read_timestamp(text)
    assert found == moment and found.utcoffset() == moment.utcoffset()
    assert write_timestamp(found) == text
    assert read_timestamp(write_timestamp(moment)) == moment


@given(st.dates())
def test_a_date_is_what_the_standard_library_says(date: dt.date) -> None:
    assert read_date(date.isoformat()) == date
    assert write_date(date) == date.isoformat()


@given(text=TEXTS | st.from_regex(r"\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-6]\d:[0-6]\dZ"))
def test_what_is_read_as_a_moment_is_one(text: str) -> None:
    try:
        found = read_timestamp(text)
    except Mismatch:
        return
    cut = re.sub(r"(\.\d{6})\d+", r"\1", text.upper())
    assert found == dt.datetime.fromisoformat(cut)


@given(st.binary())
def test_base64_is_the_standard_library_s(data: bytes) -> None:
    assert write_bytes(data) == base64.b64encode(data).decode()


def test_a_calculated_value_forgets_the_text() -> None:
    assert write_time(read_time("10:00:00.5Z").replace(hour=11)) == "11:00:00.500000Z"
    assert write_decimal(read_decimal("1e5") + 1) == "100001"
    assert write_decimal(Decimal("1E+5")) == "100000"
    assert write_bytes(read_bytes("QUI") + b"C") == "QUJD"


class Colour(OpenEnum):
    """A colour."""

    RED = "red"


def test_anything_is_encoded_by_its_type() -> None:
    day = dt.date(2026, 1, 31)
    moment = dt.datetime(2026, 1, 31, 12, tzinfo=dt.UTC)
    given = {
        "a": [None, True, 1, 1.5, "x"],
        "b": {"c": Colour.RED, "d": Colour("mauve"), "e": Unknown({"f": 1})},
        "g": (
            day,
            moment,
            moment.timetz(),
            TaxNumber(type=TaxNumberType.OTHER, value="x"),
        ),
    }
    assert encode_any(given) == {
        "a": [None, True, 1, 1.5, "x"],
        "b": {"c": "red", "d": "mauve", "e": {"f": 1}},
        "g": [
            "2026-01-31",
            "2026-01-31T12:00:00Z",
            "12:00:00Z",
            {"type": "other", "value": "x"},
        ],
    }
    assert type(encode_any(Colour.RED)) is str
    with pytest.raises(TypeError, match="set has no JSON value"):
        encode_any({"a": {1}})
