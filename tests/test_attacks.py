"""Hostile documents: each is refused, or becomes code that holds nothing of theirs."""

from __future__ import annotations

import ast
import importlib
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from corpus import folders
from stamping import imported

from restamp.cli.commands import restamp

FOLDER = folders.attacks()
MISSING = folders.absent(FOLDER, "ATTACKS")
ATTACKS: list[dict[str, Any]] = (
    [] if MISSING else json.loads((FOLDER / "manifest.json").read_text("utf-8"))
)
PAYLOAD = "PWN"
HOLDERS = ("models", "operations")
"""Where the values stand that schemas and parameters allow."""
SENDERS = ("models", "operations", "client.py")
"""Where stands what is sent, or read of an answer."""

READ = {"D29"}
"""Documents of a version that is read now, though it was once to be refused."""
UNPOINTED = {"D11", "D13", "D19"}
"""Bytes that are no text, too deep a nest and a second document: no pointer is there."""


def expected(attack: dict[str, Any]) -> str:
    """What is to happen: "ok", "error" or "either"."""
    return "ok" if attack["id"] in READ else str(attack["expect"])


def stamped(attack: dict[str, Any], folder: Path) -> Result:
    """What the command says of a document."""
    words = ["generate", str(FOLDER / attack["file"]), "-o", str(folder)]
    return CliRunner().invoke(restamp, [*words, "--package", "attack"])


def test_the_hostile_documents_are_there() -> None:
    if MISSING and "ATTACKS" not in os.environ:
        pytest.skip(MISSING)
    assert not MISSING
    assert len(ATTACKS) > 50


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack["id"])
def test_hostile_documents(attack: dict[str, Any], tmp_path: Path) -> None:
    result = stamped(attack, tmp_path)
    assert result.exit_code in (0, 1), result.output
    assert isinstance(result.exception, SystemExit | None)
    assert expected(attack) in ("either", "error" if result.exit_code else "ok")
    if result.exit_code:
        assert_refused(attack, result, tmp_path)
    else:
        assert_harmless(attack, tmp_path)


def assert_refused(attack: dict[str, Any], result: Result, folder: Path) -> None:
    """Each problem has its place, which is there, and nothing is written."""
    assert list(folder.iterdir()) == []
    assert "Traceback" not in result.stderr
    *problems, closing = result.stderr.strip().split("\n\n")
    assert re.match(
        rf"{len(problems)} problems? in .+\. Nothing was written\.", closing
    )
    lines = re.split(rb"\r\n|\n|\r", (FOLDER / attack["file"]).read_bytes())
    for problem in problems:
        place = re.match(r".+?:(\d+):(\d+): .", problem)
        assert place and attack["file"] in problem
        assert 1 <= int(place[1]) <= len(lines)
        assert 1 <= int(place[2]) <= len(lines[int(place[1]) - 1]) + 1
        pointed = re.search(r"^  at (/.*)$", problem, re.MULTILINE)
        assert (pointed is None) == (attack["id"] in UNPOINTED), problem


def assert_harmless(attack: dict[str, Any], folder: Path) -> None:
    """All compiles and imports, no name is theirs, and wire values are exact."""
    sources = sorted((folder / "attack").rglob("*.py"))
    trees = {path: ast.parse(path.read_bytes()) for path in sources}
    assert [n for tree in trees.values() for n in names(tree) if n == PAYLOAD] == []
    imported(folder, "attack")
    for path in sources:
        parts = path.relative_to(folder).with_suffix("").parts
        importlib.import_module(".".join(p for p in parts if p != "__init__"))
    package = folder / "attack"
    told = {text for tree in within(trees, package) for text in docstrings(tree)}
    held = list(literals(trees, package, *HOLDERS))
    for wanted in attack["consts"]:
        assert any(type(v) is type(wanted) and v == wanted for v in held) or (
            is_told(wanted, told)
        ), wanted
    sent = [v for v in literals(trees, package, *SENDERS) if isinstance(v, str)]
    for wanted in attack["http"]:
        assert any(wanted in text for text in sent), wanted
    if attack["exact"]:
        mark, *allowed = attack["exact"]
        found = [
            *held,
            *sent,
            *(v for path in folder.rglob("*.json") for v in values(path)),
        ]
        texts = {value for value in found if isinstance(value, str)}
        odd = {t for t in texts if mark in t and t not in allowed}
        assert odd <= told


def within(trees: dict[Path, ast.Module], package: Path) -> list[ast.Module]:
    """The modules that are made from a document, without those for tests."""
    apart = {package / name for name in ("_runtime", "fake", "fixtures")}
    return [tree for path, tree in trees.items() if not apart & {*path.parents}]


def literals(
    trees: dict[Path, ast.Module], package: Path, *names: str
) -> Iterator[Any]:
    """Every literal of some modules and folders of a package."""
    homes = {package / name for name in names}
    for path, tree in trees.items():
        if homes & {path, *path.parents}:
            yield from constants(tree)


def docstrings(tree: ast.AST) -> Iterator[str]:
    """Every string of a syntax tree that is a statement."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            if isinstance(node.value.value, str):
                yield node.value.value


def is_told(wanted: Any, texts: set[str]) -> bool:
    """Whether a number stands in prose, as what only the server assumes does."""
    number = rf"(?<![\d.])-?{re.escape(str(wanted))}(?![\d]|\.\d)"
    return isinstance(wanted, int) and any(re.search(number, text) for text in texts)


def names(tree: ast.AST) -> Iterator[str]:
    """Every identifier of a syntax tree."""
    for node in ast.walk(tree):
        for _, value in ast.iter_fields(node):
            if isinstance(value, str) and not isinstance(node, ast.Constant):
                yield value


def constants(tree: ast.AST) -> Iterator[Any]:
    """Every literal of a syntax tree, a minus before it included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            yield node.value


def values(path: Path) -> Iterator[Any]:
    """Every key and scalar of a JSON file, or of one with a value in each line."""
    text = path.read_text("utf-8")
    waiting: list[Any] = [json.loads(text)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += [*value, *value.values()]
        elif isinstance(value, list):
            waiting += value
        else:
            yield value
