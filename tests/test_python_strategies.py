"""Strategies as they are stamped: their names, and what is written for them."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import find
from stamping import generate, imported, posting, record, ref, schemas

TEXT = {"type": "string"}


def written(folder: Path, module: str) -> dict[str, Any]:
    """What is written of the models of a module."""
    path = folder / "sample" / "fixtures" / "schemas" / f"{module}.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def test_strategies_are_called_like_their_models(tmp_path: Path) -> None:
    named = {"Class": record(a=TEXT), "Strategies": record(b=TEXT)}
    generate(posting(ref("Class"), ref("Strategies"), **named), tmp_path)
    package = imported(tmp_path, "sample")
    strategies = import_module("sample.fixtures.strategies")
    assert repr(strategies.class_) == "<strategies of Class>"
    find(strategies.class_(), lambda made: made == package.Class(a=""))
    assert strategies.strategies_._decoded({"b": "x"}) == package.Strategies(b="x")


def test_a_model_is_a_line_of_terms(tmp_path: Path) -> None:
    tea = record("name", name=TEXT, id={**TEXT, "readOnly": True})
    generate(posting(ref("Tea"), ref("Tea"), Tea=tea), tmp_path)
    found = written(tmp_path, "tea")
    assert list(found) == ["Tea", "TeaInput"]
    assert ["readOnly", ["id"]] in found["TeaInput"]["terms"]
    assert found["Tea"]["bodies"] == [["send", "200"]]


def test_what_is_only_written_is_not_drawn_where_it_is_read(tmp_path: Path) -> None:
    tea = record("name", name=TEXT, token={**TEXT, "writeOnly": True})
    generate(posting(ref("Tea"), ref("Tea"), Tea=tea), tmp_path)
    assert written(tmp_path, "tea")["Tea"]["hidden"] == ["token"]


@pytest.mark.parametrize(
    ("pattern", "samples"),
    [("^[a-z]+$", False), ("a|b$", False), ("^(?=.*x)[a-z]+$", True), ("\\bx", True)],
)
def test_strings_are_given_only_where_none_can_be_drawn_for_sure(
    pattern: str, samples: bool, tmp_path: Path
) -> None:
    generate(schemas(Tea=record(name={**TEXT, "pattern": pattern})), tmp_path)
    ((_, members),) = [
        term
        for term in written(tmp_path, "tea")["Tea"]["terms"]
        if term[0] == "properties"
    ]
    assert any(term[0] == "samples" for term in members["name"]) is samples


def test_tags_stand_beside_the_alternatives_that_they_tell(tmp_path: Path) -> None:
    cat = record("kind", kind=TEXT, lives={"type": "integer"})
    either = {
        "oneOf": [ref("Cat"), ref("Dog")],
        "discriminator": {"propertyName": "kind", "mapping": {"feline": "Cat"}},
    }
    generate(schemas(Cat=cat, Dog=record("kind", kind=TEXT), Pet=either), tmp_path)
    (term,) = written(tmp_path, "pet")["Pet"]["terms"]
    assert (term[0], term[2]) == ("oneOf", "kind")
    assert [sorted(tags) for tags in term[3]] == [["Cat", "feline"], ["Dog"]]
