"""What Prism says of the fixtures of the customers: part of `make prism`."""

from __future__ import annotations

from pathlib import Path

import restamp
from corpus.judges import told
from customers import SPEC, unavailable
from prism.__main__ import PRISM
from restamp.config import Project


def test_prism_takes_what_is_valid_and_refuses_what_is_not(tmp_path: Path) -> None:
    if not PRISM.exists():
        unavailable(f"{PRISM} is not there; `make tools` installs it")
    restamp.generate(Project(spec=SPEC, out=tmp_path, package="p", templates=None))
    verdicts = told("prism.judging", SPEC, tmp_path / "p", PRISM)
    assert isinstance(verdicts, dict), verdicts
    assert (verdicts["refused"], verdicts["unread"]) == (0, 0)
    assert verdicts["accepted"] > 300 and verdicts["rejected"] > 100
    (reason,) = verdicts["disputes"]
    assert "read only" in reason
