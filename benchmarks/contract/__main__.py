"""Judge the fakes of the customers and of other people's documents: `make contract`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from corpus import folders
from corpus.documents import Document, documents
from corpus.generation import generate
from rich.console import Console
from rich.table import Table

from .judged import ROOT, SCHEMATHESIS, Verdict, judged

LARGEST = 320_000
"""Bytes of a document: schemathesis takes long for larger ones."""

COUNT = 10


@click.command()
@click.argument("names", nargs=-1)
@click.option("--examples", default=20, help="Requests made up for each operation.")
def main(names: tuple[str, ...], examples: int) -> None:
    """Judge the documents NAMES of the corpus, or the customers and some that are right.

    CORPUS names the folder.
    """
    if not SCHEMATHESIS.exists():
        raise SystemExit(f"{SCHEMATHESIS} is not there; `make contract` makes it")
    console = Console(width=None if sys.stdout.isatty() else 160)
    verdicts = []
    with TemporaryDirectory() as folder:
        for spec, package in _packages(Path(folder), names):
            console.print(f"{spec.stem} ...", highlight=False)
            verdicts.append(judged(spec, package, examples))
    console.print(_table(verdicts))
    for verdict in verdicts:
        for failure in verdict.failures:
            console.print(f"{verdict.name}: {failure}", markup=False, highlight=False)
    raise SystemExit(any(verdict.failures for verdict in verdicts))


def _packages(folder: Path, names: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    """Documents and the packages made of them, importable."""
    sys.path[:0] = [str(ROOT / "generated"), str(folder)]
    if not names:
        yield ROOT / "specs" / "customers.yaml", "rebilly_customers"
    if missing := folders.absent(folders.corpus(), "CORPUS"):
        print(missing)
        return
    left = len(names) or COUNT
    for document in documents(folders.corpus()):
        if document.name in names or (not names and document.size <= LARGEST and left):
            if _is_right(document, folder):
                left -= 1
                yield document.path, document.package


def _is_right(document: Document, folder: Path) -> bool:
    """Stamp a document; whether nothing had to be assumed."""
    made = generate(document, folder)
    return not made.failure and not made.assumptions


def _table(verdicts: list[Verdict]) -> Table:
    table = Table(title="Fakes, called by schemathesis")
    table.add_column("document")
    for column in ("operations", "requests", "s", "failures", "not judged"):
        table.add_column(column, justify="right")
    for each in verdicts:
        figures = (each.operations, each.requests, f"{each.seconds:.0f}")
        counts = (len(each.failures), each.unjudged)
        table.add_row(each.name, *(f"{figure}" for figure in (*figures, *counts)))
    return table


if __name__ == "__main__":
    main()
