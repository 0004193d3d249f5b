"""Schemas and operations into the API that they describe."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from odd import getting
from stamping import posting, read, record, ref, schemas

from restamp import ir
from restamp.samples.check import Checker

TEXT = {"type": "string"}
NULL = {"type": "null"}
STRING = ir.Scalar(kind=ir.Kind.STRING, format=None)
NULLABLE = ir.Nullable(inner=STRING)


def fields(schema: dict[str, Any], folder: Path, **others: Any) -> dict[str, ir.Field]:
    """The fields of a schema's record."""
    _, api = read(schemas(T=schema, **others), folder)
    (found,) = [
        d
        for key, d in api.definitions.items()
        if key.origin == ("components", "schemas", "T")
    ]
    assert isinstance(found, ir.Record)
    return {field.wire: field for field in found.fields}


def type_of(schema: Any, folder: Path, **others: Any) -> ir.Type:
    """The type that a schema has."""
    return fields(record(x=schema), folder, **others)["x"].type


@pytest.mark.parametrize(
    "schema",
    [
        {"type": ["string", "null"]},
        {"anyOf": [TEXT, NULL]},
        {"oneOf": [NULL, TEXT]},
        {"oneOf": [{"type": ["string", "null"]}, NULL]},
        {"allOf": [{"type": ["string", "null"]}, {"description": "only words"}]},
        {"anyOf": [{"$ref": "#/components/schemas/Text"}, NULL]},
        {"$ref": "#/components/schemas/MaybeText"},
        {"allOf": [{"$ref": "#/components/schemas/MaybeText"}], "title": "T"},
    ],
)
def test_null_is_a_type_however_it_is_written(schema: Any, tmp_path: Path) -> None:
    named = {"Text": TEXT, "MaybeText": {"type": ["string", "null"]}}
    assert type_of(schema, tmp_path, **named) == NULLABLE


@pytest.mark.parametrize(
    "schema",
    [
        {"allOf": [{"type": ["string", "null"]}, TEXT]},
        {"allOf": [{"$ref": "#/components/schemas/Maybe"}, TEXT]},
        {"$ref": "#/components/schemas/Maybe", "type": "string"},
    ],
)
def test_null_is_gone_where_any_schema_forbids_it(schema: Any, tmp_path: Path) -> None:
    assert type_of(schema, tmp_path, Maybe={"type": ["string", "null"]}) == STRING


def test_null_of_an_enumeration(tmp_path: Path) -> None:
    either = {"type": ["string", "null"], "enum": ["a", None]}
    assert isinstance(type_of(either, tmp_path), ir.Nullable)
    assert isinstance(type_of({"enum": ["a", None]}, tmp_path), ir.Nullable)
    never = {"type": ["string", "null"], "enum": ["a"]}
    assert isinstance(type_of(never, tmp_path), ir.Ref)


def test_schemas_that_hold_together_are_one(tmp_path: Path) -> None:
    parts = [
        {"$ref": "#/components/schemas/Base"},
        record("name", name={"type": "string", "minLength": 2, "description": "own"}),
    ]
    base = record(
        "id",
        id=TEXT,
        name={"minLength": 1, "maxLength": 9, "description": "base"},
    )
    found = fields({"allOf": parts}, tmp_path, Base=base)
    assert list(found) == ["id", "name"]
    assert found["name"].required and found["id"].required
    assert found["name"].type == STRING
    assert found["name"].doc == "base"
    _, api = read(posting({"allOf": parts}, Base=base), tmp_path)
    assert broken(api, {"id": "1", "name": "n"}) == [(("name",), "minLength")]
    assert broken(api, {"name": "0123456789"}) == [
        (("id",), "required"),
        (("name",), "maxLength"),
    ]


def broken(api: ir.Api, value: Any) -> list[tuple[Any, str]]:
    """What the terms of the one request's body say of a value."""
    body = api.operations[0].body
    assert body is not None
    checker = Checker(api)
    found = checker.violations(body.contents[0].value.schema, value)
    return sorted((place, keyword) for place, keyword in found)


