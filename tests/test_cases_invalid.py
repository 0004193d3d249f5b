"""Documents with problems: what people are shown for each."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from restamp.cli.commands import restamp

CASES = sorted((Path(__file__).parent / "cases" / "invalid").iterdir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_people_are_shown(
    case: Path, goldens: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    (spec,) = case.glob("spec.*")
    monkeypatch.chdir(case)
    result = CliRunner().invoke(restamp, ["check", spec.name])
    expected = case / "problems.txt"
    if goldens:
        expected.write_text(result.stderr, "utf-8")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == expected.read_text("utf-8")
