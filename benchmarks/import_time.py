"""What importing the stamped package costs, beside an interpreter that imports nothing."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import rebilly_customers
from rich.table import Table
from timing import clock, medians

RUNS = 15
HOME = str(Path(rebilly_customers.__path__[0]).parent)

STATEMENTS = {
    "nothing": "pass",
    "the package": "import rebilly_customers",
    "its Customer": "from rebilly_customers import Customer",
    "its Client": "from rebilly_customers import Client",
    "all to send one": "from rebilly_customers import Client, create_customer\n"
    "from rebilly_customers import Customer, CustomerInput",
}


def table() -> Table:
    """Milliseconds of the imports themselves, and of the whole process."""
    table = Table(title=f"Importing: medians of {RUNS} processes")
    for column in ("", "own imports", "whole process"):
        table.add_column(column, justify="right" if column else "left")
    started = _loaded("pass")
    runs = [
        {name: clock(lambda: _run(code)) for name, code in STATEMENTS.items()}
        for _ in range(RUNS)
    ]
    whole = medians(runs)
    own = medians(
        {name: _own(code, started) for name, code in STATEMENTS.items()}
        for _ in range(RUNS)
    )
    for name in STATEMENTS:
        times = (f"{own[name] / 1e3:.1f} ms", f"{whole[name] * 1e3:.1f} ms")
        table.add_row(name, *times)
    return table


def _run(code: str, *options: str) -> str:
    path = f"import sys; sys.path.insert(0, {HOME!r})\n"
    command = [sys.executable, "-IS", *options, "-c", path + code]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    return ran.stderr


def _loaded(code: str) -> dict[str, int]:
    """The cumulative microseconds of what a program imports itself, by module."""
    told = _run(code, "-Ximporttime")
    found = re.findall(r"\d+ \| +(\d+) \| (\S+)$", told, re.MULTILINE)
    return {name: int(taken) for taken, name in found}


def _own(code: str, started: dict[str, int]) -> float:
    """The microseconds of a program's imports, without those of the interpreter."""
    loaded = _loaded(code).items()
    return sum(taken for name, taken in loaded if name not in started)
