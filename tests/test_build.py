"""Schemas and operations into the API that they describe, or a problem with its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from odd import content, getting
from stamping import HEAD, posting, problems, read, record, ref, schemas

from restamp import ir

TEXT = {"type": "string"}
NULL = {"type": "null"}
STRING = ir.Scalar(kind=ir.Kind.STRING, format=None, constraints={})
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
    assert isinstance(found["name"].type, ir.Scalar)
    limits = {ir.Rule.MIN_LENGTH: 2, ir.Rule.MAX_LENGTH: 9}
    assert found["name"].type.constraints == limits
    assert found["name"].doc == "base"


def test_constraints_say_something_of_their_own_types_alone(tmp_path: Path) -> None:
    kept = {
        "string": {"minLength", "pattern"},
        "integer": {"minimum"},
        "number": {"minimum"},
        "boolean": set(),
    }
    for kind, rules in kept.items():
        schema = {"type": kind, "minLength": 1, "pattern": "a", "minimum": 1}
        made = type_of({**schema, "minItems": 1, "minProperties": 1}, tmp_path)
        assert isinstance(made, ir.Scalar)
        assert {rule.value for rule in made.constraints} == rules


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


def said(**response: Any) -> dict[str, Any]:
    return getting(responses={"200": {"description": "Done.", **response}})


OPERATION = "/paths/~1tea/get"
ANSWER = f"{OPERATION}/responses/200"
SENT = "/paths/~1things/post/requestBody/content/application~1json/schema"
X = "/components/schemas/T/properties/x"
PARAMETER = {"name": "q", "in": "query", "schema": TEXT}
XML = {"application/xml": {"schema": TEXT}}
TWICE = record(x={"allOf": [{"type": "string", "pattern": "a"}, {"pattern": "b"}]})


def scheme(**given: Any) -> dict[str, Any]:
    return {**getting(), "components": {"securitySchemes": {"K": given}}}


def having(x: Any, **named: Any) -> dict[str, Any]:
    return schemas(T=record(x=x), **named)


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "parameters": (getting(parameters=[PARAMETER]), f"{OPERATION}/parameters"),
    "shared parameters": (
        {
            **HEAD,
            "paths": {
                "/tea": {**getting()["paths"]["/tea"], "parameters": [PARAMETER]}
            },
        },
        "/paths/~1tea/parameters",
    ),
    "servers of an operation": (
        getting(servers=[{"url": "https://a.example"}]),
        f"{OPERATION}/servers",
    ),
    "servers of a path": (
        {
            **HEAD,
            "paths": {
                "/tea": {
                    **getting()["paths"]["/tea"],
                    "servers": [{"url": "https://a.example"}],
                }
            },
        },
        "/paths/~1tea/servers",
    ),
    "a path elsewhere": (
        {
            **HEAD,
            "paths": {"/tea": {"$ref": "#/components/pathItems/T"}},
            "components": {"pathItems": {"T": getting()["paths"]["/tea"]}},
        },
        "/paths/~1tea/$ref",
    ),
    "webhooks": (
        {**getting(), "webhooks": {"done": getting(operationId="x")["paths"]["/tea"]}},
        "/webhooks",
    ),
    "callbacks": (
        getting(
            callbacks={
                "done": {
                    "{$url}": {"post": {"responses": {"200": {"description": "x"}}}}
                }
            }
        ),
        f"{OPERATION}/callbacks",
    ),
    "a second media type": (
        said(content={**content(TEXT), **XML}),
        f"{ANSWER}/content/application~1xml",
    ),
    "another media type": (said(content=XML), f"{ANSWER}/content/application~1xml"),
    "a body without a schema": (
        said(content={"application/json": {}}),
        f"{ANSWER}/content/application~1json",
    ),
    "a header of an object": (
        said(headers={"X-A": {"schema": {"type": "object"}}}),
        f"{ANSWER}/headers/X-A/schema",
    ),
    "a header with content": (
        said(headers={"X-A": {"content": content(TEXT)}}),
        f"{ANSWER}/headers/X-A",
    ),
    "cookies of another kind": (
        scheme(type="openIdConnect", openIdConnectUrl="https://a.example"),
        "/components/securitySchemes/K/type",
    ),
    "digest": (
        scheme(type="http", scheme="digest"),
        "/components/securitySchemes/K/type",
    ),
    "multipleOf": (having({"type": "number", "multipleOf": 2}), f"{X}/multipleOf"),
    "uniqueItems": (having({"type": "array", "uniqueItems": True}), f"{X}/uniqueItems"),
    "patternProperties": (
        having({"type": "object", "patternProperties": {"a": TEXT}}),
        f"{X}/patternProperties",
    ),
    "prefixItems": (
        having({"type": "array", "prefixItems": [TEXT]}),
        f"{X}/prefixItems",
    ),
    "if": (having({"if": TEXT}), f"{X}/if"),
    "closed objects": (
        having({"type": "object", "additionalProperties": False}),
        f"{X}/additionalProperties",
    ),
    "least members of a map": (
        having({"type": "object", "minProperties": 1}),
        f"{X}/minProperties",
    ),
    "other members of a type": (
        having({**record(a=TEXT), "additionalProperties": TEXT}),
        f"{X}/additionalProperties",
    ),
    "a length without a type": (posting({"minLength": 1}), f"{SENT}/minLength"),
    "items without a type": (posting({"items": TEXT}), f"{SENT}/items"),
    "members without a type": (posting({"required": ["a"]}), f"{SENT}/required"),
    "limits of an earlier version": (
        {
            **having({"type": "integer", "minimum": 1, "exclusiveMinimum": True}),
            "openapi": "3.0.3",
        },
        f"{X}/exclusiveMinimum",
    ),
    "several types": (having({"type": ["string", "integer"]}), f"{X}/type"),
    "no type": (having({"allOf": [TEXT, {"type": "integer"}]}), f"{X}/allOf/1/type"),
    "numbers that are listed": (having({"enum": [1, 2]}), f"{X}/enum"),
    "null alone that is listed": (having({"enum": [None]}), f"{X}/enum"),
    "not a type": (having({"not": TEXT}), f"{X}/not"),
    "two patterns": (schemas(T=TWICE), f"{X}/allOf/1/pattern"),
    "a union of values": (having({"oneOf": [TEXT, {"type": "integer"}]}), f"{X}/oneOf"),
    "a union without a tag": (
        having({"oneOf": [record(a=TEXT), record(b=TEXT)]}),
        f"{X}/oneOf",
    ),
    "a union of the same tags": (
        having(
            {"anyOf": [record("k", k={"const": "a"}), record("k", k={"const": "a"})]}
        ),
        f"{X}/anyOf",
    ),
    "two unions at once": (
        having(
            {"oneOf": [ref("A"), ref("A")], "anyOf": [ref("A"), ref("A")]},
            A=record(a=TEXT),
        ),
        f"{X}/anyOf",
    ),
    "nothing": (having(False), X),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_stamped_is_refused_with_its_place(
    case: str, tmp_path: Path
) -> None:
    document, pointer = REFUSED[case]
    found = problems(document, tmp_path)
    assert pointer in [problem.pointer for problem in found]
    for problem in found:
        assert problem.file.endswith("spec.yaml")
        assert problem.line == 1 and problem.column is not None
        assert problem.message
    assert not (tmp_path / "sample").exists()


def test_everything_that_is_refused_is_listed_at_once(tmp_path: Path) -> None:
    closed = {"type": "object", "additionalProperties": False}
    document = schemas(
        A=record(x=closed), B=record(x={"type": "number", "multipleOf": 2})
    )
    assert [problem.pointer for problem in problems(document, tmp_path)] == [
        "/components/schemas/A/properties/x/additionalProperties",
        "/components/schemas/B/properties/x/multipleOf",
    ]
