"""Speed: the largest documents cold, and beside openapi-python-client, if it is there."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from rich.table import Table

from . import folders
from .documents import Document
from .generation import Cost, Generated, generate, measured
from .row import Row

LARGEST = 5
RUNS = 5

OTHER = folders.ROOT / ".venv" / "other" / "bin" / "openapi-python-client"
"""The other generator, in an environment of its own."""


def tables(rows: Sequence[Row], folder: Path) -> list[Table]:
    """The largest documents of the rows, side by side, and what importing them costs."""
    made = [row.generated for row in rows if not row.generated.failure]
    largest = sorted(made, key=lambda g: g.document.size)[-LARGEST:]
    return [generation(largest, folder), importing(largest)]


def generation(largest: Sequence[Generated], folder: Path) -> Table:
    """The whole process, cold, and the other generator's right after it."""
    table = Table(title="Generating, whole processes, one after the other")
    for name in ("", "operations", "s", "CPU s", "MiB", "other: s", "MiB", "ratio"):
        table.add_column(name, justify="right" if name else "left")
    for each in largest:
        again = folder / "speed"
        shutil.rmtree(again, ignore_errors=True)
        ours = generate(each.document, again).cost
        theirs = _other(each.document, again) if OTHER.exists() else None
        table.add_row(
            each.document.name,
            f"{each.operations:,}",
            f"{ours.seconds:.1f}",
            f"{ours.cpu:.1f}",
            f"{ours.memory:,.0f}",
            *_beside(ours, theirs),
        )
    return table


def _beside(ours: Cost, theirs: Cost | None) -> tuple[str, str, str]:
    if theirs is None:
        return ("", "", "")
    ratio = ours.seconds / theirs.seconds
    return f"{theirs.seconds:.1f}", f"{theirs.memory:,.0f}", f"{ratio:.2f}"


def _other(document: Document, folder: Path) -> Cost | None:
    """What the other generator takes; None where it fails."""
    place = folder / f"{document.package}_other"
    options = ["--meta", "none", "--output-path", str(place), "--overwrite"]
    ran = measured([str(OTHER), "generate", "--path", str(document.path), *options])
    return None if ran.code else ran.cost


def importing(packages: Sequence[Generated]) -> Table:
    """What importing a package costs, and one of its models, in fresh processes."""
    table = Table(title=f"Importing: medians of {RUNS} processes, less a bare one")
    for name in ("", "package ms", "one model ms"):
        table.add_column(name, justify="right" if name else "left")
    for each in packages:
        table.add_row(each.document.name, *_imports(each.folder))
    return table


def _imports(package: Path) -> tuple[str, str]:
    models = sorted(path.stem for path in (package / "models").glob("[!_]*.py"))
    largest = max(
        models, key=lambda name: (package / f"models/{name}.py").stat().st_size
    )
    bare = _milliseconds(package, "pass")
    whole = _milliseconds(package, f"import {package.name}")
    model = _milliseconds(package, f"import {package.name}.models.{largest}")
    return f"{whole - bare:.1f}", f"{model - bare:.1f}"


def _milliseconds(package: Path, statement: str) -> float:
    path = f"import sys; sys.path.insert(0, {str(package.parent)!r})\n"
    command = [sys.executable, "-I", "-S", "-c", path + statement]
    subprocess.run(command, check=True)  # writes the byte code
    return 1000 * median(measured(command).cost.seconds for _ in range(RUNS))
