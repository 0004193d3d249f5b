"""Generated checks: an independent validator agrees with them, and values come back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from json_schemas import SCHEMAS, VALUES, typed
from odd import content
from stamping import posting, record, ref, runtime, schemas, stamp, unproven

TEXT = {"type": "string"}


def answering(listed: list[Any]) -> dict[str, Any]:
    """A document whose one operation has an answer of each schema, from 200 on."""
    document = posting({})
    document["paths"]["/things"]["post"]["responses"] = {
        str(200 + n): {"description": "Done.", "content": content(schema)}
        for n, schema in enumerate(listed)
    }
    return document


def contents(package: ModuleType) -> Iterator[Any]:
    """What each of those answers may hold."""
    responses = package.send({}).responses
    status = 200
    while (answer := responses.lookup(status)) and answer.contents:
        yield answer.contents[0]
        status += 1


def told(read: Any, value: Any) -> list[tuple[str, str]]:
    """The place and the keyword of each violation of an answer's content."""
    found = read.violations(json.dumps(value).encode(), "application/json")
    return sorted((violation.pointer, violation.keyword) for violation in found)


@given(
    listed=st.lists(SCHEMAS.map(typed), min_size=12, max_size=12),
    values=st.lists(VALUES, min_size=12, max_size=12),
)
@settings(
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # shrinking takes minutes
    max_examples=12,
)
def test_checks_agree_with_another_validator(
    listed: list[Any], values: list[Any]
) -> None:
    with TemporaryDirectory() as folder:
        package = unproven(answering(listed), Path(folder), "checking")
        read = list(contents(package))
        assert len(read) == len(listed)
        for schema, content in zip(listed, read, strict=True):
            judge = jsonschema_rs.Draft202012Validator(schema)
            for value in values:
                valid = judge.is_valid(value)
                assert (told(content, value) == []) is valid, (schema, value)
                if valid:
                    content.decode(value)


def test_valid_members_are_held_and_come_back(tmp_path: Path) -> None:
    """Whatever keeps to its schema has a field of its own, and is not kept aside."""
    kinds = [
        ({"type": ["string", "integer"]}, ["a", 1]),
        ({"oneOf": [TEXT, {"type": "array", "items": TEXT}]}, ["a", ["b"]]),
        (
            {"type": ["object", "null"], "additionalProperties": TEXT},
            [None, {"a": "b"}],
        ),
        ({"enum": [1, 2]}, [1, 2]),
        ({"enum": ["a", 1, None, True]}, ["a", 1, None, True]),
        ({"const": None}, [None]),
        ({**TEXT, "format": "uuid"}, ["6ba7b810-9dad-11d1-80b4-00c04fd430c8"]),
        ({**TEXT, "format": "byte"}, ["YQ=="]),
        ({**TEXT, "format": "decimal"}, ["1.50"]),
        ({**TEXT, "format": "time"}, ["12:30:00Z"]),
        ({"type": "number"}, [1, 1.5, 2**70]),
        ({"prefixItems": [TEXT], "items": False, "minItems": 1}, [["a"]]),
        (
            {"anyOf": [record("a", a=TEXT), record("b", b=TEXT)]},
            [{"a": "x"}, {"b": "y"}],
        ),
        ({"allOf": [record("a", a=TEXT), record("b", b=TEXT)]}, [{"a": "x", "b": "y"}]),
    ]
    names = [f"k{n}" for n in range(len(kinds))]
    thing = record(**{n: schema for n, (schema, _) in zip(names, kinds, strict=True)})
    Thing = stamp(schemas(Thing=thing), tmp_path, "held").Thing
    for name, (_, values) in zip(names, kinds, strict=True):
        for value in values:
            made = Thing.from_dict({name: value})
            assert made.extra == {}, (name, value)
            assert made.to_dict() == {name: value}
            assert made.violations() == []


