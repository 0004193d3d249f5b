"""How long `restamp generate` takes as a whole process, and where the time goes."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.table import Table
from timing import clock, medians

RUNS = 9
SPEC = Path(__file__).parents[1] / "specs/customers.yaml"

STAGES = """
import time
begun = time.time()
import json, sys
from pathlib import Path
import restamp
from restamp.config import Project

def stamp(out):
    def progress(stage):
        marks.append((stage, time.perf_counter()))

    marks = []
    project = Project(spec=Path(sys.argv[1]), out=Path(out), package=None, templates=None)
    progress("importing stages")
    restamp.generate(project, progress=progress)
    progress("")
    ends = [moment for _, moment in marks[1:]]
    return {stage: end - at for (stage, at), end in zip(marks, ends)}

started = time.time()
first = stamp(sys.argv[2] + "/first")
again = stamp(sys.argv[2] + "/again")
print(json.dumps([{"interpreter": begun, "importing restamp": started - begun}, first, again]))
"""


def tables() -> list[Table]:
    """The whole command, and its stages."""
    with TemporaryDirectory() as folder:
        return [_whole(folder), _stages(folder)]


def _whole(folder: str) -> Table:
    command = [sys.executable, "-m", "restamp", "generate", str(SPEC), "--out"]
    runs = [
        {
            "new": clock(lambda: _call(*command, f"{folder}/{run}")),
            "unchanged": clock(lambda: _call(*command, f"{folder}/{run}")),
            "bare interpreter": clock(lambda: _call(sys.executable, "-c", "pass")),
        }
        for run in range(RUNS)
    ]
    table = Table(title=f"restamp generate: medians of {RUNS} processes")
    for column in ("", "whole process"):
        table.add_column(column, justify="right" if column else "left")
    for name, seconds in medians(runs).items():
        table.add_row(name, f"{seconds * 1e3:.0f} ms")
    return table


def _call(*command: str) -> str:
    ran = subprocess.run(command, capture_output=True, text=True)
    if ran.returncode:
        raise SystemExit(ran.stderr)
    return ran.stdout


def _stages(folder: str) -> Table:
    runs = [_staged(f"{folder}/stages{run}") for run in range(RUNS)]
    first, again = medians(run[0] for run in runs), medians(run[1] for run in runs)
    table = Table(title="Where it goes", show_footer=True)
    table.add_column("", "together")
    for name, times in ("first time", first), ("again", again):
        total = f"{sum(times.values()) * 1e3:.0f} ms"
        table.add_column(name, total, justify="right")
    for stage, seconds in first.items():
        later = f"{again[stage] * 1e3:.0f} ms" if stage in again else ""
        table.add_row(stage, f"{seconds * 1e3:.0f} ms", later)
    return table


def _staged(folder: str) -> tuple[dict[str, float], dict[str, float]]:
    """The seconds of each stage: in a fresh process, and once more in the same one."""
    spawned = time.time()
    told = _call(sys.executable, "-c", STAGES, str(SPEC), folder)
    before, first, again = json.loads(told)
    before["interpreter"] -= spawned
    return {**before, **first}, again
