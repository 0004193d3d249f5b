"""Strings keep to their rules, or break the one that is asked for; `re` is the judge."""

from __future__ import annotations

import re
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from restamp.patterns import Untranslatable, translate
from restamp.samples.strings import NoValue, Text, against, broken, fits, text


def rules(**schema: Any) -> Text:
    """The rules of a string, written as a schema has them."""
    return Text(
        shortest=schema.get("minLength", 0),
        longest=schema.get("maxLength"),
        pattern=schema.get("pattern"),
        format=schema.get("format"),
    )


SCHEMAS: list[dict[str, Any]] = [
    {"pattern": "^[A-Z]{2}$"},
    {"pattern": r"^\d{4}-(0[1-9]|1[0-2])$"},
    {"pattern": "^(ab|cde)+$", "minLength": 40, "maxLength": 42},
    {"pattern": "([0-9a-f]{16})+", "minLength": 112, "maxLength": 1024},
    {"pattern": r"^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[!@#]).{8,}$"},
    {"pattern": r"^(?=.{4,6}$)[a-z]+\.[a-z]+$"},
    {"pattern": r"^(?=.*foo)(?=.*bar)\w+$", "minLength": 20},
    {"pattern": "^(?!.*--)[a-z](?:[a-z-]*[a-z])?$", "minLength": 30},
    {"pattern": "^(?!admin$|a)[a-z]+$"},
    {"pattern": "^(?!000)[0-9]{3}(?<!1)$"},
    {"pattern": r"^(\w)(\d)\2\1$"},
    {"pattern": r"\d", "minLength": 50, "maxLength": 50},
    {"pattern": "a$", "minLength": 9},
    {"pattern": r"^\p{Lu}\p{Script=Greek}+$"},
    {"pattern": r"^[^\x00-\u{ffff}]$"},
    {"pattern": "^[\\s\\S]*$", "minLength": 5000},
    {"pattern": r"\bfoo\b.\B"},
    {"pattern": "^(a+)+$", "minLength": 400},
    {"pattern": "^$|^x{3}$", "minLength": 1},
    {"pattern": "^https://[^/]+/.*$", "format": "uri", "maxLength": 100},
    {"pattern": "Z$", "format": "date-time"},
    {"pattern": r"\.\d{3}Z$", "format": "date-time"},
    {"minLength": 200, "maxLength": 200, "format": "uri"},
    {"minLength": 7, "maxLength": 7, "format": "email"},
    {"maxLength": 3, "format": "uri-reference"},
    {"minLength": 25, "format": "time"},
    {"minLength": 60, "format": "hostname"},
    {"minLength": 400_000},
]


@pytest.mark.parametrize("schema", SCHEMAS, ids=str)
def test_there_is_a_string_for_these(schema: dict[str, Any]) -> None:
    wanted = rules(**schema)
    made = text(wanted, "Some word")
    assert made == text(wanted, "Some word")
    assert jsonschema_rs.Draft202012Validator(schema, validate_formats=True).is_valid(
        made
    )
    if wanted.pattern:
        assert re.search(translate(wanted.pattern), made)


@pytest.mark.parametrize(
    "schema",
    [
        {"pattern": "(?=b)a"},
        {"pattern": "[]"},
        {"pattern": "^a$", "minLength": 2},
        {"pattern": "^x$", "format": "uuid"},
        {"minLength": 3, "maxLength": 2},
        {"pattern": "^(a{9999}){9999}$"},
        {"pattern": r"^(a+)+\1!$", "minLength": 40},
    ],
    ids=str,
)
def test_none_is_made_up_where_none_is_known(schema: dict[str, Any]) -> None:
    with pytest.raises(NoValue):
        text(rules(**schema), "Some word")


PARTS = st.sampled_from(
    [
        "a",
        "[a-z]",
        r"\d",
        r"\w",
        ".",
        "[^a]",
        r"\s",
        "-",
        "(?:ab|c)",
        "(x|yz)",
        r"\.",
        "\u00e9",
    ]
)
REPEATS = st.sampled_from(["", "", "*", "+", "?", "{2}", "{1,3}", "{4,}", "+?"])
EASY = st.lists(st.builds(str.__add__, PARTS, REPEATS), min_size=1, max_size=5).map(
    "".join
)
LOOKS = st.sampled_from(["", "(?=.*a)", r"(?!\d)", "(?=.*[0-9])"])


@given(inner=EASY, again=REPEATS, more=EASY, length=st.integers(0, 40))
@settings(max_examples=300)
def test_every_expression_without_looks_has_a_string(
    inner: str, again: str, more: str, length: int
) -> None:
    pattern = f"^(?:{inner}){again}{more}$"
    made = text(rules(pattern=pattern), "Some word")
    assert re.search(translate(pattern), made)
    open_ended = rules(
        pattern=f"{pattern}|^[a-z]*$", minLength=length, maxLength=length
    )
    assert len(text(open_ended, "Some word")) == length


@given(look=LOOKS, body=EASY, least=st.integers(0, 12), more=st.integers(0, 12))
@settings(max_examples=300)
def test_what_is_made_keeps_to_the_rules_and_what_breaks_them_does(
    look: str, body: str, least: int, more: int
) -> None:
    schema: dict[str, Any] = {
        "pattern": f"^{look}{body}$",
        "minLength": least,
        "maxLength": least + more,
    }
    wanted, expression = rules(**schema), re.compile(translate(schema["pattern"]))
    try:
        made = text(wanted, "Some word")
        assert expression.search(made) and least <= len(made) <= least + more
    except NoValue:
        pass
    for keyword in schema:
        if (spoilt := against(wanted, keyword)) is not None:
            faults = {
                "pattern": expression.search(spoilt) is None,
                "minLength": len(spoilt) < least,
                "maxLength": len(spoilt) > least + more,
            }
            assert faults[keyword]
            assert {name for name, held in faults.items() if held} == broken(
                wanted, spoilt
            )


def test_limits_that_no_message_should_have_are_not_tried() -> None:
    assert against(rules(maxLength=2**40), "maxLength") is None
    assert against(rules(minLength=2), "minLength") == "x"
    assert against(rules(pattern="^[a-z]*$", maxLength=3), "maxLength") == "aaaa"


def test_a_word_is_taken_where_it_fits() -> None:
    assert text(rules(), "Some word") == "Some word"
    assert text(rules(maxLength=4), "Some word") == "Some"
    assert text(rules(pattern="word$"), "Some word") == "Some word"
    assert not fits(rules(format="uuid"), "Some word")


def test_a_pattern_that_cannot_be_read_is_no_one_s_to_keep() -> None:
    with pytest.raises(Untranslatable):
        text(rules(pattern="("), "Some word")