BROKEN: list[tuple[Any, Any, list[tuple[str, str]]]] = [
    ({**TEXT, "minLength": 2, "maxLength": 3}, "a", [("", "minLength")]),
    ({**TEXT, "maxLength": 1}, "\U0001f600", []),
    ({**TEXT, "maxLength": 1}, "\U0001f600a", [("", "maxLength")]),
    ({"maxLength": 1, "minimum": 3}, "ab", [("", "maxLength")]),
    ({"maxLength": 1, "minimum": 3}, 2, [("", "minimum")]),
    ({"maxLength": 1, "minimum": 3}, None, []),
    ({**TEXT, "pattern": "^a$"}, "a\n", [("", "pattern")]),
    ({"type": "integer"}, 3.0, []),
    ({"type": "integer"}, True, [("", "type")]),
    ({"type": "integer", "format": "int32"}, 2**31, [("", "format")]),
    ({"type": "number", "multipleOf": 0.1}, 0.3, []),
    ({"type": "number", "multipleOf": 0.1}, 0.35, [("", "multipleOf")]),
    ({"type": "number", "multipleOf": 1e-8}, 12391239123, []),
    (
        {"minItems": 1, "maxItems": 2, "uniqueItems": True},
        [1, 1, 1.0],
        [("", "maxItems"), ("", "uniqueItems")],
    ),
    ({"type": "array", "uniqueItems": True}, [1, True, "1"], []),
    (
        {"type": "array", "uniqueItems": True},
        [{"a": [1]}, {"a": [1.0]}],
        [("", "uniqueItems")],
    ),
    (
        {"type": "array", "items": {"type": "array", "items": TEXT}},
        [["a"], [1]],
        [("/1/0", "type")],
    ),
    (
        {"type": "array", "contains": {"const": 1}, "maxContains": 1},
        [1, 1],
        [("", "maxContains")],
    ),
    ({"type": "array", "contains": {"const": 1}}, [], [("", "contains")]),
    (
        {"type": "array", "prefixItems": [TEXT, {"type": "integer"}]},
        ["a", "b"],
        [("/1", "type")],
    ),
    (
        {"type": "array", "prefixItems": [TEXT], "items": False},
        ["a", 1],
        [("/1", "false")],
    ),
    ({"enum": ["a", 1, None]}, True, [("", "enum")]),
    ({"const": {"a": [1]}}, {"a": [1.0]}, []),
    ({"const": {"a": [1]}}, {"a": [True]}, [("", "const")]),
    ({"type": "object", "minProperties": 1}, {}, [("", "minProperties")]),
    (
        {"type": "object", "propertyNames": {"maxLength": 1}},
        {"ab": 1, "a": 1},
        [("/ab", "propertyNames")],
    ),
    (
        {"type": "object", "patternProperties": {"^n": TEXT}},
        {"n~1/2": 3, "m": 3},
        [("/n~01~12", "type")],
    ),
    (
        {**record(a=TEXT), "additionalProperties": False},
        {"b": 1},
        [("/b", "additionalProperties")],
    ),
    (
        {**record(a=TEXT), "additionalProperties": TEXT},
        {"a": "1", "b": 1},
        [("/b", "type")],
    ),
    (
        {**record(a=TEXT), "dependentRequired": {"a": ["b"]}},
        {"a": "1"},
        [("/b", "dependentRequired")],
    ),
    (
        {**record(a=TEXT), "dependentSchemas": {"a": {"required": ["b"]}}},
        {"a": "1"},
        [("/b", "required")],
    ),
    ({"not": TEXT}, "a", [("", "not")]),
    (
        {"if": TEXT, "then": {"minLength": 2}, "else": {"minimum": 2}},
        "a",
        [("", "minLength")],
    ),
    (
        {"if": TEXT, "then": {"minLength": 2}, "else": {"minimum": 2}},
        1,
        [("", "minimum")],
    ),
    ({"oneOf": [{"minimum": 1}, {"minimum": 2}]}, 3, [("", "oneOf")]),
    ({"anyOf": [{"minimum": 1}, {"maximum": -1}]}, 0, [("", "anyOf")]),
    ({"anyOf": [record("a", a=TEXT), TEXT]}, {"a": 1}, [("/a", "type")]),
    (False, 1, [("", "false")]),
    (
        {**record(a=TEXT), "unevaluatedProperties": False},
        {"a": "1", "b": 1},
        [("/b", "unevaluatedProperties")],
    ),
]


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """What is read by each of the schemas above."""
    folder = tmp_path_factory.mktemp("broken")
    listed = answering([schema for schema, _, _ in BROKEN])
    return list(contents(stamp(listed, folder, "broken")))


