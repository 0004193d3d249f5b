"""All fixtures: what is just accepted, just refused and not known, and what they show."""

from __future__ import annotations

import dataclasses
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from json_schemas import SCHEMAS
from stamping import imported, posting, read, record, ref, written

import restamp
from restamp.config import Project
from restamp.layers import Layers
from restamp.prove import prove
from restamp.samples import Kind, Message, Samples, coverage, sample
from restamp.samples.message import Reason

TEXT = {"type": "string"}
FULL = record(
    "id",
    id={"type": "string", "format": "uuid"},
    name={"type": "string", "minLength": 2, "maxLength": 5},
    code={"type": "string", "pattern": "^[A-Z]{3}$"},
    size={"enum": ["s", "m", "l"]},
    count={"type": "integer", "minimum": 1, "exclusiveMaximum": 10},
    price={"type": "number", "multipleOf": 0.05, "maximum": 99.95},
    tags={"type": "array", "items": TEXT, "minItems": 1, "maxItems": 3},
    unique={"type": "array", "items": {"type": "integer"}, "uniqueItems": True},
    note={"type": ["string", "null"]},
    day={"type": "string", "format": "date"},
    map={"type": "object", "additionalProperties": TEXT, "maxProperties": 2},
    pet={"oneOf": [record("meow", meow=TEXT), record("bark", bark=TEXT)]},
    inner={"$ref": "#/components/schemas/Tree"},
    pair={"type": "array", "prefixItems": [TEXT, {"type": "integer", "maximum": 3}]},
)
TREE = {**record("label", label=TEXT, below=ref("Tree")), "additionalProperties": False}


def proven(document: dict[str, Any], folder: Path) -> Samples:
    loaded, api = read(document, folder)
    return prove(sample(api, loaded, layers=Layers.FULL), loaded)


def labelled(messages: tuple[Message, ...], kind: Kind, part: str) -> dict[str, Any]:
    return {
        f"{m.pointer} {m.label}": m.value
        for m in messages
        if m.kind is kind and m.part == part
    }


