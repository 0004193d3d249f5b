"""Messages keep to the document, or break one rule of it; another validator is the judge."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, given, settings
from json_schemas import SCHEMAS, VALUES
from odd import getting
from stamping import posting, read, record, ref

from restamp.samples import Kind, Message, Samples, sample


def messages(document: dict[str, Any], folder: Path) -> tuple[Message, ...]:
    return samples(document, folder).messages


def samples(document: dict[str, Any], folder: Path) -> Samples:
    loaded, api = read(document, folder)
    return sample(api, loaded)


@given(schema=SCHEMAS)
@settings(suppress_health_check=list(HealthCheck), deadline=None, max_examples=120)
def test_valid_ones_are_valid_and_invalid_ones_are_not(
    schema: Any, tmp_path: Path
) -> None:
    judge = jsonschema_rs.Draft202012Validator(schema)
    for message in messages(posting(schema), tmp_path):
        if message.part == "request":
            assert judge.is_valid(message.body) is (message.kind is not Kind.INVALID)


@given(schema=SCHEMAS, value=VALUES)
@settings(suppress_health_check=list(HealthCheck), deadline=None, max_examples=120)
def test_where_there_is_a_value_one_is_found(
    schema: Any, value: Any, tmp_path: Path
) -> None:
    if jsonschema_rs.Draft202012Validator(schema).is_valid(value):
        assert not samples(posting(schema), tmp_path).problems


def test_a_plain_value_is_found_where_the_search_is_given_up(tmp_path: Path) -> None:
    both = {"oneOf": [{"type": "string"}, {"type": "string"}]}
    more = {"uniqueItems": True, "contains": True}
    schema = {"allOf": [{"items": both}, more]}
    found = samples(posting(schema), tmp_path)
    assert not found.problems
    assert {m.kind for m in found.messages} >= {Kind.MINIMAL, Kind.MAXIMAL}


INTEGER, TEXT = {"type": "integer"}, {"type": "string"}
KIND, FLAG = {"enum": ["x", "y", "z"]}, {"type": "boolean"}


def required(**members: Any) -> dict[str, Any]:
    return record(*members, **members)


def different(count: int, items: Any, **more: Any) -> dict[str, Any]:
    return {
        "type": "array",
        "minItems": count,
        "uniqueItems": True,
        "items": items,
        **more,
    }


def finds_valid_ones(schema: Any, folder: Path) -> None:
    judge = jsonschema_rs.Draft202012Validator(schema)
    found = samples(posting(schema), folder)
    assert not found.problems
    sent = [m for m in found.messages if m.part == "request"]
    assert {m.kind for m in sent} >= {Kind.MINIMAL, Kind.TYPICAL, Kind.MAXIMAL}
    for message in sent:
        assert judge.is_valid(message.body) is (message.kind is not Kind.INVALID)


@pytest.mark.parametrize(
    "schema",
    [
        different(2, required(n=INTEGER)),
        different(50, required(n=TEXT)),
        different(3, required(n=KIND)),
        different(2, required(n=FLAG)),
        different(5, required(a=INTEGER, b=TEXT)),
        different(5, required(a=TEXT, b=INTEGER)),
        different(18, required(a=FLAG, b=KIND, c={"enum": [1, 2, 3]})),
        different(8, required(n={"type": "array", "items": KIND})),
        different(4, required(a={"type": ["integer", "null"]})),
        different(4, {"oneOf": [required(a=INTEGER), {"type": "null"}]}),
        different(4, {"oneOf": [required(a=INTEGER), required(b=TEXT)]}),
        different(3, required(a=required(b=required(c=KIND)))),
        different(4, required(a=required(b=FLAG), c=required(d=FLAG))),
        different(5, record(n=TEXT)),
        different(5, {"type": "object", "additionalProperties": INTEGER}),
        different(9, {"type": "array", "items": KIND, "minItems": 2, "maxItems": 2}),
        different(6, different(2, INTEGER)),
        different(
            6,
            {"type": "array", "prefixItems": [TEXT, KIND], "minItems": 2},
        ),
    ],
)
def test_as_many_different_items_are_found_as_are_wanted(
    schema: Any, tmp_path: Path
) -> None:
    finds_valid_ones(schema, tmp_path)


@pytest.mark.parametrize(
    "schema",
    [
        {
            "type": "array",
            "minItems": 3,
            "items": required(t={"enum": ["x", "y"]}, n=TEXT),
            "contains": required(t={"const": "x"}),
            "maxContains": 1,
        },
        different(
            4,
            required(t={"enum": ["x", "y"]}, n=TEXT),
            contains=required(t={"const": "x"}),
            minContains=2,
            maxContains=2,
        ),
        {**required(a=INTEGER, b=KIND), "not": {"properties": {"b": {"const": "x"}}}},
    ],
)
def test_objects_have_other_values_where_the_usual_ones_are_excluded(
    schema: Any, tmp_path: Path
) -> None:
    finds_valid_ones(schema, tmp_path)


@pytest.mark.parametrize(
    "schema",
    [
        {"patternProperties": {"^[a-z]+$": INTEGER}, "minProperties": 5},
        {
            "patternProperties": {"^[a-z]$": INTEGER, "^[0-9]$": TEXT},
            "minProperties": 12,
            "maxProperties": 15,
        },
        {
            **required(a=TEXT),
            "patternProperties": {"^x-[a-z]{2}$": INTEGER},
            "minProperties": 4,
        },
        {
            "patternProperties": {"^.$": False, "^[a-z]{1,2}$": INTEGER},
            "minProperties": 6,
        },
        {
            "patternProperties": {"^a": TEXT, "^b": INTEGER},
            "propertyNames": {"pattern": "^[a-c]{2}$"},
            "minProperties": 3,
        },
        {
            "additionalProperties": INTEGER,
            "propertyNames": {"enum": ["a", "b", "c"]},
            "minProperties": 3,
        },
    ],
)
def test_as_many_names_are_found_as_are_wanted(schema: Any, tmp_path: Path) -> None:
    closed = {"type": "object", "additionalProperties": False, **schema}
    finds_valid_ones(closed, tmp_path)


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


def test_texts_look_like_what_names_and_formats_say(tmp_path: Path) -> None:
    schema = record(
        email={"type": "string"},
        a={"type": "string", "format": "url"},
        b={"type": "string", "format": "currency"},
        currency={"type": "string", "maxLength": 2},
    )
    found = messages(posting(schema), tmp_path)
    whole = next(m.body for m in found if m.kind is Kind.MAXIMAL and m.body)
    assert whole["email"].endswith("@example.com")
    assert whole["a"] == "https://example.com/page"
    assert whole["b"] in ("EUR", "USD", "GBP")
    assert len(whole["currency"]) <= 2


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


def test_typical_values_hold_the_examples_of_schemas(tmp_path: Path) -> None:
    text = {"type": "string"}
    user = record("name", id={**text, "readOnly": True}, name=text)
    told = record("user", "n", user=ref("User"), n={"type": "integer"})
    examples = [{"name": 1}, {"id": "u1", "name": "Ada", "more": True}]
    document = posting(
        ref("Told"),
        {"type": "array", "minItems": 2, "items": ref("User")},
        User={**user, "examples": examples},
        Told=told,
    )
    found = {m.part: m for m in messages(document, tmp_path) if m.kind is Kind.TYPICAL}
    sent = {"name": "Ada", "more": True}
    assert found["request"].body == {"user": sent, "n": 3}
    assert found["request"].source is None
    first, second = found["200"].body
    assert first == {"id": "u1", **sent}
    assert second.keys() == {"id", "name"}

    document = posting(ref("User"), ref("User"), User={**user, "examples": examples})
    found = {m.part: m for m in messages(document, tmp_path) if m.kind is Kind.TYPICAL}
    assert found["request"].body == sent
    assert str(found["200"].source) == "/components/schemas/User/examples/1"


def test_an_example_that_its_place_does_not_take_is_left_out(tmp_path: Path) -> None:
    word = {"enum": ["a", "b"], "examples": ["b"]}
    user = {**record("name", name={"type": "string"}), "examples": [{"name": "Ada"}]}
    document = posting(
        {"allOf": [ref("User")], "not": record(name={"const": "Ada"})},
        {"type": "array", "items": ref("Word"), "minItems": 2, "uniqueItems": True},
        User=user,
        Word=word,
    )
    found = {m.part: m for m in messages(document, tmp_path) if m.kind is Kind.TYPICAL}
    assert found["request"].body["name"] != "Ada"
    assert sorted(found["200"].body) == ["a", "b"]


@pytest.mark.parametrize(
    ("format", "shape"),
    [("uri", r"https://example\.com/\w+"), ("email", r"\w+@example\.com")],
)
def test_different_items_look_alike(tmp_path: Path, format: str, shape: str) -> None:
    item = {"type": "string", "format": format}
    array = {"type": "array", "items": item, "minItems": 12, "uniqueItems": True}
    found = messages(posting(array), tmp_path)
    (body,) = (m.body for m in found if m.kind is Kind.MINIMAL and m.part == "request")
    assert len(set(body)) == 12
    assert all(re.fullmatch(shape, item) for item in body)


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


BODY = "/paths/~1things/post/requestBody/content/application~1json/schema"


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "pattern": "^(a)b(?=c)d$"},
        {"type": "integer", "exclusiveMinimum": 1, "exclusiveMaximum": 2},
        {
            "type": "array",
            "minItems": 1,
            "items": {"pattern": "(?=b)a", "type": "string"},
        },
        {"type": "array", "minItems": 100_000},
        {"type": "string", "allOf": [{"type": "null"}]},
    ],
)
def test_where_no_value_is_known_there_is_a_problem_and_no_message(
    schema: dict[str, Any], tmp_path: Path
) -> None:
    made = samples(posting(record("a", a=schema)), tmp_path)
    (problem,) = made.problems
    assert problem.pointer.startswith(BODY)
    assert problem.hint == "give an example that does"
    assert problem.assumption == "no fixture is made"
    assert {message.part for message in made.messages} == {"200"}


def test_an_example_is_enough_where_no_value_is_known(tmp_path: Path) -> None:
    schema = {"type": "string", "pattern": r"^(\w)\1$", "examples": ["aa"]}
    bodies = [
        m.body
        for m in messages(posting(record("a", a=schema)), tmp_path)
        if m.kind is Kind.MINIMAL and m.part == "request"
    ]
    assert bodies == [{"a": "aa"}]


def test_a_schema_may_be_joined_with_itself(tmp_path: Path) -> None:
    named = record(a={"type": "string"})
    both = {"allOf": [ref("A"), {"allOf": [ref("A"), record("b", b={})]}]}
    made = samples(posting(ref("B"), A=named, B=both), tmp_path)
    assert made.problems == ()


def test_a_schema_that_needs_itself_has_no_value(tmp_path: Path) -> None:
    made = samples(posting(ref("T"), T=record("a", a=ref("T"))), tmp_path)
    places = [problem.pointer for problem in made.problems]
    assert places == ["/components/schemas/T/required"]


def test_another_alternative_ends_what_needs_itself(tmp_path: Path) -> None:
    tree = {"oneOf": [record("of", of=ref("T")), {"type": "string"}]}
    bodies = [m.body for m in messages(posting(ref("T"), T=tree), tmp_path) if m.body]
    assert "T" in bodies


def test_large_values_are_complete_as_far_as_there_is_room(tmp_path: Path) -> None:
    wide = record(**{f"m{n}": {"type": "string"} for n in range(30)})
    middle = record(**{f"w{n}": ref("Wide") for n in range(30)})
    whole = record("a", a=ref("Middle"), b=ref("Wide"))
    document = posting(whole, Wide=wide, Middle=middle)
    body = next(m.body for m in messages(document, tmp_path) if m.kind is Kind.MAXIMAL)
    assert list(body) == ["a", "b"]
    assert list(body["a"]) == list(middle["properties"])
    assert len(json.dumps(body)) < 10_000


def test_requests_have_the_arguments_of_parameters(tmp_path: Path) -> None:
    text = {"type": "string"}
    listed = [
        {"name": "id", "in": "path", "required": True, "schema": text},
        {"name": "tags", "in": "query", "schema": {"type": "array", "items": text}},
        {"name": "q", "in": "query", "schema": text, "example": "green"},
        {
            "name": "X-Page",
            "in": "header",
            "required": True,
            "schema": {"type": "integer"},
        },
    ]
    document = getting(parameters=listed)
    document["paths"] = {"/tea/{id}": document["paths"]["/tea"]}
    made = {m.kind: m for m in messages(document, tmp_path) if m.part == "request"}
    least = {"path": {"id": "id_a5614527"}, "header": {"X-Page": 3}}
    assert made[Kind.MINIMAL].parameters == least
    query = {"tags": ["Tags"], "q": "green"}
    assert made[Kind.MAXIMAL].parameters == {**least, "query": query}
    assert made[Kind.MAXIMAL].content is None


def test_each_right_example_of_a_parameter_has_a_request(tmp_path: Path) -> None:
    examples = {
        "first": {"value": "a b"},
        "again": {"value": "a b"},
        "second": {"value": "é/?"},
        "wrong": {"value": "longer than it may be"},
        "lines": {"value": "a\nb"},
    }
    text = {"type": "string", "maxLength": 5}
    parameters = [
        {"name": "q", "in": "query", "schema": text, "examples": examples},
        {"name": "X-Q", "in": "header", "schema": text, "examples": examples},
    ]
    document = getting(parameters=parameters)
    made = messages(document, tmp_path)
    told = {m.label: m.parameters for m in made if m.kind is Kind.EXAMPLE}
    assert told == {
        "q-second": {"query": {"q": "é/?"}, "header": {"X-Q": "a b"}},
        "q-lines": {"query": {"q": "a\nb"}, "header": {"X-Q": "a b"}},
        "X-Q-second": {"query": {"q": "a b"}, "header": {"X-Q": "é/?"}},
    }
    sources = [str(m.source) for m in made if m.label == "q-second"]
    assert sources == ["/paths/~1tea/get/parameters/0/examples/second/value"]


def test_each_content_of_a_body_has_messages(tmp_path: Path) -> None:
    document = posting(record("a", a={"type": "string"}))
    content = document["paths"]["/things"]["post"]["requestBody"]["content"]
    schema = content["application/json"]["schema"]
    content["multipart/form-data"] = {"schema": schema}
    content["text/plain"] = {"schema": {"type": "string", "minLength": 9}}
    content["application/x-ndjson"] = {"itemSchema": schema}
    made = [m for m in messages(document, tmp_path) if m.kind is Kind.MAXIMAL]
    assert [(m.content.media_type, m.further, m.body) for m in made if m.content] == [
        ("application/json", False, {"a": "A"}),
        ("multipart/form-data", True, {"a": "A"}),
        ("text/plain", True, "x" * 9),
        ("application/x-ndjson", True, {"a": "A"}),
    ]


def test_invalid_messages_are_few_where_operations_are_many(tmp_path: Path) -> None:
    schema = record(**{f"m{n}": {"type": "string", "maxLength": 3} for n in range(40)})
    document = posting(schema)
    few = samples(document, tmp_path)
    document["paths"] = {
        f"/things/{n}": {"post": {**document["paths"]["/things"]["post"]}}
        for n in range(201)
    }
    for n, item in enumerate(document["paths"].values()):
        item["post"]["operationId"] = f"send{n}"
    many = samples(document, tmp_path)
    count = sum(m.kind is Kind.INVALID for m in few.messages)
    assert count == 120
    kinds = [m.keyword for m in many.messages if m.kind is Kind.INVALID]
    assert len(kinds) == 20 * 201
    assert set(kinds) == {"type", "maxLength"}
    unseen = 3  # those of the last member: twice as many places are looked at
    assert many.unbroken == (few.unbroken + count - unseen - 20) * 201


def test_what_is_only_written_is_not_in_what_is_read(tmp_path: Path) -> None:
    text = {"type": "string"}
    tea = record(
        "name",
        name=text,
        id={**text, "readOnly": True},
        token={**text, "writeOnly": True},
    )
    made = {
        m.part: list(m.body)
        for m in messages(posting(ref("Tea"), ref("Tea"), Tea=tea), tmp_path)
        if m.kind is Kind.MAXIMAL
    }
    assert made == {"request": ["name", "token"], "200": ["name", "id"]}


def test_a_variant_has_the_tag_that_tells_it(tmp_path: Path) -> None:
    variant = record("kind", kind={"type": "string"}, size={"type": "integer"})
    union = {
        "oneOf": [ref("Cup"), ref("Pot")],
        "discriminator": {"propertyName": "kind", "mapping": {"c": "Cup", "p": "Pot"}},
    }
    pot = {**variant, "required": ["kind", "size"]}
    document = posting(ref("Vessel"), Vessel=union, Cup=variant, Pot=pot)
    bodies = [m.body for m in messages(document, tmp_path) if m.kind is Kind.MINIMAL]
    assert bodies[0]["kind"] in ("c", "p")


@pytest.mark.parametrize("value", [None, "text", [1], {"b": "text"}])
def test_an_example_that_no_class_can_hold_is_told_and_left_out(
    value: Any, tmp_path: Path
) -> None:
    inner = {"properties": {"c": {"type": "string"}}}
    document = posting({"properties": {"a": {"type": "string"}, "b": inner}})
    (content,) = document["paths"]["/things"]["post"]["requestBody"]["content"].values()
    content["examples"] = {"odd": {"value": value}, "good": {"value": {"a": "x"}}}
    found = samples(document, tmp_path)
    assert ["/odd/value" in p.pointer for p in found.problems] == [True]
    assert [m.label for m in found.messages if m.kind is Kind.EXAMPLE] == ["good"]
    assert all(isinstance(m.body, dict) for m in found.messages if m.part == "request")
