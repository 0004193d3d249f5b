"""Small documents that say something enormous: a few seconds, and bounded memory."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from stamping import schemas

SECONDS = 5
BYTES = 512 * 2**20

Schema = dict[str, Any]


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_DATA, (BYTES, BYTES))


def stamp(spec: Path, out: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run the command within the limits."""
    command = [sys.executable, "-m", "restamp", "generate", str(spec), *options]
    return subprocess.run(
        [*command, "-o", str(out), "--package", "api"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        preexec_fn=_limited,
        capture_output=True,
        text=True,
    )


def levels(count: int, last: Schema, made: Callable[[Schema], Schema]) -> Schema:
    """A chain of named schemas, each made of references to the next one."""
    held = {
        f"A{n}": made({"$ref": f"#/components/schemas/A{n + 1}"}) for n in range(count)
    }
    return {**held, f"A{count}": last}


def nested(count: int, made: Callable[[Schema], Schema]) -> Schema:
    """One schema in another."""
    schema: Schema = {"type": "string"}
    for _ in range(count):
        schema = made(schema)
    return {"A0": schema}


def document(named: Schema) -> Schema:
    """An operation that takes and gives the first of some schemas."""
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/A0"}}}
    operation = {
        "operationId": "send",
        "requestBody": {"required": True, "content": content},
        "responses": {"200": {"description": "Done.", "content": content}},
    }
    return {**schemas(**named), "openapi": "3.1.0", "paths": {"/": {"post": operation}}}


TEXT: Schema = {"type": "string"}
OBJECT: Schema = {"type": "object", "properties": {"a": TEXT}}


def both(one: Schema) -> Schema:
    """An object that must hold a schema twice."""
    held = {"x": one, "y": one}
    return {"type": "object", "required": ["x", "y"], "properties": held}


def by_pattern(one: Schema) -> Schema:
    """An object that must hold a schema under names that two patterns tell."""
    held = {"^a": one, "^b": one}
    return {"type": "object", "required": ["a", "b"], "patternProperties": held}


def pair(one: Schema) -> Schema:
    """An array of a schema twice."""
    return {"type": "array", "prefixItems": [one, one], "minItems": 2}


def triple(one: Schema) -> Schema:
    """An array of three items."""
    return {"type": "array", "minItems": 3, "items": one}


def single(one: Schema) -> Schema:
    """An array of one item that is its own."""
    return {"type": "array", "prefixItems": [one], "minItems": 1}


def condition(one: Schema) -> Schema:
    """A schema on all ways of a condition."""
    return {"if": one, "then": one, "else": one}


def with_example(named: Schema, example: Any) -> Schema:
    """Schemas, the first with an example."""
    return {**named, "A0": {**named["A0"], "example": example}}


DOCUMENTS: dict[str, Schema] = {
    "all-of": levels(25, OBJECT, lambda one: {"allOf": [one, one]}),
    "example": with_example(
        levels(25, OBJECT, lambda one: {"allOf": [one, one]}), {"a": 1}
    ),
    "one-of": levels(25, OBJECT, lambda one: {"oneOf": [one, one]}),
    "any-of": levels(25, OBJECT, lambda one: {"anyOf": [one, one]}),
    "not": levels(25, TEXT, lambda one: {"not": {"allOf": [one, {"not": one}]}}),
    "conditions-9": levels(9, OBJECT, condition),
    "conditions-14": levels(14, OBJECT, condition),
    "conditions-25": levels(25, OBJECT, condition),
    "objects-8": levels(8, TEXT, both),
    "objects-14": levels(14, TEXT, both),
    "objects-25": levels(25, TEXT, both),
    "patterns-25": levels(25, TEXT, by_pattern),
    "pairs-8": levels(8, TEXT, pair),
    "pairs-14": levels(14, TEXT, pair),
    "pairs-25": levels(25, TEXT, pair),
    "triples-25": levels(25, TEXT, triple),
    "rows-20": nested(20, single),
    "rows-48": nested(48, single),
    "properties-280": {"A0": {"type": "string", "pattern": "\\p{L}" * 280}},
    "properties-2000": {"A0": {"type": "string", "pattern": "\\p{L}" * 2000}},
    "properties-mixed-60": {"A0": {"type": "string", "pattern": "\\p{L}\\d" * 60}},
    "properties-mixed-400": {"A0": {"type": "string", "pattern": "\\p{L}\\d" * 400}},
    "properties-folded": {"A0": {"type": "string", "pattern": "(?i:\\p{L}x)" * 40}},
    "different": {
        "A0": {
            "type": "array",
            "minItems": 1000,
            "uniqueItems": True,
            "items": {"type": "integer", "minimum": 0, "maximum": 1999},
        }
    },
    "more-different": {
        "A0": {
            "type": "array",
            "minItems": 2000,
            "uniqueItems": True,
            "items": {"type": "integer", "minimum": 0, "maximum": 1999},
        }
    },
    "huge-integer": {"A0": {"type": "integer", "minimum": 10**309, "multipleOf": 7}},
    "huge-step": {"A0": {"type": "number", "minimum": 1e308, "multipleOf": 1e308}},
}


@pytest.mark.parametrize("options", [(), ("--lenient",)], ids=["strict", "lenient"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_small_takes_long(
    tmp_path: Path, name: str, options: tuple[str, ...]
) -> None:
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(document(DOCUMENTS[name])))
    run = stamp(spec, tmp_path / "out", *options)
    assert run.returncode in (0, 1), run.stderr[-2000:]