@given(schema=SCHEMAS)
@settings(suppress_health_check=list(HealthCheck), deadline=None, max_examples=60)
def test_another_validator_agrees_on_every_message(
    schema: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    found = proven(posting(schema, schema), tmp_path_factory.mktemp("full"))
    assert [problem.message for problem in found.errors] == []


def test_all_that_can_be_shown_is(tmp_path: Path) -> None:
    made = proven(posting(FULL, FULL, Tree=TREE), tmp_path)
    shown = coverage(made)
    assert [(goal.what, reason) for goal, reason in shown.missing] == [
        ("empty array", Reason.EXCLUDED)
    ]
    assert shown.share == 1 and sum(shown.wanted.values()) > 90
    edges = labelled(made.messages, Kind.BOUNDARY, "request")
    assert len(edges["/name minLength"]["name"]) == 2
    assert edges["/name maxLength-astral"]["name"] == "\U0001f600" * 5
    assert edges["/count minimum"]["count"] == 1
    assert edges["/count exclusiveMaximum"]["count"] == 9
    assert edges["/price maximum"]["price"] == 99.95
    assert edges["/tags maxItems"]["tags"][2:] and edges["/note type-null"]
    assert edges["/day format-0"]["day"] == "2024-02-29"
    wrong = labelled(made.messages, Kind.INVALID, "request")
    assert wrong["/pair/1 maximum"]["pair"][1] == 4
    assert "unknown" in wrong["/inner/unknown additionalProperties"]["inner"]


def test_what_cannot_be_shown_is_told_with_the_reason(tmp_path: Path) -> None:
    schema = record(
        code={"type": "string", "pattern": "^[A-Z]{3}$", "maxLength": 3},
        size={"allOf": [{"enum": ["s", "m"]}, {"not": {"const": "m"}}]},
    )
    missing = coverage(proven(posting(schema), tmp_path)).missing
    assert {(goal.what, reason) for goal, reason in missing} >= {
        ("maxLength broken", Reason.IMPLIED),
        ("enum member 1", Reason.EXCLUDED),
    }


def test_a_schema_is_shown_by_the_first_operation_that_has_it(tmp_path: Path) -> None:
    document = posting(ref("Tree"), ref("Tree"), Tree=TREE)
    made = proven(document, tmp_path)
    parts = {m.part for m in made.messages if m.kind is Kind.BOUNDARY}
    assert parts == {"request"}


def test_parameters_have_boundaries_too(tmp_path: Path) -> None:
    document = posting(TEXT)
    (path,) = document["paths"]
    limit = {"type": "integer", "minimum": 1, "maximum": 9}
    query = {"in": "query", "name": "limit", "schema": limit}
    document["paths"][path]["post"]["parameters"] = [query]
    made = proven(document, tmp_path).messages
    of = [m for m in made if m.parameter is not None]
    edges = {m.keyword: m.value for m in of if m.kind is Kind.BOUNDARY}
    wrong = {m.keyword: m.value for m in of if m.kind is Kind.INVALID}
    assert edges == {"minimum": 1, "maximum": 9}
    assert wrong == {"type": "text", "minimum": 0, "maximum": 10}
    assert {str(m.place) for m in of} == {"/limit"}


def test_answers_of_the_future(tmp_path: Path) -> None:
    made = proven(posting(TEXT, record(size={"enum": ["s"]})), tmp_path).messages
    future = {m.label: m for m in made if m.kind is Kind.FUTURE}
    assert set(future) == {
        *("enum", "unknown-field", "unknown-header", "truncated", "empty"),
        *("content-type", "status", "proxy"),
    }
    assert future["enum"].keyword == "enum" and future["enum"].breaks
    assert future["unknown-field"].body["unknownField"] == "new"


OTHERS: tuple[dict[str, Any], ...] = (
    {"type": "string", "maxLength": 7},
    {"type": "integer", "minimum": 4},
    {"enum": ["a", "b"]},
    {"type": "array", "items": TEXT, "minItems": 2},
    {"type": ["boolean", "null"]},
    record("x", x=TEXT),
)


@pytest.mark.parametrize("seed", range(10))
def test_another_property_changes_only_its_own_messages(
    seed: int, tmp_path: Path
) -> None:
    chosen = random.Random(seed)
    names = [f"field{n}" for n in range(6)]
    schema = record(*names[:2], **{n: chosen.choice(OTHERS) for n in names})
    changed = chosen.choice(names)
    was = schema["properties"][changed]
    other = chosen.choice([each for each in OTHERS if each != was])
    properties = {**schema["properties"], changed: other}

    def others(schema: Any) -> dict[str, Any]:
        messages = proven(posting(schema, schema), tmp_path).messages
        return {
            f"{m.part} {m.kind} {m.pointer} {m.label}": _without(m.body, changed)
            for m in messages
            if m.raw is None and m.pointer[:1] != (changed,)
        }

    assert others(schema) == others({**schema, "properties": properties})


def _without(body: Any, name: str) -> Any:
    if not isinstance(body, dict):
        return body
    return {key: value for key, value in body.items() if key != name}


def test_every_run_makes_the_same_bytes(tmp_path: Path) -> None:
    hidden = {**TEXT, "writeOnly": True}
    own = {**TEXT, "readOnly": True}
    schema = record(
        **{f"h{n}": hidden for n in range(5)}, **{f"r{n}": own for n in range(5)}
    )
    spec = written(posting(ref("A"), ref("A"), A=schema), tmp_path)
    seen = set[bytes]()
    for seed in "1", "2", "3":
        out = tmp_path / seed
        command = [sys.executable, "-m", "restamp", "generate", str(spec)]
        options = ["-o", str(out), "--package", "p", "--fixtures", "full"]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([*command, *options], env=environment, check=True)
        (stored,) = (out / "p" / "fixtures").glob("[!i]*.json")
        seen.add(stored.read_bytes())
    assert len(seen) == 1


@pytest.mark.parametrize("layers", Layers)
def test_as_many_are_stored_as_are_wanted(layers: Layers, tmp_path: Path) -> None:
    spec = written(posting(FULL, FULL, Tree=TREE), tmp_path)
    project = Project(
        spec=spec, out=tmp_path, package=f"of_{layers.value}", templates=None
    )
    report = restamp.generate(dataclasses.replace(project, fixtures=layers))
    folder = tmp_path / report.package
    package = imported(tmp_path, report.package)
    if layers is Layers.NONE:
        assert not (folder / "fixtures").exists()
        assert not list(folder.rglob("*fixtures*"))
        assert not hasattr(package, "fixtures")
    else:
        (operation,) = [p.stem for p in (folder / "fixtures").glob("[!i]*.json")]
        kinds = {m.kind for m in package.fixtures.messages(operation)}
        assert {"typical", "invalid"} <= kinds
        assert ({"boundary", "future"} <= kinds) is (layers is Layers.FULL)
    assert report.coverage.share == 1


@pytest.mark.parametrize(
    "schema, told",
    [
        (
            {"type": "string", "minLength": 5, "maxLength": 3},
            "`minLength` and `maxLength` contradict each other",
        ),
        (
            {"type": "integer", "minimum": 5, "maximum": 3},
            "`minimum` and `maximum` contradict each other",
        ),
        (
            {"allOf": [TEXT, {"type": "integer"}]},
            "two `type` contradict each other",
        ),
        (
            {"type": "string", "enum": [1, 2]},
            "`type` and `enum` contradict each other",
        ),
        (
            {"allOf": [{"enum": ["a"]}, {"enum": ["b"]}]},
            "two `enum` contradict each other",
        ),
        (
            record(
                "a", a=record("b", b={"type": "number", "maximum": 1, "minimum": 2})
            ),
            "`maximum` and `minimum` at /a/b contradict each other",
        ),
        (
            {**record("a", b=TEXT), "additionalProperties": False},
            "`required` and `additionalProperties` at /a contradict each other",
        ),
        (
            {
                "type": "array",
                "minItems": 3,
                "uniqueItems": True,
                "items": {"enum": [1, 2]},
            },
            "`minItems` and `uniqueItems` contradict each other",
        ),
        (
            {**record(a=TEXT), "minProperties": 3, "additionalProperties": False},
            "`minProperties` and `additionalProperties` contradict each other",
        ),
        (
            {"type": "integer", "minimum": 3, "exclusiveMaximum": 4, "multipleOf": 2},
            "`minimum`, `exclusiveMaximum` and `multipleOf` contradict each other",
        ),
        (
            {"type": "integer", "minimum": 0.2, "maximum": 0.8},
            "`type`, `minimum` and `maximum` contradict each other",
        ),
        (
            record("a", a={"enum": []}),
            "`enum` at /a allows nothing",
        ),
        (
            {"type": "string", "pattern": "^[a-z]{5}", "maxLength": 4},
            "`pattern` and `maxLength` contradict each other",
        ),
        (
            record("a", a={"type": "string", "pattern": "^(?=a)(?=b).*$"}),
            "none was found that keeps to `pattern` at /a",
        ),
        (
            {"type": "string", "pattern": "^zz", "format": "uuid"},
            "none was found that keeps to `pattern` and `format`",
        ),
        (
            {"type": "array", "items": TEXT, "contains": {"type": "integer"}},
            "`items` and `contains` contradict each other",
        ),
        (
            {
                "type": "object",
                "propertyNames": {"enum": ["a", "b"]},
                "minProperties": 3,
            },
            "`propertyNames` and `minProperties` contradict each other",
        ),
        (
            {**record("a", b=TEXT), "unevaluatedProperties": False},
            "`required` and `unevaluatedProperties` at /a contradict each other",
        ),
        (
            ref("Endless"),
            "`required` at /a leads back to where it stands, without an end",
        ),
    ],
)
def test_keywords_that_contradict_each_other_are_named(
    schema: Any, told: str, tmp_path: Path
) -> None:
    endless = record("a", a=ref("Endless"))
    document = posting(schema, Endless=endless)
    problems = proven(document, tmp_path).problems
    (problem,) = [each for each in problems if each.message.endswith(f": {told}")]
    assert problem.pointer.split("/")[-1] in told


@pytest.mark.parametrize(
    "rules",
    [
        {"pattern": r"^(?!.*(.)\1)[A-Z\d]{5}(?<=\d)$"},
        {"pattern": r"\bfoo\b.*\Bbar$", "maxLength": 9},
        {"format": "date", "pattern": "^2020-02-"},
        {"format": "date-time", "pattern": r"\+05:30$"},
        {"format": "ipv4", "pattern": r"^10\."},
        {"format": "email", "pattern": r"@example\.org$", "maxLength": 14},
    ],
    ids=str,
)
def test_patterns_that_are_hard_to_match_have_values(
    rules: dict[str, Any], tmp_path: Path
) -> None:
    document = posting(record("a", a={"type": "string", **rules}))
    assert proven(document, tmp_path).problems == ()


def test_a_contradiction_in_a_member_that_may_be_absent_is_named(
    tmp_path: Path,
) -> None:
    never = {"type": "string", "minLength": 5, "maxLength": 3}
    inner = record(inner=record(a=never))
    (problem,) = proven(posting(ref("Outer"), Outer=inner), tmp_path).problems
    assert problem.message == (
        "no value is known of 'a': `minLength` and `maxLength` contradict each other"
    )
    place = "/components/schemas/Outer/properties/inner/properties/a/minLength"
    assert problem.pointer == place


def test_every_message_is_there_once(tmp_path: Path) -> None:
    hidden = record(id={**TEXT, "readOnly": True}, name={**TEXT, "maxLength": 3})
    kinds = {
        "oneOf": [hidden, record("x", x={"const": 1}), record("x", x={"const": 2})]
    }
    made = proven(posting(record("a", a=kinds)), tmp_path).messages
    about = [
        (m.part, m.kind, m.pointer, m.keyword, repr(m.body)) for m in made if m.keyword
    ]
    assert len(about) == len(set(about))


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "minLength": 20_000},
        {"type": "array", "minItems": 1_100, "items": TEXT},
        {"type": "object", "minProperties": 1_200},
        {
            "type": "array",
            "uniqueItems": True,
            "minItems": 40,
            "items": {"type": "string", "pattern": "^[A-Z]{2}$"},
        },
        {
            "type": "array",
            "uniqueItems": True,
            "minItems": 9,
            "items": {"type": "integer", "minimum": 1, "maximum": 9},
        },
        {"type": "array", "maxItems": 1_000, "items": {"type": "integer"}},
    ],
)
def test_what_is_large_is_made(schema: Any, tmp_path: Path) -> None:
    made = proven(posting(record("a", a=schema)), tmp_path)
    assert not made.problems
    (named,) = {"minLength", "minItems", "minProperties", "maxItems"} & set(schema)
    labels = [m.label for m in made.messages if m.keyword == named]
    assert len(labels) == 2


