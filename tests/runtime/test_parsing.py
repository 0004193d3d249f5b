"""Texts of headers and forms into JSON values."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rebilly_customers._runtime import parsing
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


@given(word)
def test_nothing_breaks(text: str) -> None:
    parsing.array(text, parsing.number)
    parsing.members(text, PARSES, parsing.boolean, True)
    parsing.members(text, PARSES, parsing.boolean, False)
    parsing.form(text, PARSES, {"l": parsing.json})