@pytest.mark.parametrize("number", range(len(BROKEN)))
def test_a_violation_has_a_place_and_a_keyword(broken: list[Any], number: int) -> None:
    schema, value, expected = BROKEN[number]
    judge = jsonschema_rs.Draft202012Validator(schema)
    assert judge.is_valid(value) is (not expected) or "format" in str(expected)
    assert told(broken[number], value) == expected


def test_a_pattern_that_cannot_be_translated_is_not_enforced(tmp_path: Path) -> None:
    thing = record(a={**TEXT, "pattern": r"(?<=b*)a", "minLength": 2})
    Thing = stamp(schemas(Thing=thing), tmp_path, "loose").Thing
    assert [v.keyword for v in Thing(a="x").violations()] == ["minLength"]


def test_each_member_of_an_all_of_is_checked(tmp_path: Path) -> None:
    base = record("id", id={**TEXT, "maxLength": 2})
    whole = {"allOf": [ref("Base"), record(id={**TEXT, "minLength": 1}, n=TEXT)]}
    package = stamp(schemas(Base=base, Whole=whole), tmp_path, "whole")
    found = package.Whole.from_dict({"n": 1}).violations()
    assert {(v.pointer, v.keyword) for v in found} == {
        ("/id", "required"),
        ("/n", "type"),
    }
    assert package.Whole.from_dict({"id": ""}).violations()[0].keyword == "minLength"
    assert package.Whole.from_dict({"id": "abc"}).violations()[0].keyword == "maxLength"


def test_what_is_set_by_the_server_is_refused_in_each_part(tmp_path: Path) -> None:
    base = record("id", id={**TEXT, "readOnly": True})
    whole = {"allOf": [ref("Base"), record(made={**TEXT, "readOnly": True})]}
    package = stamp(
        posting(ref("Whole"), ref("Whole"), Base=base, Whole=whole), tmp_path, "set_by"
    )
    given = {"id": "1", "made": "2"}
    found = package.WholeInput.from_dict(given).violations()
    assert sorted((v.pointer, v.keyword) for v in found) == [
        ("/id", "readOnly"),
        ("/made", "readOnly"),
    ]
    assert package.Whole.from_dict(given).violations() == []
    assert [v.keyword for v in package.Whole.from_dict({}).violations()] == ["required"]


def test_violations_say_what_is_wrong_and_show_no_value(tmp_path: Path) -> None:
    package = stamp(posting({**TEXT, "maxLength": 1}), tmp_path, "quiet")
    with pytest.raises(runtime(package, "errors").InvalidRequest) as raised:
        package.send("secret")
    (violation,) = raised.value.violations
    assert str(violation) == (
        "(root): must have at most 1 character, has 6 (maxLength)"
    )
    assert violation.part == "body"
    assert "secret" not in str(raised.value)


def test_an_enumeration_may_hold_itself(tmp_path: Path) -> None:
    inner = {"inner": ref("Level"), "other": {"anyOf": [{"items": ref("Level")}, TEXT]}}
    level = {"enum": ["a", "bb"], "minLength": 2, "properties": inner}
    package = stamp(schemas(Level=level, Box=record(level=ref("Level"))), tmp_path)
    for value, keywords in (
        ("bb", set()),
        ("a", {"minLength"}),
        ("c", {"enum", "minLength"}),
        ({"inner": "bb"}, {"enum"}),
        ({"inner": {"inner": 1}}, {"enum"}),
    ):
        found = package.Box.from_dict({"level": value}).violations()
        assert keywords <= {violation.keyword for violation in found}
        assert bool(found) == bool(keywords)