def test_what_is_too_large_is_said_to_be(tmp_path: Path) -> None:
    huge = 2_147_483_647
    (problem,) = proven(
        posting(record("a", a={"type": "string", "minLength": huge})), tmp_path
    ).problems
    assert problem.message.endswith(
        "`minLength` at /a asks for more than fixtures have (100,000)"
    )
    missing = coverage(
        proven(posting({"type": "string", "maxLength": huge}), tmp_path)
    ).missing
    assert [(goal.what, reason) for goal, reason in missing] == [
        ("maxLength kept", Reason.LARGE),
        ("maxLength broken", Reason.LARGE),
    ]


INTEGER = {"type": "integer"}
FLAGS = {"type": "object", "additionalProperties": {"type": "boolean"}}
SEVENS = {"type": "array", "items": INTEGER, "contains": {"const": 7}}
CARD = record(card=TEXT, cvc=TEXT)


@pytest.mark.parametrize(
    "schema, keyword, body",
    [
        (
            {"type": "array", "prefixItems": [TEXT, INTEGER], "items": False},
            "false",
            ["Text", 3, "none"],
        ),
        (
            {
                "type": "array",
                "prefixItems": [INTEGER],
                "unevaluatedItems": {"type": "boolean"},
            },
            "type",
            [3, "text"],
        ),
        (
            {**FLAGS, "maxProperties": 1},
            "maxProperties",
            {"key": True, "key2": True},
        ),
        (
            {**FLAGS, "propertyNames": {"pattern": "^[a-z]+$"}, "minProperties": 1},
            "propertyNames",
            {"a": True, "": True},
        ),
        ({**SEVENS, "maxContains": 1, "maxItems": 3}, "maxContains", [7, 7]),
        (
            {**CARD, "dependentSchemas": {"card": {"required": ["cvc"]}}},
            "required",
            {"card": "Card"},
        ),
        (
            {"type": "integer", "oneOf": [{"multipleOf": 3}, {"multipleOf": 5}]},
            "oneOf",
            15,
        ),
        ({"type": "string", "format": "regex"}, "format", "("),
        (SEVENS, "type", [7, "text"]),
        (
            {
                **record(a=TEXT, b=INTEGER),
                "oneOf": [{"required": ["a"]}, {"required": ["b"]}],
            },
            "type",
            {"b": "text"},
        ),
    ],
)
def test_every_keyword_is_broken(
    schema: Any, keyword: str, body: Any, tmp_path: Path
) -> None:
    made = proven(posting(schema), tmp_path)
    wrong = [(m.keyword, m.body) for m in made.messages if m.kind is Kind.INVALID]
    assert (keyword, body) in wrong
    assert coverage(made).share == 1


