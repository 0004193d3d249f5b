"""What normalisation leaves alone, and what only references lead to."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from normalizing import normalized, read, schema, with_schemas
from restamp.document import Document, Pointer
from restamp.load import load
from restamp.normalize import normalize
from restamp.sites import walk

NULL = {"type": "null"}


@pytest.mark.parametrize("version", ["2.0", "3.0", "3.1", "3.2"])
def test_the_document_itself_does_not_change(version: str) -> None:
    schemas = {"S": {"example": 1, "nullable": True, "allOf": [{"example": 2}]}}
    document = read(with_schemas(version, **schemas))
    before = deepcopy(document.data)
    normalize(document)
    assert document.data == before


@pytest.mark.parametrize("version", ["3.0", "3.1", "3.2"])
def test_what_needs_no_change_is_shared(version: str) -> None:
    same = {"properties": {"a": {"type": "string"}}}
    document = read(with_schemas(version, Same=same, Other={"example": 1}))
    after = normalize(document)
    before = document.data["components"]["schemas"]["Same"]
    assert after.data["components"]["schemas"]["Same"] is before
    assert after.data["info"] is document.data["info"]


@pytest.mark.parametrize("version", ["2.0", "3.0", "3.1", "3.2"])
def test_twice_is_once(version: str) -> None:
    made = {"example": 1, "type": "string", "discriminator": {"propertyName": "a"}}
    once = normalized(with_schemas(version, S=made)).data
    assert once["openapi"] == "3.2.0"
    assert normalized(once).data == once


def test_places_that_moved_are_shown_where_they_were_written() -> None:
    inner = {"nullable": True, "oneOf": [{"example": 5, "minimum": "x"}]}
    after = normalized(with_schemas("3.0", S={"nullable": True, "allOf": [{}, inner]}))
    base = Pointer(("components", "schemas", "S", "anyOf", 0, "allOf", 1))
    for path, shown in {
        ("anyOf", 0, "oneOf", 0, "minimum"): "/oneOf/0/minimum",
        ("anyOf", 0, "oneOf", 0, "examples", 0): "/oneOf/0/example",
        ("anyOf", "0"): "/anyOf/0",
        (): "",
    }.items():
        problem = after.problem(Pointer((*base, *path)), "")
        assert problem.pointer == f"/components/schemas/S/allOf/1{shown}"
    assert after.get(Pointer((*base, "anyOf", 0, "oneOf", 0, "examples", 0))) == 5


def test_references_into_a_schema_that_null_was_put_round() -> None:
    inner = {"nullable": True, "not": {"enum": [1]}}
    base = "#/components/schemas/S"
    data = with_schemas(
        "3.0",
        S={"nullable": True, "allOf": [{"properties": {"a b": inner}}]},
        Whole={"$ref": base},
        Part={"$ref": f"{base}/allOf/0/properties/a%20b/not"},
        Kind={
            "discriminator": {
                "propertyName": "k",
                "mapping": {"a": f"{base}/allOf/0", "b": "S", "c": base},
            }
        },
    )
    after = normalized(data).data["components"]["schemas"]
    deep = f"{base}/anyOf/0/allOf/0/properties/a%20b/anyOf/0/not"
    assert after["Whole"] == {"$ref": base}
    assert after["Part"] == {"$ref": deep}
    assert after["Kind"]["discriminator"]["mapping"] == {
        "a": f"{base}/anyOf/0/allOf/0",
        "b": "S",
        "c": base,
    }


def test_references_into_a_list_of_items() -> None:
    data = with_schemas(
        "3.0",
        S={"items": [{}, {"items": [{}], "additionalItems": {}}]},
        A={"$ref": "#/components/schemas/S/items/1/items/0"},
        B={"$ref": "#/components/schemas/S/items/1/additionalItems"},
    )
    after = normalized(data).data["components"]["schemas"]
    base = "#/components/schemas/S/prefixItems/1"
    assert after["A"] == {"$ref": f"{base}/prefixItems/0"}
    assert after["B"] == {"$ref": f"{base}/items"}


@pytest.mark.parametrize(
    ("version", "written", "after"),
    [
        ("2.0", {"type": "file"}, {"type": "string", "format": "binary"}),
        ("3.0", {"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ("3.1", {"example": 1}, {"examples": [1]}),
    ],
)
def test_what_only_references_lead_to(version: str, written: Any, after: Any) -> None:
    data = with_schemas(version, S={"$ref": "#/x-own/0/A/properties/a"})
    deep = {"properties": {"a": {"$ref": "#/x-own/0/B"}}}
    data["x-own"] = [{"A": deep, "B": written, "C": written}]
    document = normalized(data)
    assert document.data["x-own"] == [{"A": deep, "B": after, "C": written}]
    assert data["x-own"][0]["B"] == written


def test_overlapping_strays_are_normalised_once() -> None:
    outer = {"nullable": True, "allOf": [{"nullable": True, "not": {}}]}
    for names in ("AB", "BA"):
        places = {"A": "#/x-own", "B": "#/x-own/allOf/0"}
        data = with_schemas("3.0", **{n: {"$ref": places[n]} for n in names})
        after = normalized({**data, "x-own": outer}).data
        null = {"anyOf": [{"not": {}}, NULL]}
        assert after["x-own"] == {"anyOf": [{"allOf": [null]}, NULL]}
        place = "#/x-own/anyOf/0/allOf/0"
        assert after["components"]["schemas"]["B"] == {"$ref": place}


def test_what_stood_beside_a_reference_is_kept_for_who_refers_to_it() -> None:
    written = {"$ref": "#/components/schemas/O", "properties": {"a": {"example": 1}}}
    place = "#/components/schemas/S/properties/a"
    after = normalized(with_schemas("3.0", O={}, S=written, A={"$ref": place}))
    schemas = after.data["components"]["schemas"]
    assert schemas["S"] == {"$ref": "#/components/schemas/O"}
    target = after.target(Pointer(), schemas["A"]["$ref"])
    assert after.get(target) == {"examples": [1]}
    assert after.problem(target, "").pointer == place[1:]


def test_a_reference_that_leads_nowhere_stays() -> None:
    text = "{properties: {a: {$ref: '#/nowhere'}, b: {$ref: '#bad~'}}}"
    assert schema("3.0", text)["properties"]["a"] == {"$ref": "#/nowhere"}


@pytest.mark.parametrize("version", ["3.0", "3.1", "3.2"])
def test_a_parameter_without_a_schema_takes_anything(version: str) -> None:
    data = with_schemas(version)
    content = {"name": "a", "in": "query", "content": {"a/b": {}}}
    data["components"] = {
        "parameters": {"A": {"name": "a", "in": "query"}, "B": content},
        "headers": {"H": {"style": "simple"}, "R": {"$ref": "#/components/headers/H"}},
    }
    after = normalized(data).data["components"]
    assert after["parameters"]["A"] == {"name": "a", "in": "query", "schema": {}}
    assert after["parameters"]["B"] == content
    assert after["headers"]["H"] == {"style": "simple", "schema": {}}
    assert after["headers"]["R"] == {"$ref": "#/components/headers/H"}


def test_the_operations_of_3_2_are_met() -> None:
    data = with_schemas("3.2")
    media = {"itemSchema": {"example": 1}}
    operation = {"responses": {"200": {"content": {"a/b": media}}}}
    data["paths"] = {
        "/a": {"query": operation, "additionalOperations": {"X": operation}}
    }
    item = normalized(data).data["paths"]["/a"]
    for each in (item["query"], item["additionalOperations"]["X"]):
        made = each["responses"]["200"]["content"]["a/b"]["itemSchema"]
        assert made == {"examples": [1]}


def _files(folder: Path, **texts: str) -> Document:
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return normalize(load(folder / "root.yaml"))


def _references(document: Document) -> list[Pointer]:
    """Where each reference leads, all of which have to lead somewhere."""
    return [
        document.target(site.pointer, site.reference)
        for site in walk(document)
        if site.reference
    ]


def test_what_stands_in_other_files(tmp_path: Path) -> None:
    root = """
