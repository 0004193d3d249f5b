"""Validation against openapi-spec-validator itself, and what it may never do."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from restamp.document import Document, Pointer
from restamp.load import load
from restamp.problems import Problem, SpecError
from restamp.repair import repair
from restamp.validate import validate

RICH: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "T", "version": "1", "license": {"name": "MIT"}},
    "servers": [{"url": "https://{a}.test", "variables": {"a": {"default": "x"}}}],
    "tags": [{"name": "a"}, {"name": "b"}],
    "security": [{"Key": []}],
    "paths": {
        "/a/{id}": {
            "parameters": [
                {
                    "name": "id",
                    "in": "path",
                    "required": True,
                    "schema": {"type": "string"},
                }
            ],
            "get": {
                "operationId": "one",
                "parameters": [
                    {
                        "name": "q",
                        "in": "query",
                        "schema": {"type": "integer", "default": 1},
                    },
                    {"$ref": "#/components/parameters/Page"},
                ],
                "responses": {
                    "200": {"$ref": "#/components/responses/Ok"},
                    "default": {"description": "x"},
                },
            },
        },
        "/b": {
            "post": {
                "operationId": "two",
                "requestBody": {
                    "content": {"a/b": {"schema": {"$ref": "#/components/schemas/B"}}}
                },
                "responses": {"201": {"description": "made"}},
            }
        },
    },
    "components": {
        "schemas": {
            "A": {"type": "object", "properties": {"n": {"type": "string"}}},
            "B": {
                "allOf": [{"$ref": "#/components/schemas/A"}],
                "required": ["n"],
                "properties": {"tree": {"$ref": "#/components/schemas/B"}},
            },
        },
        "parameters": {
            "Page": {
                "name": "p",
                "in": "query",
                "schema": {"type": "string", "default": "x"},
            }
        },
        "responses": {
            "Ok": {
                "description": "ok",
                "headers": {"H": {"schema": {"type": "integer"}}},
                "content": {
                    "application/json": {"schema": {"$ref": "#/components/schemas/B"}}
                },
            }
        },
        "securitySchemes": {"Key": {"type": "apiKey", "name": "k", "in": "header"}},
    },
}
JUNK = [
    None,
    True,
    5,
    "x",
    "#/nowhere",
    [],
    ["x"],
    {},
    {"$ref": "#/components/schemas/A"},
]


def loaded(data: Any, folder: Path) -> Document:
    path = folder / "spec.json"
    path.write_text(json.dumps(data))
    return load(path, shown="spec.json")


def problems(data: Any, folder: Path) -> tuple[Problem, ...]:
    """What is refused of a document, or what is doubtful where nothing is."""
    try:
        return validate(loaded(data, folder))
    except SpecError as error:
        return error.problems


def refused_by_the_library(data: dict[str, Any]) -> bool:
    old = data["openapi"].startswith("3.0")
    validator = OpenAPIV30SpecValidator if old else OpenAPIV31SpecValidator
    try:
        return next(iter(validator(data).iter_errors()), None) is not None
    except Exception:
        return True


def places(
    data: Any, pointer: tuple[str | int, ...] = ()
) -> Iterator[tuple[str | int, ...]]:
    yield pointer
    if isinstance(data, dict):
        for key, value in data.items():
            yield from places(value, (*pointer, key))
    if isinstance(data, list):
        for index, value in enumerate(data):
            yield from places(value, (*pointer, index))


def changed(data: Any, pointer: tuple[str | int, ...], change: Any) -> Any:
    """A copy in which one value is replaced, or taken away by `...`."""
    copy = deepcopy(data)
    holder = copy
    for token in pointer[:-1]:
        holder = holder[token]
    if change is ...:
        del holder[pointer[-1]]
    elif isinstance(change, tuple):
        holder[change[0]] = holder.pop(pointer[-1])
    else:
        holder[pointer[-1]] = change
    return copy


@st.composite
def mutants(draw: st.DrawFn) -> dict[str, Any]:
    """The rich document with one to three mistakes in it."""
    data = {**deepcopy(RICH), "openapi": draw(st.sampled_from(["3.0.3", "3.1.0"]))}
    for _ in range(draw(st.integers(1, 3))):
        inner = [place for place in places(data) if place and place[0] != "openapi"]
        place = draw(st.sampled_from(inner))
        change = draw(st.sampled_from([..., *JUNK, ("oddName",)]))
        if isinstance(change, tuple) and isinstance(place[-1], int):
            change = ...
        data = changed(data, place, change)
    return data


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_the_rich_document_is_fine(tmp_path: Path, version: str) -> None:
    data = {**RICH, "openapi": version}
    assert not refused_by_the_library(data)
    assert problems(data, tmp_path) == ()


@given(mutants())
def test_what_the_library_refuses_is_told_with_places(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, Any]
) -> None:
    found = problems(data, tmp_path_factory.mktemp("mutant"))
    assert all(problem.line and problem.message for problem in found)
    assert len(set(found)) == len(found)
    if refused_by_the_library(data):
        assert found


def test_the_network_and_the_disk_are_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "other.yaml").write_text("A: {type: string}")
    schemas = {
        name: {"type": "object", "properties": {"p": {"$ref": target, "default": "x"}}}
        for name, target in (
            ("A", "http://127.0.0.1:9/a.yaml#/A"),
            ("B", (tmp_path / "other.yaml").as_uri() + "#/A"),
            ("C", "other.yaml#/A"),
        )
    }
    data = {
        **RICH,
        "components": {**RICH["components"], "schemas": schemas},
        "paths": {},
    }
    del data["components"]["responses"]
    document = loaded(data, tmp_path)
    validate(loaded(RICH, tmp_path))

    def refuse(*args: Any, **kwargs: Any) -> None:
        raise AssertionError(f"touched {args}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(Path, "read_text", refuse)
    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(SpecError) as caught:
        validate(document)
    messages = [problem.message for problem in caught.value.problems]
    assert [message.partition("': ")[2] for message in messages] == [
        "remote documents are read only when they are listed",
        "absolute paths are not followed",
    ]


def test_a_chain_of_references_is_not_too_long(tmp_path: Path) -> None:
    chain = {f"S{n}": {"$ref": f"#/components/schemas/S{n + 1}"} for n in range(3000)}
    chain["S3000"] = {"type": "string"}
    data = {"openapi": "3.0.3", "info": RICH["info"], "paths": {}}
    assert problems({**data, "components": {"schemas": chain}}, tmp_path) == ()
    chain["S3000"] = {"$ref": "#/components/schemas/S0"}
    found = problems({**data, "components": {"schemas": chain}}, tmp_path)
    assert [problem.pointer for problem in found] == ["/components/schemas/S0"]


def test_schemas_nested_as_deep_as_documents_may_be(tmp_path: Path) -> None:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(240):
        schema = {"type": "object", "properties": {"p": schema}}
    data = {**RICH, "components": {**RICH["components"], "schemas": {"D": schema}}}
    data = {**data, "paths": {}}
    del data["components"]["responses"]
    assert problems(data, tmp_path) == ()


def test_mistakes_in_schemas_that_nest_deep(tmp_path: Path) -> None:
    schema: dict[str, Any] = {"type": "strin"}
    for _ in range(230):
        schema = {"type": "object", "properties": {"p": schema}}
    for version in ("3.0.3", "3.1.0"):
        components = {"schemas": {"D": schema}}
        data = {"openapi": version, "info": {"title": 1, "version": "1"}}
        found = problems({**data, "paths": {}, "components": components}, tmp_path)
        assert [p.message.split()[0] for p in found] == ["expected", "'strin'"]
        assert found[1].pointer.endswith("/properties/p/type")


def test_what_only_a_reference_reaches_is_validated(tmp_path: Path) -> None:
    for version in ("3.0.3", "3.1.0"):
        data = changed(
            {**RICH, "openapi": version}, ("x-schemas",), {"S": {"type": "strin"}}
        )
        target = {"$ref": "#/x-schemas/S"}
        data = changed(data, ("components", "schemas", "C"), target)
        assert [p.pointer for p in problems(data, tmp_path)] == ["/x-schemas/S/type"]


def test_data_is_not_searched_for_references(tmp_path: Path) -> None:
    data = {"$ref": "#/nowhere"}
    schema = {"enum": [data], "const": data, "examples": [data], "x-a": data}
    schema = {**schema, "properties": {"$ref": {"type": "string"}}, "default": data}
    document = changed(RICH, ("components", "schemas", "C"), schema)
    assert problems(document, tmp_path) == ()


def test_problems_stand_at_their_place(tmp_path: Path) -> None:
    data = changed(RICH, ("components", "schemas", "A", "type"), "objct")
    document = loaded(data, tmp_path)
    (problem,) = problems(data, tmp_path)
    assert problem.hint == "did you mean 'object'?"
    assert (problem.line, problem.column) == document.locate(
        Pointer(("components", "schemas", "A", "type"))
    )


@pytest.mark.parametrize(
    ("version", "schema", "expected"),
    [
        (
            "3.1.0",
            {"type": "integer", "default": "x"},
            ["the default breaks its schema"],
        ),
        ("3.1.0", {"type": "string", "nullable": True}, ["'nullable' has no effect"]),
        ("3.2.0", {"$ref": "#/components/schemas/A", "nullable": True}, ["'nullable'"]),
        ("3.1.0", {"type": ["string", "null"], "nullable": True}, []),
        ("3.1.0", {"type": "string", "nullable": False}, []),
        ("3.0.3", {"type": "string", "nullable": True}, []),
        (
            "3.0.3",
            {
                "oneOf": [
                    {"type": "object", "properties": {"k": {}}},
                    {"type": "object", "properties": {"k": {}}, "required": ["k"]},
                ],
                "discriminator": {"propertyName": "k"},
            },
            ["this variant does not require 'k'"],
        ),
        (
            "3.0.3",
            {
                "type": "object",
                "properties": {"k": {}},
                "discriminator": {"propertyName": "k"},
            },
            ["this schema does not require 'k'"],
        ),
    ],
)
def test_what_is_doubtful_is_told_and_no_more(
    tmp_path: Path, version: str, schema: Any, expected: list[str]
) -> None:
    data = changed(RICH, ("components", "schemas", "C"), schema)
    warnings = validate(loaded({**data, "openapi": version}, tmp_path))
    assert [w.pointer.split("/")[3] for w in warnings] == ["C"] * len(expected)
    assert all(w.message.startswith(e) for w, e in zip(warnings, expected, strict=True))


@pytest.mark.parametrize(
    ("written", "used"),
    [
        ("99.99999999999999999", "100.0"),
        ("-99.99999999999999999", "-100.0"),
        ("100000000000000000001.0", "1e+20"),
        ("9007199254740993e0", "9007199254740992.0"),
        ("0.1000000000000000055511151231257827", "0.1"),
        ("3e-324", "5e-324"),
    ],
)
@pytest.mark.parametrize("keyword", ["const", "minimum", "x-own"])
def test_numbers_that_change_are_told(
    tmp_path: Path, written: str, used: str, keyword: str
) -> None:
    (warning,) = validate(loaded_text(tmp_path, f'{{"{keyword}": {written}}}'))
    assert warning.message.startswith(f"{written} is {used} as a 64-bit float")
    assert warning.pointer == f"/components/schemas/C/{keyword}"
    assert warning.excerpt
    column = warning.excerpt.index(written) + 1
    assert (warning.line, warning.column) == (1, column)


@pytest.mark.parametrize(
    "written", ["-.99999999999999999999", "&a !!float 0.99999999999999999999"]
)
def test_numbers_of_yaml_that_change_are_told(tmp_path: Path, written: str) -> None:
    path = tmp_path / "spec.yaml"
    text = f"openapi: 3.1.0\ninfo: {{title: T, version: '1', x-a: {written} }}\npaths: {{}}"
    path.write_text(text)
    (warning,) = validate(load(path))
    assert (warning.pointer, warning.line) == ("/info/x-a", 2)


def test_numbers_that_change_in_another_file_are_told(tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text('{"const": 0.30000000000000000001}')
    data = changed(RICH, ("components", "schemas", "C"), {"$ref": "other.json"})
    (warning,) = validate(loaded(data, tmp_path))
    assert warning.file.endswith("other.json")
    assert (warning.pointer, warning.line, warning.column) == ("/const", 1, 11)


@pytest.mark.parametrize(
    "written",
    [
        "0.1",
        "1.10",
        "1e-300",
        "0e-999",
        "0.000000000000000000",
        "-0.0",
        "1000000000000000000000.0",
        "123456789012345678901234567890",
        "1.7976931348623157e308",
        '"99.99999999999999999"',
        '"at 1e-400, 3e-324"',
        '[1.0, 100.0, "99.99999999999999999"]',
    ],
)
def test_numbers_that_stay_are_not_told(tmp_path: Path, written: str) -> None:
    assert validate(loaded_text(tmp_path, f'{{"x-own": {written}}}')) == ()


@pytest.mark.parametrize("written", ["1e-400", "-1E-400", f"0.{'0' * 400}1"])
def test_numbers_that_vanish_are_problems(tmp_path: Path, written: str) -> None:
    document = loaded_text(tmp_path, f'{{"const": {written}}}')
    with pytest.raises(SpecError) as caught:
        validate(document)
    (problem,) = caught.value.problems
    assert "too small for a 64-bit float" in problem.message
    assert problem.pointer == "/components/schemas/C/const"
    _, (assumed,) = repair(document)
    assert assumed.assumption == "0 is meant"


def loaded_text(tmp_path: Path, schema: str) -> Document:
    """The rich document with a schema that is JSON text."""
    data = changed(RICH, ("components", "schemas", "C"), "HERE")
    path = tmp_path / "spec.json"
    path.write_text(json.dumps(data).replace('"HERE"', schema))
    return load(path)
