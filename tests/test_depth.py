"""Documents that nest too deeply, and checks that see each schema once."""

from __future__ import annotations

import ast
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from exercising import exercise
from stamping import HEAD, generate, generate_file, imported, schemas

from restamp.load import load
from restamp.problems import SpecError
from restamp.sites import depth
from restamp.sites.depth import bounded


def nested(levels: int) -> dict[str, Any]:
    """An array of arrays."""
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(levels):
        schema = {"type": "array", "items": schema}
    return schemas(Tea=schema)


def document(folder: Path, levels: int) -> Any:
    path = folder / "spec.json"
    path.write_text(json.dumps(nested(levels)))
    return load(path)


def _endless() -> None:
    _endless()


def test_endless_recursion_is_laid_to_a_deep_document(tmp_path: Path) -> None:
    usual = sys.getrecursionlimit()
    with pytest.raises(SpecError) as raised, bounded(document(tmp_path, 100)):
        _endless()
    (problem,) = raised.value.problems
    assert "nests in too many levels" in problem.message
    assert problem.line == 1 and problem.column
    assert sys.getrecursionlimit() == usual


@pytest.mark.parametrize("closed", [False, True])
def test_chains_of_references_are_deep(tmp_path: Path, closed: bool) -> None:
    count = 1500
    links = [f"#/components/schemas/S{n}" for n in range(count + 1)]
    chain: dict[str, Any] = {
        f"S{n}": {"type": "array", "items": {"$ref": links[n + 1]}}
        for n in range(count)
    }
    end = {"$ref": links[0]} if closed else {"type": "string"}
    with pytest.raises(SpecError) as raised:
        generate(schemas(**chain, **{f"S{count}": end}), tmp_path)
    (problem,) = raised.value.problems
    assert "nests in too many levels" in problem.message
    assert str(problem.pointer).startswith("/components/schemas/S")
    assert not (tmp_path / "sample").exists()


def test_endless_recursion_is_not_laid_to_a_shallow_document(tmp_path: Path) -> None:
    usual = sys.getrecursionlimit()
    with pytest.raises(RecursionError), bounded(document(tmp_path, 3)):
        _endless()
    assert sys.getrecursionlimit() == usual


def test_there_is_room_for_calls_in_each_other(tmp_path: Path) -> None:
    with bounded(document(tmp_path, 1)):
        assert sys.getrecursionlimit() >= depth._FRAMES


def test_contradictions_are_looked_for_once_in_each_schema(tmp_path: Path) -> None:
    count = 60  # each is joined twice, which is 2**60 ways through them
    chain = {
        f"S{n}": {"allOf": [{"$ref": f"#/components/schemas/S{n + 1}"}] * 2}
        for n in range(count)
    }
    text = {"type": "string"}
    both = {"allOf": [{"$ref": "#/components/schemas/S0"}, {"type": "object"}]}
    started = time.process_time()
    with pytest.raises(SpecError) as raised:
        generate(schemas(**chain, **{f"S{count}": text}, Both=both), tmp_path)
    assert time.process_time() - started < 5
    assert len(raised.value.problems) == 1


LEVELS: dict[str, Callable[[Any], dict[str, Any]]] = {
    "items": lambda one: {"type": "array", "items": one},
    "additionalProperties": lambda one: {
        "type": "object",
        "additionalProperties": one,
    },
    "oneOf": lambda one: {"oneOf": [one, {"type": "integer"}]},
    "allOf": lambda one: {"allOf": [one, {"maxLength": 9}]},
    "not": lambda one: {"not": one},
    "if": lambda one: {"if": one, "then": {"minLength": 1}, "else": {"maxLength": 9}},
}


def body(schema: Any) -> dict[str, Any]:
    """A document with a request whose body has a schema."""
    content = {"application/json": {"schema": schema}}
    request = {"required": True, "content": content}
    answers = {"200": {"description": "Tea.", "content": content}}
    operation = {"operationId": "brew", "requestBody": request, "responses": answers}
    servers = [{"url": "https://tea.example"}]
    return {**HEAD, "servers": servers, "paths": {"/tea": {"post": operation}}}


@pytest.mark.parametrize("kind", LEVELS)
def test_schemas_nest_in_200_levels(kind: str, tmp_path: Path) -> None:
    schema: Any = {"type": "string", "minLength": 2}
    for _ in range(200):
        schema = LEVELS[kind](schema)
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(body(schema)))
    made = generate_file(spec, tmp_path, "deep")
    trees = [ast.parse(path.read_bytes()) for path in made.rglob("*.py")]
    assert max(map(comprehensions, trees)) <= 20  # CPython 3.12 crashes on 21
    with bounded(load(spec)):
        exercise(spec, imported(tmp_path, "deep"))


@pytest.mark.parametrize("kind", ["items", "additionalProperties"])
def test_bodies_are_told_apart_by_their_outer_levels(kind: str, tmp_path: Path) -> None:
    schema: Any = {"type": "string"}
    for _ in range(220):
        schema = LEVELS[kind](schema)
    document = body(schema)
    (item,) = document["paths"].values()
    request = item["post"]["requestBody"]
    request["required"] = False
    request["content"]["text/plain"] = {"schema": {"type": "string"}}
    made = generate(document, tmp_path)
    assert all(compile(path.read_bytes(), "", "exec") for path in made.rglob("*.py"))


def comprehensions(tree: ast.Module) -> int:
    """How many comprehensions of a module stand in each other, at most."""
    kinds = (ast.ListComp, ast.DictComp, ast.SetComp, ast.GeneratorExp)
    level: list[tuple[ast.AST, int]] = [(tree, 0)]
    most = 0
    while level:
        node, count = level.pop()
        count += isinstance(node, kinds)
        most = max(most, count)
        level += [(child, count) for child in ast.iter_child_nodes(node)]
    return most
