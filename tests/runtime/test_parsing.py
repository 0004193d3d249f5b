"""Texts of headers and forms into JSON values."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rebilly_customers._runtime import parsing
from rebilly_customers._runtime.errors import InvalidRequest
from rebilly_customers._runtime.forms import form_pairs
from rebilly_customers._runtime.models import Mismatch
from rebilly_customers._runtime.parameters import header_text
from rebilly_customers._runtime.values import read_integer

PARSES = {"n": parsing.integer}
word = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("parse", "text", "value"),
    [
        (parsing.string, "7", "7"),
        (parsing.integer, "7", 7),
        (parsing.integer, "7.5", "7.5"),
        (parsing.integer, "1_0", "1_0"),
        (parsing.number, "7", 7),
        (parsing.number, "-7.5e1", -75.0),
        (parsing.number, "nan", "nan"),
        (parsing.number, "2.5e-309", 2.5e-309),
        (parsing.number, "1e999", "1e999"),
        (parsing.boolean, "True", True),
        (parsing.boolean, "yes", "yes"),
        (parsing.json, '{"a":[1]}', {"a": [1]}),
        (parsing.json, "{", "{"),
        (parsing.json, "[" * 300, "[" * 300),
    ],
)
def test_a_text_of_another_type_stays_a_string(
    parse: parsing.Parse, text: str, value: Any
) -> None:
    assert parse(text) == value


@pytest.mark.parametrize(
    ("text", "items"), [("", []), ("1", [1]), ("1, 2,x", [1, 2, "x"]), (",", ["", ""])]
)
def test_arrays(text: str, items: list[Any]) -> None:
    assert parsing.array(text, parsing.integer) == items


@pytest.mark.parametrize(
    ("text", "explode", "value"),
    [
        ("n,1,s,2", False, {"n": 1, "s": "2"}),
        ("n=1, s=2", True, {"n": 1, "s": "2"}),
        ("n", True, {"n": ""}),
        ("n,1,s", False, "n,1,s"),
        ("", False, {}),
    ],
)
def test_objects(text: str, explode: bool, value: Any) -> None:
    assert parsing.members(text, PARSES, parsing.string, explode) == value


def test_what_cannot_be_read_is_none() -> None:
    assert parsing.read(None, parsing.integer, read_integer) is None
    assert parsing.read("x", parsing.integer, read_integer) is None
    assert parsing.read("7", parsing.integer, read_integer) == 7
    with pytest.raises(Mismatch):
        read_integer(parsing.integer("x"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("n=1&s=a+b%26&l=x", {"n": 1, "s": "a b&", "l": ["x"]}),
        ("l=x&n=1&l=", {"l": ["x", ""], "n": 1}),
        ("n=1&n=2&o", {"n": [1, 2], "o": ""}),
        ("c=1,2&c=3", {"c": [1, 2, 3]}),
        ("", {}),
        ("&&=&n=%FF", {"": "", "n": "\ufffd"}),
    ],
)
def test_forms(text: str, value: Any) -> None:
    parses = {**PARSES, "c": lambda v: parsing.array(v, parsing.integer)}
    assert parsing.form(text, parses, {"l": parsing.string}) == value


@given(st.dictionaries(word, word), st.lists(word, min_size=1))
def test_a_form_that_was_sent_is_read(value: dict[str, str], items: list[str]) -> None:
    whole = {**value, "l": items}
    pairs = form_pairs(whole, {})
    text = "&".join(f"{name}={each}" for name, each in pairs).replace("%20", "+")
    assert parsing.form(text, {}, {"l": parsing.string}) == whole


@given(st.lists(st.integers(), min_size=1))
def test_a_header_that_was_sent_is_read(items: list[int]) -> None:
    assert parsing.array(header_text("X", items), parsing.integer) == items


NUMBERS = word | st.text("0123456789.eE+-_ \u0661") | st.floats().map(repr)


@given(NUMBERS | st.integers().map(str))
def test_a_number_is_what_python_reads_or_the_text_as_it_is(text: str) -> None:
    whole, any_number = parsing.integer(text), parsing.number(text)
    assert whole == (text if isinstance(whole, str) else int(text))
    assert any_number == (
        text if isinstance(any_number, str) else type(any_number)(text)
    )
    try:
        value = json.loads(text)
    except ValueError:
        return
    if text != text.strip():
        return
    if type(value) is int and len(text) < 300:
        assert whole == any_number == value
    if type(value) is float and math.isfinite(value) and "e" not in text.lower():
        assert any_number == value


@given(st.dictionaries(word, word.filter(lambda text: "," not in text)))
def test_an_object_in_a_header_is_read_as_it_was_sent(value: dict[str, str]) -> None:
    try:
        texts = {explode: header_text("X", value, explode) for explode in (False, True)}
    except InvalidRequest:
        return
    for explode, text in texts.items():
        read = parsing.members(text, {}, parsing.string, explode)
        plain = all(part == part.strip() for pair in value.items() for part in pair)
        if value and plain and not any("=" in name for name in value):
            assert read == value


@given(word)
def test_nothing_breaks(text: str) -> None:
    parsing.array(text, parsing.number)
    parsing.members(text, PARSES, parsing.boolean, True)
    parsing.members(text, PARSES, parsing.boolean, False)
    parsing.form(text, PARSES, {"l": parsing.json})
