"""What Prism says of the fixtures of the customers: part of `make prism`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import restamp
from customers import ROOT, SPEC, unavailable
from prism.__main__ import PRISM
from restamp.config import Project


def test_prism_takes_what_is_valid_and_refuses_what_is_not(tmp_path: Path) -> None:
    if not PRISM.exists():
        unavailable(f"{PRISM} is not there; `make tools` installs it")
    restamp.generate(Project(spec=SPEC, out=tmp_path, package="p", templates=None))
    ran = subprocess.run(
        [sys.executable, "-m", "prism.judging", str(SPEC), str(tmp_path / "p"), PRISM],
        cwd=ROOT / "benchmarks",
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    verdicts = json.loads(ran.stdout)
    assert verdicts["refused"] == verdicts["unread"] == []
    assert verdicts["accepted"] > 300 and verdicts["rejected"] > 200
    assert {text.split()[-1] for text in verdicts["taken"]} == {"readOnly"}
