"""Schemas of 3.0 accept the same values in the words of 2020-12."""

from __future__ import annotations

from typing import Any

import jsonschema_rs
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from normalizing import normalized, schema, with_schemas
from openapi_schema_validator import OAS30Validator

NULL = {"type": "null"}
TYPES = ("string", "integer", "number", "boolean", "array", "object")
NAMES = ("a", "nullable", "example", "items", "$ref", "enum")

scalars = st.none() | st.booleans() | st.integers(-9, 9) | st.sampled_from(("", "xy"))
scalars |= st.sampled_from((0.5, -2.5))
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(NAMES), inner, max_size=3),
    max_leaves=6,
)


held = st.deferred(lambda: schemas | st.just({"$ref": "#/components/schemas/R"}))
inner = st.deferred(lambda: leaves | schemas)
some = st.lists(inner, min_size=1, max_size=2)


def _with(**keywords: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=keywords)


bounds = _with(
    **dict.fromkeys(("minimum", "maximum"), st.integers(-5, 5)),
    **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum"), st.booleans()),
    multipleOf=st.integers(1, 3),
    example=values,
)
sizes = _with(
    **dict.fromkeys(("minLength", "minItems", "minProperties"), st.integers(0, 2)),
    **dict.fromkeys(("maxLength", "maxItems", "maxProperties"), st.integers(0, 2)),
    uniqueItems=st.booleans(),
    default=values,
)
members = _with(
    required=st.lists(st.sampled_from(NAMES), unique=True, min_size=1, max_size=2),
    properties=st.dictionaries(st.sampled_from(NAMES), held, max_size=3),
    additionalProperties=held | st.booleans(),
    items=held,
)
# Nullable stands only where 3.0.4 says what it means: beside a type.
types = st.fixed_dictionaries(
    {"type": st.sampled_from(TYPES)}, optional={"nullable": st.booleans()}
)
combined = st.one_of(
    *(st.fixed_dictionaries({key: some}) for key in ("allOf", "anyOf", "oneOf")),
    st.fixed_dictionaries({"not": inner}),
    st.fixed_dictionaries({"enum": st.lists(values, min_size=1, max_size=3)}),
)
leaves: st.SearchStrategy[Any] = st.builds(dict.__or__, bounds | sizes, types) | bounds
schemas: st.SearchStrategy[Any] = st.one_of(
    leaves,
    st.builds(dict.__or__, members, types),
    st.builds(dict.__or__, combined, members | bounds),
)


def expected(data: Any, value: Any) -> bool:
    """Whether the schema S of a 3.0 document accepts a value."""
    root = {**data, "$ref": "#/components/schemas/S"}
    return bool(OAS30Validator(root).is_valid(value))


def accepts(data: Any, value: Any) -> bool:
    """Whether it does after normalisation, as 2020-12."""
    root = {**normalized(data).data, "$ref": "#/components/schemas/S"}
    return jsonschema_rs.Draft202012Validator(root).is_valid(value)


@settings(max_examples=100)
@given(schemas, st.lists(values, min_size=5, max_size=9))
def test_the_same_values_are_valid(made: Any, tried: list[Any]) -> None:
    data = with_schemas("3.0", S=made, R=made)
    assert [accepts(data, v) for v in tried] == [expected(data, v) for v in tried]


@settings(max_examples=100)
@given(schemas, st.lists(values, min_size=5, max_size=9))
def test_nullable_adds_null_and_nothing_else(made: Any, tried: list[Any]) -> None:
    bare = {key: made[key] for key in made if key != "nullable"}
    inner = with_schemas("3.0", R=bare, S=bare)
    data = with_schemas("3.0", R=bare, S={**bare, "nullable": True})
    for value in tried:
        assert accepts(data, value) == (value is None or accepts(inner, value))
    assert accepts(data, None)


