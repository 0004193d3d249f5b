"""Documents that nest too deeply, and checks that see each schema once."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from stamping import generate, schemas

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
