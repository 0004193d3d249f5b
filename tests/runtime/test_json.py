"""Strict JSON: what it takes is what Python's own parser makes of it, and no more."""

from __future__ import annotations

import json
import math
import time
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rebilly_customers._runtime.json import DecodeError, EncodeError, dumps, loads

finite = st.floats(allow_nan=False, allow_infinity=False)
text = st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    st.none() | st.booleans() | st.integers() | finite | text,
    lambda inner: st.lists(inner) | st.dictionaries(text, inner),
)


@given(values)
def test_a_value_survives_the_round_trip(value: Any) -> None:
    assert loads(dumps(value)) == value


@given(values, st.booleans())
def test_reads_what_the_standard_library_writes(value: Any, ascii_only: bool) -> None:
    written = json.dumps(value, ensure_ascii=ascii_only, indent=1)
    assert loads(written) == loads(written.encode()) == value


@given(st.text('[]{}",:\\ub19dD8e.-0 ', max_size=60) | st.text())
@example('{"a":1,"a":1}')
@example('["\\\\ud800"]')
@example('["\\ud800\\ude00"]')
def test_never_accepts_what_the_standard_library_refuses(source: str) -> None:
    try:
        value = loads(source)
    except DecodeError as error:
        assert error.offset is None or 0 <= error.offset <= len(source.encode())
    else:
        assert repr(value) == repr(json.loads(source))


@given(st.binary(max_size=40))
def test_any_bytes_are_a_value_or_a_decode_error(data: bytes) -> None:
    try:
        loads(data)
    except DecodeError as error:
        assert error.__cause__ is error.__context__ is None


@pytest.mark.parametrize(
    ("source", "offset", "message"),
    [
        (b"", 0, "Expecting value"),
        (b"\xef\xbb\xbf{}", 0, "Expecting value"),
        (b'{"a":NaN}', 5, "NaN"),
        (b'["NaN",-Infinity]', 7, "range"),
        (b'["1e999",1e400]', 9, "range"),
        (b'{"k":{"k":1},"b":2,"k":3}', 19, "twice"),
        (b'{"a":1,"\\u0061" :2}', 7, "twice"),
        (b'["\xc3\xa9","\\uD800"]', 7, "lone surrogate"),
        (b'["\\ud800\\ud800"]', 2, "lone surrogate"),
        (b'["\\\\\\udc00"]', 4, "lone surrogate"),
        (b'["\xed\xa0\x80"]', 2, "UTF-8"),
        ('{"é":}', 6, "Expecting value"),
        (b"[1,]", None, ""),
        (b"[1] 2", 4, "Extra data"),
        (b'["\n"]', 2, "control character"),
        (b"[" + b"9" * 4301 + b"]", None, "digits"),
        ('["\ud800"]', 2, "lone surrogate"),
    ],
)
def test_refuses(source: bytes | str, offset: int | None, message: str) -> None:
    with pytest.raises(DecodeError) as caught:
        loads(source)
    assert message in str(caught.value)
    assert offset is None or caught.value.offset == offset


@pytest.mark.parametrize("pair", ["[]", "{}"])
def test_nests_200_levels_and_no_more(pair: str) -> None:
    opening = "[" if pair == "[]" else '{"]":'
    closing = pair[1]
    assert loads(opening * 199 + pair + closing * 199) is not None
    with pytest.raises(DecodeError, match="deeper than 200"):
        loads(opening * 200 + pair + closing * 200)


@pytest.mark.parametrize("source", ["[" * 10**6, '{"a":' * 10**6, '[["' * 300_000])
def test_a_deep_text_is_refused_quickly(source: str) -> None:
    began = time.perf_counter()
    with pytest.raises(DecodeError):
        loads(source)
    assert time.perf_counter() - began < 2


@given(st.text('[]{}\\"a', max_size=30))
def test_brackets_in_strings_do_not_nest(inside: str) -> None:
    value = [[inside]] * 150
    assert loads(json.dumps(value)) == value


@pytest.mark.parametrize(
    "value", [math.nan, [math.inf], {"a": -math.inf}, "\ud800", object(), {1, 2}]
)
def test_does_not_write_what_is_not_json(value: Any) -> None:
    with pytest.raises(EncodeError) as caught:
        dumps(value)
    assert caught.value.__cause__ is caught.value.__context__ is None


def test_does_not_write_what_holds_itself() -> None:
    value: list[Any] = []
    value.append(value)
    with pytest.raises(EncodeError, match="holds itself"):
        dumps(value)


def test_an_error_shows_nothing_of_the_text() -> None:
    with pytest.raises(DecodeError) as caught:
        loads('{"password": "hunter2", "password": "hunter2"}')
    assert "hunter2" not in repr(caught.value) + str(vars(caught.value))