@pytest.mark.parametrize(
    ("value", "keywords"),
    [
        ("b", ["maxLength", "pattern"]),
        (0, ["minimum"]),
        (-0.5, ["minimum"]),
        ([], ["minItems"]),
        ({}, ["minProperties"]),
        (True, []),
        (None, []),
    ],
)
def test_constraints_say_something_of_their_own_types_alone(
    value: Any, keywords: list[str], tmp_path: Path
) -> None:
    limits = {"minimum": 1, "minItems": 1, "minProperties": 1, "pattern": "a"}
    _, api = read(posting({**limits, "maxLength": 0}), tmp_path)
    assert [keyword for _, keyword in broken(api, value)] == keywords


def test_a_required_member_that_nothing_describes_may_be_anything(
    tmp_path: Path,
) -> None:
    found = fields({"type": "object", "required": ["b", "a"]}, tmp_path)
    assert {wire: f.type for wire, f in found.items()} == {
        "a": ir.Anything(),
        "b": ir.Anything(),
    }
    assert all(field.required for field in found.values())


def test_directions_spread_to_whatever_holds_what_differs(tmp_path: Path) -> None:
    document = schemas(
        Inner=record(id={**TEXT, "readOnly": True}),
        Listed={"type": "array", "items": ref("Inner")},
        Outer=record(inner=ref("Listed")),
        Mapped={"type": "object", "additionalProperties": ref("Outer")},
        Top=record(map=ref("Mapped")),
        Plain=record(name=TEXT),
        Through=record(id=ref("Flagged")),
        Flagged={**TEXT, "writeOnly": True},
    )
    _, api = read(document, tmp_path)
    directions: dict[str, set[ir.Direction]] = {}
    for key in api.definitions:
        directions.setdefault(str(key.origin[2]), set()).add(key.direction)
    both = {ir.Direction.READ, ir.Direction.WRITE}
    assert directions == {
        **dict.fromkeys(["Inner", "Outer", "Top", "Through"], both),
        "Plain": {ir.Direction.BOTH},
    }


def test_a_union_may_hold_itself_wherever_one_starts(tmp_path: Path) -> None:
    kinds = {
        "Leaf": record("kind", kind={"const": "leaf"}),
        "Branch": record(
            "kind",
            kind={"const": "branch"},
            of={"type": "array", "items": ref("Tree")},
        ),
        "Tree": {"oneOf": [ref("Leaf"), ref("Branch")]},
    }
    for start in ("Branch", "Tree", "Leaf"):
        _, api = read(posting(ref(start), **kinds), tmp_path)
        (tree,) = [d for d in api.definitions.values() if isinstance(d, ir.Union)]
        assert tree.tag == "kind"
        assert [variant.tags for variant in tree.variants] == [("leaf",), ("branch",)]


def test_definitions_are_in_the_order_of_the_document(tmp_path: Path) -> None:
    _, api = read(
        posting(ref("C"), A=record(x=ref("B")), C=record(x=ref("A")), B=record(x=TEXT)),
        tmp_path,
    )
    assert [str(key.origin[2]) for key in api.definitions] == ["A", "C", "B"]


def test_operations_say_what_is_declared(tmp_path: Path) -> None:
    document, api = read(
        {
            **getting(
                tags=["a", "b"], summary="S", deprecated=True, security=[{"K": []}]
            ),
            "components": {
                "securitySchemes": {"K": {"type": "http", "scheme": "bearer"}}
            },
        },
        tmp_path,
    )
    (operation,) = api.operations
    assert (operation.id, operation.method, operation.path) == ("look", "GET", "/tea")
    assert (operation.tags, operation.security) == (("a", "b"), (("K",),))
    assert operation.deprecated
    assert api.security == (ir.Bearer(scheme="K", doc=""),)
    assert document.get(operation.origin)["operationId"] == "look"
