"""Schemas into types: whatever is valid has the type that its schema becomes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, assume, given, settings
from json_schemas import SCHEMAS, VALUES, typed
from stamping import posting, read, record, ref, schemas
from typed import has

from restamp import ir

TEXT = {"type": "string"}
COUNT = {"type": "integer"}
NULL = {"type": "null"}
STRING = ir.Scalar(kind=ir.Kind.STRING, format=None)
INTEGER = ir.Scalar(kind=ir.Kind.INTEGER, format=None)
NUMBER = ir.Scalar(kind=ir.Kind.NUMBER, format=None)
BOOLEAN = ir.Scalar(kind=ir.Kind.BOOLEAN, format=None)
ANYTHING = ir.Anything()


def body(schema: Any, folder: Path, **named: Any) -> tuple[ir.Api, ir.Type]:
    """An API, and the type of the one body that is sent to it."""
    _, api = read(posting(schema, **named), folder)
    sent = api.operations[0].body
    assert sent is not None
    return api, sent.contents[0].value.type


@given(schema=SCHEMAS.map(typed), value=VALUES)
@settings(suppress_health_check=list(HealthCheck), max_examples=300)
def test_whatever_is_valid_has_the_type(
    schema: Any, value: Any, tmp_path: Path
) -> None:
    assume(jsonschema_rs.Draft202012Validator(schema).is_valid(value))
    api, type = body(schema, tmp_path)
    assert has(api, type, value)


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (True, ANYTHING),
        ({}, ANYTHING),
        (False, ir.Nothing()),
        (NULL, ir.Null()),
        ({"enum": [None]}, ir.Null()),
        ({"const": None}, ir.Null()),
        ({"type": "number"}, NUMBER),
        ({"type": "boolean"}, BOOLEAN),
        ({"const": True}, BOOLEAN),
        ({"enum": [1.5, 2]}, NUMBER),
        ({"type": ["number", "integer"]}, NUMBER),
        ({"type": ["integer", "null"]}, ir.Nullable(inner=INTEGER)),
        ({"allOf": [TEXT, COUNT]}, ir.Nothing()),
        ({"allOf": [{"type": "number"}, COUNT]}, INTEGER),
        ({"allOf": [{"type": ["string", "null"]}, NULL]}, ir.Null()),
        ({"not": TEXT}, ANYTHING),
        ({"if": TEXT, "then": {"minLength": 1}}, ANYTHING),
        ({"minLength": 1}, ANYTHING),
        ({"type": "array"}, ir.Array(items=ANYTHING)),
        ({"items": TEXT}, ir.Array(items=STRING)),
        ({"type": "array", "uniqueItems": True}, ir.Array(items=ANYTHING)),
        ({"type": "object"}, ir.Map(values=ANYTHING)),
        ({"type": "object", "minProperties": 1}, ir.Map(values=ANYTHING)),
        ({"type": "object", "additionalProperties": False}, ir.Map(values=ANYTHING)),
        ({"additionalProperties": COUNT}, ir.Map(values=INTEGER)),
        (
            {"patternProperties": {"^a": COUNT}},
            ir.PatternMap(patterns=(("^a", INTEGER),), rest=ANYTHING),
        ),
        (
            {"patternProperties": {"^a": COUNT}, "additionalProperties": False},
            ir.Map(values=INTEGER),
        ),
        (
            {
                "patternProperties": {"^a": COUNT, "^b": TEXT},
                "additionalProperties": {"type": "boolean"},
            },
            ir.PatternMap(patterns=(("^a", INTEGER), ("^b", STRING)), rest=BOOLEAN),
        ),
        (
            {
                "allOf": [
                    {"patternProperties": {"^a": COUNT}},
                    {"additionalProperties": {"type": "number"}},
                ]
            },
            ir.PatternMap(patterns=(("^a", INTEGER),), rest=NUMBER),
        ),
        (
            {"patternProperties": {"^a": COUNT}, "additionalProperties": COUNT},
            ir.Map(values=INTEGER),
        ),
        (
            {"patternProperties": {"(?<=\\p{L}+)": COUNT}},
            ir.Map(values=ANYTHING),
        ),
        (
            {"type": "array", "prefixItems": [TEXT]},
            ir.Row(first=(STRING,), rest=ANYTHING),
        ),
        ({"prefixItems": [COUNT, COUNT], "items": COUNT}, ir.Array(items=INTEGER)),
        ({"prefixItems": [COUNT, COUNT], "items": False}, ir.Array(items=INTEGER)),
        (
            {"type": "array", "prefixItems": [COUNT, TEXT], "maxItems": 1},
            ir.Array(items=INTEGER),
        ),
        (
            {"type": "array", "prefixItems": [False], "items": False},
            ir.Array(items=ir.Nothing()),
        ),
        (
            {"type": "array", "prefixItems": [False, NULL]},
            ir.Row(first=(ir.Nothing(), ir.Null()), rest=ANYTHING),
        ),
        (
            {"type": "array", "prefixItems": [False, NULL], "maxItems": 2},
            ir.Array(items=ir.Null()),
        ),
        (
            {"type": "array", "prefixItems": [COUNT, TEXT], "items": False},
            ir.Row(first=(INTEGER, STRING), rest=ir.Nothing()),
        ),
        (
            {"type": "array", "prefixItems": [COUNT, TEXT], "maxItems": 2},
            ir.Row(first=(INTEGER, STRING), rest=ir.Nothing()),
        ),
        (
            {
                "type": "array",
                "prefixItems": [COUNT],
                "items": TEXT,
                "minItems": 3,
                "maxItems": 3,
            },
            ir.Tuple(items=(INTEGER, STRING, STRING)),
        ),
        (
            {
                "type": "array",
                "prefixItems": [COUNT, TEXT, TEXT],
                "minItems": 2,
                "maxItems": 2,
            },
            ir.Tuple(items=(INTEGER, STRING)),
        ),
        (
            {
                "type": "array",
                "prefixItems": [COUNT],
                "items": TEXT,
                "minItems": 99,
                "maxItems": 99,
            },
            ir.Row(first=(INTEGER,), rest=STRING),
        ),
        (
            {
                "allOf": [
                    {"prefixItems": [{"type": "number"}]},
                    {"prefixItems": [COUNT, TEXT], "items": TEXT},
                    {"items": {"type": ["integer", "string"]}},
                ]
            },
            ir.Row(first=(INTEGER, STRING), rest=STRING),
        ),
        (
            {
                "type": "array",
                "prefixItems": [TEXT, COUNT],
                "minItems": 2,
                "items": False,
            },
            ir.Tuple(items=(STRING, INTEGER)),
        ),
        (
            {"type": "array", "prefixItems": [TEXT], "minItems": 1, "maxItems": 1},
            ir.Tuple(items=(STRING,)),
        ),
        ({"oneOf": [{"minLength": 1}, {"pattern": "a"}], **TEXT}, STRING),
    ],
)
def test_a_schema_becomes_a_type(
    schema: Any, expected: ir.Type, tmp_path: Path
) -> None:
    assert body(schema, tmp_path)[1] == expected


def members(definition: ir.Definition) -> list[str | int]:
    assert isinstance(definition, ir.Enumeration)
    return [member.value for member in definition.members]


@pytest.mark.parametrize(
    ("schema", "kind", "expected"),
    [
        ({"enum": ["a", "b"]}, ir.Kind.STRING, ["a", "b"]),
        ({"const": "a"}, ir.Kind.STRING, ["a"]),
        ({"enum": [1, 2]}, ir.Kind.INTEGER, [1, 2]),
        ({"type": "string", "enum": ["a", 1, None]}, ir.Kind.STRING, ["a"]),
        ({"allOf": [{"enum": ["a", "b"]}, {"enum": ["b"]}]}, ir.Kind.STRING, ["b"]),
        ({"enum": ["a", "b"], "not": {"enum": ["a"]}}, ir.Kind.STRING, ["b"]),
        ({"enum": ["a", "a"]}, ir.Kind.STRING, ["a"]),
    ],
)
def test_lists_of_values_are_enumerations(
    schema: Any, kind: ir.Kind, expected: list[str | int], tmp_path: Path
) -> None:
    api, type = body(schema, tmp_path)
    inner = type.inner if isinstance(type, ir.Nullable) else type
    assert isinstance(inner, ir.Ref)
    definition = api.definitions[inner.target]
    assert members(definition) == expected
    assert isinstance(definition, ir.Enumeration) and definition.kind is kind


def test_the_document_may_name_the_values_of_an_enumeration(tmp_path: Path) -> None:
    named = {"enum": [1, 2, 3], "x-enum-varnames": ["Low", "High"]}
    _, api = read(schemas(Level=named), tmp_path)
    (level,) = api.definitions.values()
    assert isinstance(level, ir.Enumeration)
    assert [member.word for member in level.members] == ["Low", "High", "3"]


def test_several_json_types_are_a_union(tmp_path: Path) -> None:
    api, type = body({"type": ["string", "integer", "null"]}, tmp_path)
    assert isinstance(type, ir.Nullable) and isinstance(type.inner, ir.Ref)
    union = api.definitions[type.inner.target]
    assert isinstance(union, ir.Union)
    assert [variant.type for variant in union.variants] == [INTEGER, STRING]


def test_an_object_among_several_types_has_a_name(tmp_path: Path) -> None:
    schema = {"type": ["string", "object"], "properties": {"a": TEXT}}
    api, type = body(ref("T"), tmp_path, T=schema)
    assert isinstance(type, ir.Ref)
    union = api.definitions[type.target]
    assert isinstance(union, ir.Union)
    (record,) = [d for d in api.definitions.values() if isinstance(d, ir.Record)]
    assert [variant.type for variant in union.variants] == [
        STRING,
        ir.Ref(target=record.key),
    ]
    assert record.key.part == "object"
    assert record.key.site == union.key.site


def test_a_type_that_holds_itself_has_a_name(tmp_path: Path) -> None:
    tree = {"type": "array", "items": ref("Tree")}
    api, type = body(ref("Tree"), tmp_path, Tree=tree)
    assert isinstance(type, ir.Ref)
    assert api.definitions[type.target] == ir.Alias(
        key=type.target,
        hint=ir.Hint(word="Tree", parent=None),
        doc="",
        deprecated=False,
        type=ir.Array(items=type),
    )
    api, type = body(
        ref("M"), tmp_path, M={"additionalProperties": ref("N")}, N=ref("M")
    )
    assert isinstance(type, ir.Ref)
    named = api.definitions[type.target]
    assert isinstance(named, ir.Alias) and named.type == ir.Map(values=type)


def test_equal_inline_schemas_are_one_definition(tmp_path: Path) -> None:
    size = record("n", n=COUNT)
    shop = record(first=size, second=size, third=record("n", n=TEXT))
    _, api = read(schemas(Shop=shop), tmp_path)
    owner = next(iter(api.definitions))
    made = api.definitions[owner]
    assert isinstance(made, ir.Record)
    first, second, third = (field.type for field in made.fields)
    assert first == second != third
    assert isinstance(first, ir.Ref)
    assert api.aliases == ((ir.Hint(word="second", parent=owner), first.target),)


def test_equal_named_schemas_stay_apart(tmp_path: Path) -> None:
    _, api = read(schemas(A=record(n=COUNT), B=record(n=COUNT)), tmp_path)
    assert [str(key.origin[2]) for key in api.definitions] == ["A", "B"]
    assert api.aliases == ()


def test_names_are_built_whether_or_not_anything_uses_them(tmp_path: Path) -> None:
    named = {"A": record(x=ref("B")), "B": record(y=TEXT), "C": {"enum": ["c"]}}
    _, api = read(schemas(**named), tmp_path)
    assert [key.origin[2] for key in api.definitions] == ["A", "B", "C"]
    assert set(api.schemas) == set(api.definitions)


@pytest.mark.parametrize(
    "wrapped",
    [
        {"allOf": [ref("T")]},
        {"anyOf": [ref("T")]},
        {"oneOf": [ref("T")]},
        {"$ref": "#/components/schemas/U"},
        {**ref("T"), "description": "Words.", "deprecated": True},
        {"allOf": [ref("T"), {"description": "Words."}, True]},
    ],
)
def test_a_wrapper_that_only_annotates_is_what_it_wraps(
    wrapped: Any, tmp_path: Path
) -> None:
    named = {"T": record(a=TEXT), "U": ref("T")}
    api, type = body(wrapped, tmp_path, **named)
    assert isinstance(type, ir.Ref)
    assert [key.origin[2] for key in api.definitions] == ["T"]
    assert isinstance(api.definitions[type.target], ir.Record)


def test_a_wrapper_that_adds_to_it_is_a_type_of_its_own(tmp_path: Path) -> None:
    api, type = body(
        {"allOf": [ref("T"), record("b", b=TEXT)]}, tmp_path, T=record(a=TEXT)
    )
    assert isinstance(type, ir.Ref)
    made = api.definitions[type.target]
    assert isinstance(made, ir.Record)
    assert [(f.wire, f.required) for f in made.fields] == [("a", False), ("b", True)]


def test_what_two_parts_lead_to_is_merged_once(tmp_path: Path) -> None:
    part = {"properties": {"next": ref("Whole")}}
    whole = {"allOf": [ref("Left"), ref("Right")]}
    spec = schemas(Whole=whole, Left=part, Right=part)
    _, api = read(spec, tmp_path)
    assert all(len(key.site) == len(set(key.site)) for key in api.definitions)
