"""References lead where they say, and never in circles."""

from __future__ import annotations

from pathlib import Path

import pytest
from stamping import record, ref, schemas, written

from restamp.document import Pointer
from restamp.load import load
from restamp.problems import SpecError
from restamp.resolve import Resolved, resolve

SCHEMAS = Pointer(("components", "schemas"))


def resolved(folder: Path, **named: object) -> Resolved:
    return resolve(load(written(schemas(**named), folder)))


def test_a_chain_of_references_is_followed_to_its_end(tmp_path: Path) -> None:
    tea = record(name={"type": "string"})
    document = resolved(tmp_path, A=ref("B"), B=ref("Tea"), Tea=tea)
    assert document.target(SCHEMAS / "A") == SCHEMAS / "B"
    assert document.follow(SCHEMAS / "A") == SCHEMAS / "Tea"
    assert document.follow(SCHEMAS / "Tea") == SCHEMAS / "Tea"
    assert document.at(SCHEMAS / "Tea") == tea


@pytest.mark.parametrize("name", ["a/b", "a~b", "a b", "a%b", "\u00e9", "$ref", "0"])
def test_any_name_may_be_referred_to(tmp_path: Path, name: str) -> None:
    from urllib.parse import quote

    token = quote(name.replace("~", "~0").replace("/", "~1"), safe="")
    reference = {"$ref": f"#/components/schemas/{token}"}
    document = resolved(tmp_path, A=reference, **{name: {"type": "string"}})
    assert document.follow(SCHEMAS / "A") == SCHEMAS / name


def test_a_circle_is_a_problem_with_its_place(tmp_path: Path) -> None:
    document = resolved(tmp_path, A=ref("B"), B=ref("C"), C=ref("B"))
    with pytest.raises(SpecError) as raised:
        document.follow(SCHEMAS / "A")
    (problem,) = raised.value.problems
    assert problem.pointer == "/components/schemas/A"
    assert problem.line == 1
    assert "leads back to itself" in problem.message