@pytest.mark.parametrize(
    "schema, body",
    [
        (
            {
                **record("k", k={"enum": ["x", "y"]}, a=TEXT),
                "if": {"properties": {"k": {"const": "x"}}},
                "then": {"required": ["a"]},
                "else": {"properties": {"a": {"maxLength": 4}}},
            },
            {"k": "y"},
        ),
        ({"oneOf": [{**TEXT, "maxLength": 3}, {**TEXT, "minLength": 3}]}, "T"),
        ({"type": ["string", "array", "null"], "minItems": 1}, ["Text"]),
    ],
)
def test_every_alternative_is_kept_to(schema: Any, body: Any, tmp_path: Path) -> None:
    made = proven(posting(schema), tmp_path)
    assert body in [m.body for m in made.messages if m.kind is Kind.BOUNDARY]
    lacking = [(goal.what, reason) for goal, reason in coverage(made).missing]
    assert not [what for what, reason in lacking if reason is Reason.UNREACHED]


def test_alternatives_that_exclude_each_other_need_not_match_together(
    tmp_path: Path,
) -> None:
    kinds = [record("k", k={"const": n}) for n in range(2)]
    missing = coverage(proven(posting({"oneOf": kinds}), tmp_path)).missing
    assert ("oneOf broken: several match", Reason.EXCLUDED) in [
        (goal.what, reason) for goal, reason in missing
    ]


