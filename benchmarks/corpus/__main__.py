"""Print the figures over other people's documents: `make corpus`."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from rich.console import Console
from rich.progress import track

from . import checkers, folders, speed, suite
from .documents import Document, documents, nearest
from .generation import generate
from .row import Row, judged, problems
from .table import data, table

JUDGE = folders.ROOT / ".venv" / "judge" / "bin" / "python"
"""The environment of the validator of requests, whose needs are not those of restamp."""

CHECKED, TYPICAL = 20, 1_000_000
"""How many packages are type-checked: of the documents nearest to this size."""


_PROGRESS = Console(stderr=True)


@click.command()
@click.argument("names", nargs=-1)
@click.option("--out", type=click.Path(path_type=Path), help="Keep the packages here.")
@click.option("--json", "file", type=click.Path(path_type=Path), help="Write it here.")
@click.option("--types/--no-types", default=True, help="Run mypy and pyright.")
def main(
    names: tuple[str, ...], out: Path | None, file: Path | None, types: bool
) -> None:
    """Stamp the documents of a folder, all or those NAMES, and judge the packages.

    CORPUS names the folder, SUITE that of the JSON-Schema-Test-Suite.
    """
    console = Console(width=None if sys.stdout.isatty() else 180)
    if missing := folders.absent(folders.corpus(), "CORPUS"):
        raise SystemExit(missing)
    found = documents(folders.corpus())
    listed = [each for each in found if not names or each.name in names]
    with _folder(out) as folder:
        rows = _rows(listed, folder)
        chosen = [
            r.generated.folder
            for r in rows
            if r.generated.document in nearest(found, TYPICAL, CHECKED)
            and not r.generated.failure
        ]
        checked = _checked(chosen) if types and chosen else {}
        console.print(table(rows, checked))
        for line in [*problems(rows), *_told(checked)]:
            console.print(line, markup=False, highlight=False)
        if not names:
            console.print(*speed.tables(rows, folder), sep="\n")
            _print_suite(console, folder)
        if file:
            file.write_text(json.dumps(data(rows, checked), indent=1), "utf-8")


@contextmanager
def _folder(out: Path | None) -> Iterator[Path]:
    """A folder for packages, which goes away unless it was asked for."""
    if out:
        out.mkdir(parents=True, exist_ok=True)
        yield out.absolute()
        return
    with TemporaryDirectory() as folder:
        yield Path(folder)


def _rows(listed: list[Document], out: Path) -> list[Row]:
    """Stamp the documents, one after the other for true times, then judge all at once."""
    made = [
        generate(document, out)
        for document in track(listed, "stamping", console=_PROGRESS)
    ]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        rows = pool.map(lambda each: judged(each, JUDGE, runtime=each is made[0]), made)
        return list(track(rows, "judging", total=len(made), console=_PROGRESS))


def _checked(packages: list[Path]) -> dict[str, checkers.Findings]:
    cache = folders.ROOT / ".venv" / "checked"
    return {
        "mypy": checkers.mypy(packages, cache),
        "pyright": checkers.pyright(packages, cache),
    }


def _told(checked: dict[str, checkers.Findings]) -> list[str]:
    return [line for findings in checked.values() for line in checkers.shown(findings)]


def _print_suite(console: Console, folder: Path) -> None:
    if missing := folders.absent(folders.suite(), "SUITE"):
        raise SystemExit(missing)
    verdicts = suite.verdicts(folders.suite(), folder)
    console.print(suite.summary(verdicts))
    for each in verdicts:
        if not each.agrees or not each.holds:
            console.print(each.told(), markup=False, highlight=False)


if __name__ == "__main__":
    main()