openapi: 3.0.3
info: {title: T, version: "1"}
paths: {/a: {$ref: path.yaml}}
components:
  schemas:
    S: {$ref: "own.yaml#/S", description: dropped}
    N: {nullable: true, allOf: [{type: string}]}
"""
    path = """
get:
  responses:
    "200": {description: A., content: {a/b: {schema: {nullable: true, type: string}}}}
    "201": {description: A., content: {a/b: {schema: {$ref: "own.yaml#/T"}}}}
"""
    own = """
S: {properties: {a: {$ref: "#/T"}, b: {$ref: "root.yaml#/components/schemas/N/allOf/0"}}}
T: {nullable: true, oneOf: [{example: 1}]}
components: {schemas: {U: {nullable: true}}}
"""
    after = _files(tmp_path, root=root, path=path, own=own)
    item, schemas = sorted(after.others, key=len)
    content = item["get"]["responses"]["200"]["content"]
    assert content == {"a/b": {"schema": {"type": ["string", "null"]}}}
    assert schemas["T"] == {"anyOf": [{"oneOf": [{"examples": [1]}]}, NULL]}
    place = "root.yaml#/components/schemas/N/anyOf/0/allOf/0"
    assert schemas["S"]["properties"]["b"] == {"$ref": place}
    assert after.data["components"]["schemas"]["S"] == {"$ref": "own.yaml#/S"}
    assert schemas["components"] == {"schemas": {"U": {"nullable": True}}}
    number = after.others.index(schemas) + 1
    problem = after.problem(Pointer((number, "T", "anyOf", 0, "oneOf", 0)), "")
    assert (problem.file, problem.pointer) == (str(tmp_path / "own.yaml"), "/T/oneOf/0")
    assert len(_references(after)) == 5


def test_what_2_0_has_in_other_files(tmp_path: Path) -> None:
    root = """
