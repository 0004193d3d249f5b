"""Hold fixtures against Prism, a mock server of others: `make prism`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click
from corpus import folders
from corpus.documents import Document, documents
from corpus.generation import generate
from corpus.judges import told
from rich.console import Console
from rich.progress import track
from rich.table import Table

PRISM = folders.ROOT / ".venv" / "prism" / "node_modules" / ".bin" / "prism"

COUNT = 25
"""The smallest documents that are taken, where none is named."""

_COLUMNS = ("operations", "accepted", "refused", "rejected", "taken", "read", "unread")


@click.command()
@click.argument("names", nargs=-1)
@click.option("--json", "file", type=click.Path(path_type=Path), help="Write it here.")
def main(names: tuple[str, ...], file: Path | None) -> None:
    """Send the fixtures of documents to Prism: of those NAMES, or of the smallest.

    CORPUS names the folder of documents. Exits with 1 where Prism refuses a valid
    request, or answers what the package cannot read.
    """
    if missing := folders.absent(folders.corpus(), "CORPUS"):
        raise SystemExit(missing)
    if not PRISM.exists():
        raise SystemExit("Prism is not there: `make tools` installs it")
    console = Console(width=None if sys.stdout.isatty() else 160)
    found = sorted(documents(folders.corpus()), key=lambda each: each.size)
    listed = [each for each in found if each.name in names] if names else found[:COUNT]
    with TemporaryDirectory() as folder:
        judged = {
            each.name: _judged(each, Path(folder))
            for each in track(listed, "documents", console=console, transient=True)
        }
    console.print(_table(judged))
    for line in _told(judged):
        console.print(line, markup=False, highlight=False)
    if file:
        file.write_text(json.dumps(judged, indent=1), "utf-8")
    if any(each["refused"] or each["unread"] for each in judged.values()):
        raise SystemExit(1)


def _judged(document: Document, out: Path) -> dict[str, Any]:
    """What Prism says of a document's fixtures."""
    generated = generate(document, out)
    verdicts = told("prism.judging", document.path, generated.folder, PRISM)
    if isinstance(verdicts, str):
        lists = {kind: list[str]() for kind in ("refused", "taken", "unread")}
        return {**dict.fromkeys(_COLUMNS, 0), **lists, "failed": verdicts}
    return verdicts


def _table(judged: dict[str, dict[str, Any]]) -> Table:
    made = Table(show_footer=True, padding=(0, 1, 0, 0), box=None)
    made.add_column("document", f"{len(judged)} documents")
    for name in (*_COLUMNS, "unjudged"):
        total = sum(_count(each.get(name, 0)) for each in judged.values())
        made.add_column(name, f"{total:,}", justify="right")
    for document, each in judged.items():
        cells = [f"{_count(each.get(name, 0)):,}" for name in (*_COLUMNS, "unjudged")]
        made.add_row(document, *cells)
    return made


def _count(found: Any) -> int:
    match found:
        case int():
            return found
        case dict():
            return sum(found.values())
        case _:
            return len(found)


def _told(judged: dict[str, dict[str, Any]]) -> Iterator[str]:
    for document, each in judged.items():
        if "failed" in each:
            yield f"{document}: {each['failed']}"
        for kind in ("refused", "unread", "taken"):
            yield from (f"{document}: {kind}: {text}" for text in each.get(kind, ()))
        for reason, count in each.get("unjudged", {}).items():
            yield f"{document}: unjudged: {reason} ({count})"


if __name__ == "__main__":
    main()
