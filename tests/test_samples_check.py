"""The generator's own judge agrees with an independent validator."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, given, settings
from json_schemas import SCHEMAS, VALUES
from stamping import posting, read, record, ref

from restamp.samples.check import Checker

RELAXED = settings(
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
    ],
    deadline=None,
)


def broken(schema: Any, value: Any, folder: Path, **named: Any) -> list[str]:
    """What the checker says of a request's body."""
    _, api = read(posting(schema, **named), folder)
    body = api.operations[0].body
    assert body is not None
    found = Checker(api).violations(body.contents[0].value.schema, value)
    return ["/".join(map(str, (*path, keyword))) for path, keyword in found]


@given(schema=SCHEMAS, value=VALUES)
@RELAXED
def test_the_checker_agrees_with_another_validator(
    schema: Any, value: Any, tmp_path: Path
) -> None:
    valid = jsonschema_rs.Draft202012Validator(schema).is_valid(value)
    assert (not broken(schema, value, tmp_path)) is valid


TEXT = {"type": "string", "maxLength": 3}


@pytest.mark.parametrize(
    ("schema", "value", "expected"),
    [
        (record("a", a=TEXT), {}, ["a/required"]),
        (record(a=TEXT), {"a": "long"}, ["a/maxLength"]),
        (record(a={**TEXT, "readOnly": True}), {"a": "x"}, ["a/readOnly"]),
        ({"type": "string", "enum": ["a"]}, 3, ["type"]),
        ({"type": "string", "enum": ["a"]}, "b", ["enum"]),
        ({"anyOf": [record("a", a=TEXT), {"type": "null"}]}, {}, ["a/required"]),
        ({"oneOf": [record("a"), record("b")]}, {}, ["oneOf"]),
        ({"oneOf": [{}, {}]}, 1, ["oneOf"]),
        (
            {**record(a=TEXT), "additionalProperties": False},
            {"b": 1},
            ["b/additionalProperties"],
        ),
        ({"type": "array", "items": TEXT}, ["a", "long"], ["1/maxLength"]),
        ({"type": "array", "contains": {"const": 1}}, [2], ["contains"]),
        ({"not": {"type": "string"}}, "a", ["not"]),
    ],
)
def test_the_place_and_the_keyword_are_what_the_package_reports(
    schema: Any, value: Any, expected: list[str], tmp_path: Path
) -> None:
    assert broken(schema, value, tmp_path) == expected


PET = {**record("kind", kind=TEXT), "discriminator": {"propertyName": "kind"}}
CAT = {"allOf": [ref("Pet"), record("lives", lives={"maximum": 9})]}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"kind": "Cat", "lives": 9}, []),
        ({"kind": "Cat"}, ["lives/required"]),
        ({"kind": "Cat", "lives": 10}, ["lives/maximum"]),
        ({"kind": "Dog", "lives": 10}, []),
        ({"kind": "Horse"}, ["kind/maxLength"]),
        ({}, ["kind/required"]),
        (None, ["type"]),
    ],
)
def test_a_value_is_what_the_discriminator_of_a_parent_tells(
    value: Any, expected: list[str], tmp_path: Path
) -> None:
    assert broken(ref("Pet"), value, tmp_path, Pet=PET, Cat=CAT) == expected


def test_a_part_is_not_what_the_discriminator_of_a_parent_tells(
    tmp_path: Path,
) -> None:
    for schema in ({"allOf": [ref("Pet"), record("b")]}, {"not": {"not": ref("Pet")}}):
        value = {"kind": "Cat", "b": 1}
        assert not broken(schema, value, tmp_path, Pet=PET, Cat=CAT)


def test_what_a_mapping_names_keeps_to_the_parent_too(tmp_path: Path) -> None:
    told = {"propertyName": "kind", "mapping": {"n": "Nut"}}
    named = {"Pet": {**PET, "discriminator": told}, "Nut": record("lives")}
    value = {"kind": "n"}
    assert broken(ref("Pet"), value, tmp_path, **named) == ["lives/required"]
    assert broken(ref("Pet"), {"lives": 1}, tmp_path, **named) == ["kind/required"]
    assert broken(ref("Pet"), {**value, "lives": 1}, tmp_path, **named) == []


def test_what_is_read_holds_nothing_that_is_only_written(tmp_path: Path) -> None:
    tea = record(a=TEXT, b={**TEXT, "writeOnly": True})
    _, api = read(posting(ref("Tea"), ref("Tea"), Tea=tea), tmp_path)
    content = api.operations[0].responses[0].contents[0]
    checker = Checker(api)
    assert checker.violations(content.value.schema, {"b": "x"}) == [
        (("b",), "writeOnly")
    ]
    assert checker.holds(content.value.schema, {"a": "x"})
