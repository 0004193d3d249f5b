"""`restamp generate` as a whole process: what it takes, and what it writes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from .documents import Document

_LIMIT = 600
"""Seconds after which a run has failed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a process took: seconds on the clock and on the processors, and MiB at most."""

    seconds: float
    cpu: float
    memory: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """A package; `failure` is what the command said where there is none."""

    document: Document
    folder: Path
    cost: Cost
    failure: str = ""
    operations: int = 0
    models: int = 0
    files: int = 0
    lines: int = 0
    assumptions: int = 0


def generate(document: Document, out: Path) -> Generated:
    """Stamp a document into `out` in a new process, leniently."""
    command = ["generate", "--lenient", str(document.path), "-o", str(out)]
    ran = measured(
        [sys.executable, "-m", "restamp", *command, "--package", document.package]
    )
    folder = out / document.package
    if ran.code:
        last = ran.output.strip().splitlines()[-1:]
        failure = "".join(last) or f"exit code {ran.code}"
        return Generated(
            document=document, folder=folder, cost=ran.cost, failure=failure
        )
    counts = re.search(r"([\d,]+) operations?, ([\d,]+) models?", ran.output)
    assert counts, ran.output
    sources = list(folder.rglob("*.py"))
    return Generated(
        document=document,
        folder=folder,
        cost=ran.cost,
        operations=int(counts[1].replace(",", "")),
        models=int(counts[2].replace(",", "")),
        files=len(sources),
        lines=sum(path.read_bytes().count(b"\n") for path in sources),
        assumptions=len(_manifest(folder).get("assumptions", ())),
    )


def _manifest(folder: Path) -> dict[str, list[object]]:
    data: dict[str, list[object]] = json.loads((folder / "restamp.json").read_text())
    return data


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What a process took and said."""

    code: int
    output: str
    cost: Cost


def measured(command: list[str]) -> Ran:
    """Run a command; its own use of resources alone is counted."""
    begun = time.perf_counter()
    with subprocess.Popen(
        ["timeout", str(_LIMIT), *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout
        output = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    cost = Cost(
        seconds=time.perf_counter() - begun,
        cpu=used.ru_utime + used.ru_stime,
        memory=used.ru_maxrss / 1024,
    )
    return Ran(code=process.returncode, output=output, cost=cost)