@pytest.mark.parametrize(
    "more",
    [
        {"required": ["a"], "maxProperties": 1},
        {"maxProperties": 0},
        {"required": ["a"], "not": {"required": ["a", "b"]}},
        {"maxProperties": 1, "dependentRequired": {"b": ["a"]}},
    ],
)
def test_a_member_that_others_leave_no_room_for_is_excluded(
    more: dict[str, Any], tmp_path: Path
) -> None:
    schema = {**record(a=TEXT, b=TEXT), **more}
    missing = coverage(proven(posting(schema), tmp_path)).missing
    assert ("b present", Reason.EXCLUDED) in [(g.what, r) for g, r in missing]


def test_a_required_member_that_is_forbidden_is_a_contradiction(tmp_path: Path) -> None:
    schema = {**record("a", "b", a=TEXT, b=TEXT), "not": {"required": ["b"]}}
    (problem,) = proven(posting(schema), tmp_path).problems
    assert problem.message.endswith("`required` and `not` contradict each other")


def test_a_member_is_absent_where_another_choice_does_without_it(
    tmp_path: Path,
) -> None:
    choices = [
        {
            "if": {
                "required": ["kind"],
                "properties": {"kind": {"const": kind}},
            },
            "then": {"required": [member]},
        }
        for kind, member in (("x", "a"), ("y", "b"))
    ]
    schema = {**record(kind=TEXT, a=TEXT, b=TEXT), "allOf": choices}
    made = proven(posting(schema), tmp_path)
    assert not made.errors and not coverage(made).missing