swagger: "2.0"
info: {title: T, version: "1"}
consumes: [a/b]
produces: [a/b]
paths:
  /a: {$ref: "own.yaml#/items/0"}
  /b:
    post:
      consumes: [c/d]
      produces: [c/d]
      parameters: [{$ref: "own.yaml#/Body"}, {$ref: "own.yaml#/Page"}]
      responses: {"200": {$ref: "own.yaml#/Answer"}}
definitions: {S: {type: file}}
"""
    own = """
items:
- post:
    parameters: [{$ref: "#/Body"}, {name: b, in: query, type: string}]
    responses: {"200": {$ref: "#/Answer"}}
Body: {name: a, in: body, schema: {properties: {a: {$ref: "root.yaml#/definitions/S"}}}}
Page: {name: page, in: query, type: integer}
Answer: {description: A., schema: {$ref: "#/Body/schema/properties/a"}}
"""
    after = _files(tmp_path, root=root, own=own)
    (other,) = after.others
    body = {"properties": {"a": {"$ref": "root.yaml#/components/schemas/S"}}}
    assert other["Body"] == {"content": {"a/b": {"schema": body}}}
    assert other["Page"] == {
        "name": "page",
        "in": "query",
        "schema": {"type": "integer"},
    }
    assert other["items"][0]["post"]["requestBody"] == {"$ref": "#/Body"}
    assert other["items"][0]["post"]["parameters"][0]["schema"] == {"type": "string"}
    place = "#/Body/content/a~1b/schema/properties/a"
    assert other["Answer"]["content"] == {"a/b": {"schema": {"$ref": place}}}
    made = after.data["paths"]["/b"]["post"]
    schema = {"$ref": "own.yaml#/Body/content/a~1b/schema"}
    assert made["requestBody"] == {"content": {"c/d": {"schema": schema}}}
    schema = {"$ref": "own.yaml#/Answer/content/a~1b/schema"}
    assert made["responses"]["200"]["content"] == {"c/d": {"schema": schema}}
    assert len(_references(after)) == 8
