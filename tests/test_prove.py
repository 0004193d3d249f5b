"""An independent validator has the last word on every message."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from stamping import posting, problems, read, record, ref, schemas, stamp

from restamp.document import Pointer
from restamp.prove import prove
from restamp.prove.oracle import Oracle
from restamp.samples import Kind, Samples, sample

TEXT = {"type": "string"}
TEA = record(
    "name",
    name={"type": "string", "maxLength": 5},
    id={**TEXT, "readOnly": True},
    token={**TEXT, "writeOnly": True},
)


def with_example(value: Any, part: str) -> dict[str, Any]:
    """A document with an example for its request or its response."""
    document = posting(ref("Tea"), ref("Tea"), Tea=TEA)
    operation = document["paths"]["/things"]["post"]
    holder = {
        "request": operation["requestBody"],
        "response": operation["responses"]["200"],
    }
    holder[part]["content"]["application/json"]["example"] = value
    return document


@pytest.mark.parametrize("part", ["request", "response"])
@pytest.mark.parametrize(
    ("value", "place"),
    [({"name": "Darjeeling"}, "/name"), ({"name": 3}, "/name"), ({}, ""), ([], "")],
)
def test_a_wrong_example_is_a_problem_with_its_place(
    part: str, value: Any, place: str, tmp_path: Path
) -> None:
    (problem,) = problems(with_example(value, part), tmp_path)
    holder = {"request": "requestBody", "response": "responses/200"}[part]
    media = f"/paths/~1things/post/{holder}/content/application~1json"
    assert problem.pointer == f"{media}/example{place}"
    assert problem.line == 1
    assert "the example breaks its schema" in problem.message
    assert problem.hint is not None
    assert not (tmp_path / "sample").exists()


def test_a_wrong_example_may_nest_too_deep_to_say_where(tmp_path: Path) -> None:
    deep: Any = 1
    for _ in range(300):
        deep = [deep]
    (problem,) = problems(with_example({"name": deep}, "request"), tmp_path)
    assert "not valid somewhere in over 200 levels" in problem.message


@pytest.mark.parametrize(
    ("part", "value"),
    [("request", {"name": "a", "id": "1"}), ("response", {"name": "a", "token": "1"})],
)
def test_an_example_has_nothing_that_goes_the_other_way(
    part: str, value: Any, tmp_path: Path
) -> None:
    (problem,) = problems(with_example(value, part), tmp_path)
    assert "breaks its schema" in problem.message


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("request", {"name": "a", "token": "1"}),
        ("response", {"name": "a", "id": "1"}),
        ("request", {"name": "a", "other": 1}),
    ],
)
def test_a_right_example_is_none(part: str, value: Any, tmp_path: Path) -> None:
    document, api = read(with_example(value, part), tmp_path)
    proven = prove(sample(api, document), document)
    assert not proven.errors and not proven.problems


def test_an_invalid_message_that_is_accepted_stops_the_run(tmp_path: Path) -> None:
    document, api = read(posting(ref("Tea"), Tea=TEA), tmp_path)
    made = sample(api, document)
    invalid = next(m for m in made.messages if m.keyword == "maxLength")
    right = prove(Samples(messages=(invalid,)), document)
    assert right.messages == (invalid,) and not right.problems + right.errors
    wrong = dataclasses.replace(invalid, body={"name": "short"})
    proven = prove(Samples(messages=(wrong,)), document)
    (problem,) = proven.errors
    assert "is accepted by another validator, but breaks `maxLength`" in problem.message
    assert problem.assumption == "the fixture is left out"
    assert not proven.messages


@pytest.mark.parametrize(
    "held",
    [
        ref("Pet"),
        {"allOf": [ref("Pet")], "description": "A pet."},
        {"anyOf": [ref("Pet"), {"type": "null"}]},
        {"type": "array", "items": ref("Pet"), "minItems": 1},
        record("pet", pet=ref("Pet")),
        {"type": "object", "additionalProperties": ref("Pet"), "minProperties": 1},
    ],
)
def test_what_extends_a_schema_is_proven_where_its_tag_tells_it(
    held: Any, tmp_path: Path
) -> None:
    pet = {**record("kind", kind=TEXT), "discriminator": {"propertyName": "kind"}}
    cat = {"allOf": [ref("Pet"), record("lives", lives={"maximum": 9})]}
    document, api = read(posting(held, held, Pet=pet, Cat=cat), tmp_path)
    proven = prove(sample(api, document), document)
    assert not proven.problems
    invalid = [m.keyword for m in proven.messages if m.kind is Kind.INVALID]
    assert "maximum" in invalid


def test_the_smallest_disagreement_of_a_schema_is_shown(tmp_path: Path) -> None:
    document, api = read(posting(ref("Tea"), Tea=TEA), tmp_path)
    wrong = tuple(
        dataclasses.replace(message, body=["a"] * (9 - number))
        for number, message in enumerate(sample(api, document).messages)
        if message.part == "request" and message.kind is not Kind.INVALID
    )
    (problem,) = prove(Samples(messages=wrong), document).errors
    assert problem.message.endswith(json.dumps(wrong[-1].body) + "'")


def test_a_schema_that_the_validator_cannot_read_spoils_no_other(
    tmp_path: Path,
) -> None:
    document, _ = read(posting({"type": "string"}, {"minLength": -1}), tmp_path)
    base = Pointer(("paths", "/things", "post"))
    sent = base / "requestBody" / "content" / "application/json" / "schema"
    bad = base / "responses" / "200" / "content" / "application/json" / "schema"
    oracle = Oracle(document, "", [sent, bad])
    assert oracle.judges(sent) and not oracle.judges(bad)
    assert oracle.accepts(sent, "a") and not oracle.accepts(sent, 1)


def test_what_is_not_proven_is_told(tmp_path: Path) -> None:
    document, api = read(posting({"type": "string"}, {"minLength": -1}), tmp_path)
    (problem,) = prove(sample(api, document), document).problems
    assert (
        problem.message
        == "jsonschema-rs, which proves fixtures, cannot read this schema"
    )
    assert problem.assumption == "they are proven by restamp alone"


@pytest.mark.parametrize(
    ("pattern", "shown"),
    [
        (r"^(?<n>a)\k<n>$", r"'\k<n>' in the pattern '^(?<n>a)\k<n>$'"),
        (r"^(?<!a)b\1$", r"'\1' in the pattern '^(?<!a)b\1$'"),
    ],
)
def test_a_pattern_that_the_validator_cannot_read_is_shown(
    tmp_path: Path, pattern: str, shown: str
) -> None:
    inner = {"type": "object", "properties": {"a": {"pattern": pattern}}}
    tea = ref("Tea")
    document, api = read(posting(tea, tea, Tea={"properties": {"b": inner}}), tmp_path)
    (problem,) = prove(sample(api, document), document).problems
    assert (
        problem.message == f"jsonschema-rs, which proves fixtures, cannot read {shown}"
    )
    assert problem.pointer.endswith("/Tea/properties/b/properties/a/pattern")
    assert problem.assumption == "they are proven by restamp alone"


def test_a_document_too_deep_to_be_proven_is_told_once(tmp_path: Path) -> None:
    deep: dict[str, Any] = {"type": "string"}
    for _ in range(130):
        deep = {"type": "object", "properties": {"a": deep}}
    document, api = read(posting(deep, deep), tmp_path)
    (problem,) = prove(sample(api, document), document).problems
    assert "cannot read a document as deep as this one" in problem.message


@pytest.mark.parametrize("name", ["a b", "a%b", "a~b", "a/b", "{x}", "\u00e9"])
def test_any_path_may_hold_the_schema(name: str, tmp_path: Path) -> None:
    document = posting({"type": "string", "maxLength": 1})
    document["paths"] = {f"/{name}": document["paths"]["/things"]}
    loaded, api = read(document, tmp_path)
    made = sample(api, loaded)
    assert prove(made, loaded) == made


def test_wrong_examples_of_schemas_are_all_shown(tmp_path: Path) -> None:
    wrong = {
        "type": "object",
        "properties": {
            "m": {"type": "integer", "maximum": 3, "examples": [1, 9]},
            "t": {"type": "string", "minLength": 1, "example": ""},
        },
    }
    places = [p.pointer for p in problems(posting(ref("A"), A=wrong), tmp_path)]
    base = "/components/schemas/A/properties"
    assert sorted(places) == [f"{base}/m/examples/1", f"{base}/t/example"]


def test_a_flag_may_come_with_an_all_of(tmp_path: Path) -> None:
    tea = record(
        "name",
        name=TEXT,
        id={"allOf": [ref("Id"), {"readOnly": True}]},
        other=ref("Other"),
    )
    parts = {"Id": TEXT, "Other": {"allOf": [{**TEXT, "readOnly": True}]}}
    for wrong in ({"name": "a", "id": "b"}, {"name": "a", "other": "b"}):
        document = posting(ref("Tea"), ref("Tea"), Tea=tea, **parts)
        media = document["paths"]["/things"]["post"]["requestBody"]["content"]
        media["application/json"]["example"] = wrong
        (problem,) = problems(document, tmp_path)
        assert "breaks its schema" in problem.message


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
@pytest.mark.parametrize("tag", ["k", ""])
def test_a_discriminator_tells_one_alternative(
    keyword: str, tag: str, tmp_path: Path
) -> None:
    one = {"$ref": "#/components/schemas/B"}
    told = {keyword: [one], "discriminator": {"propertyName": tag}}
    kept = {
        "type": "object",
        "required": [tag],
        "properties": {tag: {"type": "string"}},
    }
    document = schemas(A=told, B=kept)
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}
    answer = {"200": {"description": "Tea.", "content": content}}
    document["paths"] = {"/a": {"get": {"operationId": "tea", "responses": answer}}}
    package = stamp(document, tmp_path, "told")
    messages = package.fixtures.messages("tea")
    (body,) = (m.body for m in messages if (m.part, m.kind) == ("200", "minimal"))
    assert body == {tag: "B"}
