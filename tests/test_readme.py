"""The README's examples run as they stand."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
DOCS = [(ROOT / "docs" / n).read_text("utf-8") for n in ("fake.md", "fixtures.md")]
EXAMPLES = re.findall(r"```python\n(.*?)```", "".join([README, *DOCS]), re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.splitlines()[0][:40])
def test_python_examples_run(example: str) -> None:
    # No name is looked up: the example's host is not reached from a test.
    offline = "import socket\ndef no(*_, **__): raise socket.gaierror('off')\n"
    offline += "socket.getaddrinfo = no\n"
    run = subprocess.run(
        [sys.executable, "-c", offline + example],
        cwd=ROOT / "generated",
        capture_output=True,
        text=True,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert len(example.strip().splitlines()) < 25


def test_the_folder_can_be_copied_into_another_project(tmp_path: Path) -> None:
    (commands,) = [
        c for c in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) if "vendor" in c
    ]
    run = subprocess.run(
        ["bash", "-ec", commands.replace("/tmp/shop", str(tmp_path))],
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
    )
    assert (run.stdout, run.stderr) == ("Customer(id='cus_1')\n", "")


def test_the_problem_that_is_shown_is_what_is_printed(tmp_path: Path) -> None:
    from restamp.problems import SpecError
    from restamp.validate import validate
    from restamp.load import load

    shown = re.search(r"```\n(specs/customers\.yaml:41.*?)```", README, re.DOTALL)
    assert shown
    text = (ROOT / "specs" / "customers.yaml").read_text("utf-8")
    broken = tmp_path / "customers.yaml"
    broken.write_text(
        text.replace("schemas/Customer'", "schemas/Custommer'", 1), "utf-8"
    )
    with pytest.raises(SpecError) as caught:
        validate(load(broken))
    (problem,) = caught.value.problems
    assert problem.message == "unknown reference '#/components/schemas/Custommer'"
    assert problem.hint == "did you mean 'Customer'?"