def test_different_items_of_limited_arrays_are_shown(tmp_path: Path) -> None:
    schema = {
        "type": "array",
        "uniqueItems": True,
        "maxItems": 3,
        "items": record("n", n={"enum": ["x", "y", "z", "u"]}),
    }
    assert not coverage(proven(posting(schema), tmp_path)).missing
    least = proven(posting({**schema, "minItems": 2}), tmp_path)
    assert [goal.what for goal, _ in coverage(least).missing] == ["empty array"]


def test_a_form_is_made_of_parts_whatever_its_schema_lets_be(tmp_path: Path) -> None:
    some = {"anyOf": [{"type": "string", "minLength": 2}, record("a", a={})]}
    for schema in ({}, some):
        document = posting({})
        body = document["paths"]["/things"]["post"]["requestBody"]
        body["content"] = {"multipart/form-data": {"schema": schema}}
        made = proven(document, tmp_path)
        sent = [m for m in made.messages if m.part == "request" and not m.breaks]
        assert {m.kind for m in sent} >= {Kind.MINIMAL, Kind.TYPICAL, Kind.MAXIMAL}
        assert all(isinstance(m.body, dict) for m in sent)


def test_headers_texts_and_sequences_are_shown_too(tmp_path: Path) -> None:
    document = posting(TEXT)
    (path,) = document["paths"]
    operation = document["paths"][path]["post"]
    operation["requestBody"]["content"]["text/plain"] = {
        "schema": {"type": "string", "minLength": 3}
    }
    limited = {"type": "integer", "minimum": 5, "maximum": 6}
    headers = {"X-R": {"schema": limited}, "X-E": {"schema": {"enum": ["a", "b"]}}}
    lines = {"application/jsonl": {"itemSchema": limited}}
    operation["responses"] = {
        "200": {"description": "Done.", "headers": headers, "content": lines}
    }
    document["openapi"] = "3.2.0"
    made = proven(document, tmp_path)
    edges = [m for m in made.messages if m.kind is Kind.BOUNDARY]
    assert {"5", "6"} <= {m.headers.get("X-R") for m in edges}
    assert {"a", "b"} <= {m.headers.get("X-E") for m in edges}
    assert {5, 6} <= {m.body for m in edges} and "xxx" in {m.body for m in edges}
    future = [m for m in made.messages if m.kind is Kind.FUTURE]
    assert {"4", "7", "text"} <= {m.headers.get("X-R") for m in future}
    reasons = {reason for _, reason in coverage(made).missing}
    assert reasons == {Reason.INTACT, Reason.UNWRITTEN}
