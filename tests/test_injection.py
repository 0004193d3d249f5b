"""Text of a document that looks like code, in every position that takes text.

Each payload stands in all positions at once, each time with another name, so that what
reaches the code says where it came from. What the grammar of a position refuses is a
located problem; then text stands there that looks like code and keeps to the grammar.
"""

from __future__ import annotations

import ast
import builtins
import importlib
import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pytest
from hostile import (
    CANARY,
    DOCUMENTS,
    GRAMMARS,
    LENIENT,
    NO_TEXT,
    PAYLOADS,
    Place,
    Position,
    filled,
    marked,
    positions,
)
from exercising import exercise
from stamping import generate, imported

from restamp.problems import Problem, SpecError

SPECS = {version: marked(made()) for version, made in DOCUMENTS.items()}
POSITIONS = {version: positions(spec) for version, spec in SPECS.items()}
FEW = tuple(PAYLOADS)[::3]
"""The payloads of the older versions, whose positions are the same for the most part."""
RUNS = [("3.2", name) for name in PAYLOADS] + [
    (version, name) for version in ("3.0", "2.0") for name in FEW
]
CLOSED = {"status", "closed"}
"""Grammars of a few words, which no payload is one of."""
ENOUGH = {"3.2": 8, "3.0": 4, "2.0": 4}
"""With how many payloads each position has to be stamped."""


class Stamped(NamedTuple):
    """What stands in each position of a document that was stamped."""

    texts: dict[str, str]
    raw: frozenset[str]


def payload(name: str, number: int) -> str:
    return PAYLOADS[name].format(f"{CANARY}_{number}")


def mild(position: Position, name: str, number: int) -> str:
    """Text that keeps to the grammar of a position; the plain one where none can."""
    known = GRAMMARS[position.grammar]
    if not known:
        return position.plain
    which = (list(PAYLOADS).index(name) + number) % len(known)
    return known[which].format(f"x{CANARY}_{number}")  # no name of ours is a canary


def stamped(version: str, name: str, folder: Path) -> Stamped | None:
    """Stamp a document with as much of a payload as can be; None where nothing can."""
    listed = POSITIONS[version]
    hard = {p.mark: payload(name, n) for n, p in enumerate(listed)}
    soft = {p.mark: mild(p, name, n) for n, p in enumerate(listed)}
    plain = {p.mark: p.plain for p in listed}
    texts = hard | {p.mark: soft[p.mark] for p in listed if p.grammar in LENIENT}
    while True:
        document = filled(SPECS[version], texts)
        try:
            generate(json.loads(json.dumps(document.data)), folder, "hostile")
        except SpecError as error:
            refused = about(list(error.problems), document.places)
            assert refused
            for mark in refused:
                if texts[mark] == plain[mark]:
                    return None
                eased = texts[mark] == hard[mark] and soft[mark] != hard[mark]
                texts[mark] = soft[mark] if eased else plain[mark]
        else:
            raw = frozenset(mark for mark in texts if texts[mark] == hard[mark])
            return Stamped(texts, raw)


def about(problems: list[Problem], places: list[tuple[str, Place]]) -> set[str]:
    """The marks that problems are about, or those nearest to them."""
    found = set[str]()
    shown = [(mark, pointer(place)) for mark, place in places]
    for problem in problems:
        assert problem.line and problem.column, problem
        place = problem.pointer
        near = {mark for mark, at in shown if at == place}
        above = [(len(at), mark) for mark, at in shown if _holds(at, place)]
        if not near and above:
            near = {max(above)[1]}
        while not near:
            assert place, problem
            near = {mark for mark, at in shown if _meets(at, place)}
            place = place.rpartition("/")[0]
        found |= near
    return found


def pointer(place: Place) -> str:
    """A place as problems show it."""
    parts = (str(part).replace("~", "~0").replace("/", "~1") for part in place)
    return "".join(f"/{part}" for part in parts)


def _holds(one: str, other: str) -> bool:
    return other.startswith(f"{one}/")


def _meets(one: str, other: str) -> bool:
    return f"{one}/".startswith(f"{other}/") or f"{other}/".startswith(f"{one}/")


@cache
def survivors(version: str, name: str) -> Stamped | None:
    """What a document is stamped with, once all of it is proven to be harmless."""
    with TemporaryDirectory() as made:
        around = Path(made)
        folder = around / "deep" / "out"
        folder.mkdir(parents=True)
        done = stamped(version, name, folder)
        if done is not None:
            prove_harmless(version, done, folder)
        outside = {path for path in around.rglob("*") if folder not in path.parents}
        assert outside == {folder.parent, folder}
        assert {path.name for path in folder.iterdir()} <= {"spec.yaml", "hostile"}
        return done


@pytest.mark.parametrize(("version", "name"), RUNS)
def test_text_stays_text(version: str, name: str) -> None:
    done = survivors(version, name)
    assert done is not None
    assert bool(done.raw) == (name not in NO_TEXT)


def prove_harmless(version: str, done: Stamped, folder: Path) -> None:
    sources = sorted((folder / "hostile").rglob("*.py"))
    trees = {path: ast.parse(path.read_bytes()) for path in sources}
    named = [word for tree in trees.values() for word in identifiers(tree)]
    assert [word for word in named if word.startswith("__import__")] == []
    assert called(trees) == []
    before = set(vars(builtins))
    package = imported(folder, "hostile")
    for path in sources:
        parts = path.relative_to(folder).with_suffix("").parts
        importlib.import_module(".".join(p for p in parts if p != "__init__"))
    seen = exercise(folder / "spec.yaml", package)
    assert {word for word in set(vars(builtins)) - before if CANARY in word} == set()
    for position in POSITIONS[version]:
        if position.wire:
            text = done.texts[position.mark].removesuffix("/{id}")
            assert any(text in each for each in seen), position


def identifiers(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        for _, value in ast.iter_fields(node):
            if isinstance(value, str) and not isinstance(node, ast.Constant):
                yield value


def called(trees: dict[Path, ast.Module]) -> list[str]:
    """Canaries that are read or bound as such: as names of ours they have other forms."""
    words = [
        node.id
        for tree in trees.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Name)
    ]
    exact = {f"{CANARY}_{number}" for number in range(200)}
    return [word for word in words if word in exact]


@pytest.mark.parametrize("version", DOCUMENTS)
def test_every_position_takes_payloads(version: str) -> None:
    counted = Counter[str]()
    for run, name in RUNS:
        done = survivors(run, name) if run == version else None
        for position in POSITIONS[version]:
            if done and CANARY in done.texts[position.mark]:
                counted[position.mark] += 1
    closed = {p.mark for p in POSITIONS[version] if p.grammar in CLOSED}
    assert not closed & counted.keys()
    enough = ENOUGH[version]
    few = {
        p.mark: counted[p.mark]
        for p in POSITIONS[version]
        if counted[p.mark] < enough and p.mark not in closed
    }
    assert few == {}


def test_the_matrix_is_large() -> None:
    assert len(POSITIONS["3.2"]) >= 60
    assert len(PAYLOADS) >= 25
