"""Messages keep to the document, or break one rule of it; another validator is the judge."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stamping import posting, problems, read, record, ref

from restamp.samples import Kind, Message, sample

PATTERNS = [r"^[a-z]+$", r"^[A-Z]{2}$", r"\d", r"^(a|b)*$", r"^[^x]$", r"^\w+-\d{2,4}$"]


@st.composite
def texts(draw: st.DrawFn) -> dict[str, Any]:
    """The schema of a string."""
    schema: dict[str, Any] = {"type": "string"}
    kind = draw(st.sampled_from(["length", "pattern", "format"]))
    if kind == "length":
        least = draw(st.integers(0, 30))
        schema |= {"minLength": least, "maxLength": least + draw(st.integers(0, 30))}
    elif kind == "pattern":
        schema["pattern"] = draw(st.sampled_from(PATTERNS))
    else:
        formats = ["email", "uri", "date", "date-time", "uuid"]
        schema["format"] = draw(st.sampled_from(formats))
    return schema


@st.composite
def numbers(draw: st.DrawFn) -> dict[str, Any]:
    """The schema of a number that some number keeps to."""
    schema: dict[str, Any] = {"type": draw(st.sampled_from(["integer", "number"]))}
    low = draw(st.integers(-1000, 1000))
    lower = draw(st.sampled_from(["minimum", "exclusiveMinimum", ""]))
    upper = draw(st.sampled_from(["maximum", "exclusiveMaximum", ""]))
    if lower:
        schema[lower] = low
    if upper:
        schema[upper] = low + draw(st.integers(2, 50))
    return schema


SCHEMAS = st.recursive(
    st.one_of(texts(), numbers(), st.just({"type": "boolean"})),
    lambda inner: st.one_of(
        st.builds(
            lambda items, least, more: {
                "type": "array",
                "items": items,
                "minItems": least,
                "maxItems": least + more,
            },
            inner,
            st.integers(0, 3),
            st.integers(0, 2),
        ),
        st.builds(lambda a, b: record("a", a=a, b=b), inner, inner),
        inner.map(lambda value: {"type": "object", "additionalProperties": value}),
    ),
    max_leaves=4,
)


def messages(document: dict[str, Any], folder: Path) -> tuple[Message, ...]:
    loaded, api = read(document, folder)
    return sample(api, loaded)


@given(schema=SCHEMAS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80)
def test_valid_ones_are_valid_and_invalid_ones_break_one_rule(
    schema: dict[str, Any], tmp_path: Path
) -> None:
    judge = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    for message in messages(posting(schema), tmp_path):
        if message.part != "request":
            continue
        errors = list(judge.iter_errors(message.body))
        if message.kind is not Kind.INVALID:
            assert errors == []
            continue
        broken = {
            ("/".join(map(str, e.instance_path)), e.schema_path[-1]) for e in errors
        }
        place = message.pointer
        if message.keyword == "required":
            place = type(place)(place[:-1])
        assert ("/".join(map(str, place)), message.keyword) in broken


def test_the_same_ones_every_time_and_each_for_a_reason(tmp_path: Path) -> None:
    schema = record("a", a={"type": "string", "maxLength": 3}, b={"type": "integer"})
    first = messages(posting(schema), tmp_path)
    assert first == messages(posting(schema), tmp_path)
    invalid = [m for m in first if m.kind is Kind.INVALID]
    assert [(str(m.pointer), m.keyword, m.label) for m in invalid] == [
        ("/a", "required", "required"),
        ("/a", "type", "null"),
        ("/a", "type", "type"),
        ("/a", "maxLength", "maxLength"),
        ("/b", "type", "null"),
        ("/b", "type", "type"),
    ]


def test_another_property_changes_no_other_one_s_message(tmp_path: Path) -> None:
    small = record(a={"type": "string"})
    large = record(a={"type": "string"}, b={"type": "string"})
    bodies = [
        [m.body for m in messages(posting(schema), tmp_path) if m.kind is Kind.MAXIMAL][
            0
        ]
        for schema in (small, large)
    ]
    assert bodies[1].pop("b")
    assert bodies[0] == bodies[1]


def test_sizes_hold_what_they_say(tmp_path: Path) -> None:
    schema = record(
        "a", a={"type": "string"}, b={"type": ["array", "null"], "items": {}}
    )
    sizes = {m.kind: m.body for m in messages(posting(schema), tmp_path)}
    assert set(sizes[Kind.MINIMAL] or {}) <= {"a"}
    bodies = {
        m.kind: m.body
        for m in messages(posting(schema), tmp_path)
        if m.part == "request" and m.kind is not Kind.INVALID
    }
    assert list(bodies[Kind.MINIMAL]) == ["a"]
    assert list(bodies[Kind.MAXIMAL]) == ["a", "b"]
    assert bodies[Kind.MAXIMAL]["b"]


def test_examples_come_first_where_they_keep_to_the_rules(tmp_path: Path) -> None:
    schema = record(
        a={"type": "string", "maxLength": 3, "examples": ["long one", "abc"]},
        b={"type": "integer", "minimum": 5, "examples": [1, 7]},
        c={"type": "boolean", "examples": [False]},
    )
    document = posting(schema)
    bodies = {
        m.kind: m.body for m in messages(document, tmp_path) if m.part == "request"
    }
    assert bodies[Kind.MAXIMAL] == {"a": "abc", "b": 7, "c": False}
    media = document["paths"]["/things"]["post"]["requestBody"]["content"]
    media["application/json"]["examples"] = {
        "odd": {"value": {"a": "1"}},
        "typical": {"value": {"a": "2"}},
    }
    named = {
        m.kind: m.body for m in messages(document, tmp_path) if m.part == "request"
    }
    assert named[Kind.TYPICAL] == {"a": "2"}


def test_recursive_schemas_end(tmp_path: Path) -> None:
    tree = record(name={"type": "string"}, of={"type": "array", "items": ref("Tree")})
    made = messages(posting(ref("Tree"), Tree=tree), tmp_path)
    deepest = max(len(json.dumps(message.body)) for message in made)
    assert deepest < 2000
    assert any(
        "of" in m.body["of"][0] for m in made if m.kind is Kind.MAXIMAL and m.body
    )


def test_least_members_are_there_or_missing(tmp_path: Path) -> None:
    schema = record(
        "a", a={"type": "string"}, b={"type": "string"}, c={"type": "string"}
    )
    made = messages(posting({**schema, "minProperties": 2}), tmp_path)
    bodies = {m.kind: m.body for m in made if m.part == "request"}
    assert list(bodies[Kind.MINIMAL]) == ["a", "b"]
    few = [m for m in made if m.keyword == "minProperties"]
    assert [len(m.body) for m in few] == [1]


@pytest.mark.parametrize(
    ("schema", "pointer"),
    [
        ({"type": "string", "pattern": r"^(a)\1b(?=c)d$"}, "/properties/a"),
        (
            {"type": "integer", "exclusiveMinimum": 1, "exclusiveMaximum": 2},
            "/properties/a",
        ),
        (
            {
                "type": "array",
                "minItems": 1,
                "items": {"type": "string", "pattern": "(?=b)a"},
            },
            "/properties/a",
        ),
    ],
)
def test_where_no_value_is_known_the_document_has_to_give_one(
    schema: dict[str, Any], pointer: str, tmp_path: Path
) -> None:
    (problem,) = problems(posting(ref("T"), T=record("a", a=schema)), tmp_path)
    assert problem.pointer.startswith(f"/components/schemas/T{pointer}")
    assert problem.hint is not None and "example" in problem.hint


def test_an_example_is_enough_where_no_value_is_known(tmp_path: Path) -> None:
    schema = {"type": "string", "pattern": r"^(\w)\1$", "examples": ["aa"]}
    bodies = [
        m.body
        for m in messages(posting(record("a", a=schema)), tmp_path)
        if m.kind is Kind.MINIMAL and m.part == "request"
    ]
    assert bodies == [{"a": "aa"}]


def test_a_schema_that_needs_itself_has_no_value(tmp_path: Path) -> None:
    found = problems(posting(ref("T"), T=record("a", a=ref("T"))), tmp_path)
    assert {problem.pointer for problem in found} == {"/components/schemas/T"}
