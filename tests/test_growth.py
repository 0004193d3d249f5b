"""Small documents that say something enormous: a few seconds, and bounded memory."""

from __future__ import annotations

import json
import os
import resource
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from stamping import schemas

SECONDS = 20
"""Of the processor: what grows without bounds takes minutes, and machines are noisy."""
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


def shell(spec: Path, out: Path, redirection: str) -> subprocess.CompletedProcess[str]:
    """Run the command with its output led elsewhere."""
    words = [sys.executable, "-m", "restamp", "generate", str(spec), "-o", str(out)]
    return subprocess.run(
        ["sh", "-c", f"{shlex.join([*words, '--package', 'api'])} {redirection}"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
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


def shared(one: Schema) -> Schema:
    """An object whose member two schemas speak of."""
    held = {"type": "object", "required": ["x"], "properties": {"x": one}}
    return {"allOf": [held, {**held, "minProperties": 1}]}


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


def chosen(one: Schema) -> Schema:
    """A text, or what follows."""
    return {"anyOf": [TEXT, one]}


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
    "members-25": levels(25, TEXT, shared),
    "objects-8": levels(8, TEXT, both),
    "objects-14": levels(14, TEXT, both),
    "objects-25": levels(25, TEXT, both),
    "patterns-25": levels(25, TEXT, by_pattern),
    "pairs-8": levels(8, TEXT, pair),
    "pairs-14": levels(14, TEXT, pair),
    "pairs-25": levels(25, TEXT, pair),
    "triples-25": levels(25, TEXT, triple),
    "lists-400": levels(400, TEXT, lambda one: {"type": "array", "items": one}),
    "choices-400": levels(400, OBJECT, chosen),
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


LARGEST = (
    *(
        "lists-400",
        "members-25",
        "objects-25",
        "triples-25",
        "rows-48",
        "conditions-25",
    ),
    *("choices-400", "properties-2000", "more-different"),
)
"""Those that all fixtures are made of, which is what takes longest."""

RUNS = [
    *((name, ()) for name in DOCUMENTS),
    *((name, ("--lenient",)) for name in DOCUMENTS),
    *((name, ("--fixtures", "full")) for name in LARGEST),
]


@pytest.mark.parametrize(("name", "options"), RUNS)
def test_nothing_small_takes_long(
    tmp_path: Path, name: str, options: tuple[str, ...]
) -> None:
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(document(DOCUMENTS[name])))
    run = stamp(spec, tmp_path / "out", *options)
    assert run.returncode in (0, 1), run.stderr[-2000:]


def test_variables_of_a_server_may_be_many(tmp_path: Path) -> None:
    variable = {"default": "a/b", "enum": ["a/b", "c/d"]}
    variables = {f"v{n}": variable for n in range(30)}
    url = "https://tea.example/" + "/".join(f"{{{name}}}" for name in variables)
    spec = tmp_path / "spec.json"
    served = {"servers": [{"url": url, "variables": variables}]}
    spec.write_text(json.dumps(document({"A0": TEXT}) | served))
    run = stamp(spec, tmp_path / "out")
    assert run.returncode == 0, run.stderr[-2000:]


@pytest.mark.parametrize("levels_deep, known", [(8, True), (25, False)])
def test_a_value_is_of_ordinary_size(
    tmp_path: Path, levels_deep: int, known: bool
) -> None:
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(document(levels(levels_deep, TEXT, both))))
    run = stamp(spec, tmp_path / "out")
    assert run.returncode == 0, run.stderr
    assert ("no value of ordinary size is known" in run.stderr) is not known


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
def test_what_cannot_be_said_is_no_fault(tmp_path: Path) -> None:
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(document({"A0": TEXT})))
    run = shell(spec, tmp_path / "out", ">/dev/full")
    assert run.returncode == 1
    assert run.stderr.count("\n") == 1 and "cannot be written" in run.stderr
    assert (tmp_path / "out" / "api" / "restamp.json").exists()


@pytest.mark.parametrize("redirection", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_streams_may_be_closed(tmp_path: Path, redirection: str) -> None:
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(document({"A0": TEXT})))
    run = shell(spec, tmp_path / "out", redirection)
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "out" / "api" / "restamp.json").exists()


def test_a_manifest_of_brackets_is_not_ours(tmp_path: Path) -> None:
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(document({"A0": TEXT})))
    assert stamp(spec, tmp_path / "out").returncode == 0
    (tmp_path / "out" / "api" / "restamp.json").write_text("[" * 100_000)
    run = stamp(spec, tmp_path / "out")
    assert run.returncode == 1 and "was not written by restamp" in run.stderr