@pytest.mark.parametrize("version", ["2.0", "3.0"])
@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("{type: string}", "{type: string}"),
        ("{minimum: 1, exclusiveMinimum: true}", "{exclusiveMinimum: 1}"),
        ("{maximum: 1, exclusiveMaximum: false}", "{maximum: 1}"),
        ("{exclusiveMinimum: true}", "{}"),
        ("{type: file}", "{type: string, format: binary}"),
        (
            "{items: [{type: file}, {}]}",
            "{prefixItems: [{type: string, format: binary}, {}]}",
        ),
        (
            "{items: [{}], additionalItems: {type: file}}",
            "{prefixItems: [{}], items: {type: string, format: binary}}",
        ),
        ("{items: [], additionalItems: false}", "{items: false}"),
        ("{items: {}, additionalItems: false}", "{items: {}}"),
        ("{discriminator: kind}", "{discriminator: {propertyName: kind}}"),
        ("{example: {example: 1}}", "{examples: [{example: 1}]}"),
        ("{nullable: true, type: string}", "{type: [string, 'null']}"),
        ("{nullable: false, type: string}", "{type: string}"),
        ("{nullable: true}", "{}"),
        ("{nullable: true, enum: [a]}", "{enum: [a, null]}"),
        ("{nullable: true, enum: [a, null]}", "{enum: [a, null]}"),
        (
            "{nullable: true, title: T, properties: {a: {}}}",
            "{title: T, anyOf: [{properties: {a: {}}}, {type: 'null'}]}",
        ),
        (
            "{nullable: true, items: [{example: 1}], additionalItems: {}}",
            "{anyOf: [{prefixItems: [{examples: [1]}], items: {}}, {type: 'null'}]}",
        ),
        ("{nullable: true, anyOf: [{}]}", "{anyOf: [{}, {type: 'null'}]}"),
        (
            "{nullable: true, title: T, readOnly: true, x-a: 1, example: 2, oneOf: [{}]}",
            "{title: T, readOnly: true, x-a: 1, examples: [2],"
            " anyOf: [{oneOf: [{}]}, {type: 'null'}]}",
        ),
        (
            "{nullable: true, type: object, allOf: [{nullable: true, not: {}}]}",
            "{anyOf: [{type: object, allOf: [{anyOf: [{not: {}}, {type: 'null'}]}]},"
            " {type: 'null'}]}",
        ),
    ],
)
def test_the_words_of_early_versions(version: str, written: str, after: str) -> None:
    assert schema(version, written) == yaml.safe_load(after)


@pytest.mark.parametrize(
    "written",
    [
        "{type: object, properties: {nullable: {}, example: {}, items: {}, $ref: {}}}",
        "{enum: [{nullable: true, $ref: '#/nowhere', a: 1}]}",
        "{default: {nullable: true, type: file, example: 1}}",
        "{x-a: {nullable: true, $ref: '#/nowhere', b: 1}}",
        "{xml: {name: example, x-b: {example: 1}}}",
    ],
)
@pytest.mark.parametrize("version", ["2.0", "3.0", "3.1", "3.2"])
def test_names_and_data_are_left_alone(version: str, written: str) -> None:
    assert schema(version, written) == yaml.safe_load(written)


@pytest.mark.parametrize(
    "written",
    [
        "{nullable: true, type: string}",
        "{exclusiveMinimum: true, minimum: 1}",
        "{const: {example: 1}}",
        "{examples: [{example: 1}]}",
        "{$ref: '#/components/schemas/O', description: kept, nullable: true}",
    ],
)
@pytest.mark.parametrize("version", ["3.1", "3.2"])
def test_late_schemas_are_left_alone(version: str, written: str) -> None:
    assert schema(version, written, O={}) == yaml.safe_load(written)


@pytest.mark.parametrize("version", ["3.1", "3.2"])
def test_the_example_of_a_late_schema_is_one_of_its_examples(version: str) -> None:
    text = "{if: {$defs: {A: {example: 1, examples: [2]}}}}"
    assert schema(version, text) == {"if": {"$defs": {"A": {"examples": [2, 1]}}}}


@pytest.mark.parametrize(
    ("version", "base"), [("2.0", "definitions"), ("3.0", "components/schemas")]
)
def test_what_stands_beside_a_reference_is_dropped(version: str, base: str) -> None:
    text = f"{{$ref: '#/{base}/O', description: x, example: 1, x-a: 1}}"
    assert schema(version, text, O={}) == {"$ref": "#/components/schemas/O"}


def test_null_beside_a_reference_is_meant() -> None:
    reference = {"$ref": "#/components/schemas/O"}
    text = "{$ref: '#/components/schemas/O', nullable: true}"
    assert schema("3.0", text, O={}) == {"anyOf": [reference, NULL]}
    text = "{$ref: '#/definitions/O', x-nullable: true}"
    assert schema("2.0", text, O={}) == {"anyOf": [reference, NULL]}


def test_the_extensions_that_2_0_had_for_what_it_lacked() -> None:
    text = "{type: string, x-nullable: true, x-example: a}"
    assert schema("2.0", text) == {"type": ["string", "null"], "examples": ["a"]}
    kept = {"type": "string", "x-nullable": True, "x-example": "a"}
    assert schema("3.0", text) == kept


def test_a_schema_as_deep_as_a_document_may_be() -> None:
    made: dict[str, Any] = {"nullable": True, "type": "string"}
    for _ in range(480):
        made = {"not": made}
    after = normalized(with_schemas("3.0", S=made)).data["components"]["schemas"]["S"]
    for _ in range(480):
        after = after["not"]
    assert after == {"type": ["string", "null"]}
