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
from rich.markup import escape
from rich.table import Table

from .disputes import Right

PRISM = folders.ROOT / ".venv" / "prism" / "node_modules" / ".bin" / "prism"

COUNT = 25
"""The smallest documents that are taken, where none is named."""

_COLUMNS = ("operations", "accepted", "refused", "rejected", "taken", "read", "unread")


@click.command()
@click.argument("names", nargs=-1)
@click.option("--json", "file", type=click.Path(path_type=Path), help="Write it here.")
def main(names: tuple[str, ...], file: Path | None) -> None:
    """Send the fixtures of documents to Prism: of those NAMES, or of the smallest.

    CORPUS names the folder of documents. Exits with 1 where it is open who is right.
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
    console.print(_disputes(judged))
    for line in _told(judged):
        console.print(line, markup=False, highlight=False)
    if file:
        file.write_text(json.dumps(judged, indent=1), "utf-8")
    if any(_is_open(each) for each in judged.values()):
        raise SystemExit(1)


def _judged(document: Document, out: Path) -> dict[str, Any]:
    """What Prism says of a document's fixtures."""
    generated = generate(document, out)
    verdicts = told("prism.judging", document.path, generated.folder, PRISM)
    if isinstance(verdicts, str):
        return {**dict.fromkeys(_COLUMNS, 0), "failed": verdicts}
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


def _disputes(judged: dict[str, dict[str, Any]]) -> Table:
    """Where Prism says otherwise: why, who is right, how often, and the first case."""
    made = Table(padding=(0, 1, 0, 0), box=None, title="disputes", title_justify="left")
    for name in ("document", "why", "right", "times", "first"):
        made.add_column(name, justify="right" if name == "times" else "left")
    for document, each in judged.items():
        for reason, (right, count, first) in each.get("disputes", {}).items():
            made.add_row(*map(escape, (document, reason, right, f"{count:,}", first)))
    return made


def _is_open(each: dict[str, Any]) -> bool:
    """Whether nobody said who is right, or nothing was judged."""
    rights = [right for right, _, _ in each.get("disputes", {}).values()]
    return "failed" in each or Right.OPEN.value in rights


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
        for reason, count in each.get("unjudged", {}).items():
            yield f"{document}: unjudged: {reason} ({count})"


if __name__ == "__main__":
    main()
