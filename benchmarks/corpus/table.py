"""The figures of all documents, for people and for programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from rich.table import Table

from .checkers import Findings
from .row import Row

_Cell: TypeAlias = Callable[[Row], float]


def table(rows: Sequence[Row], checked: dict[str, Findings]) -> Table:
    """A row for each document, and their total."""
    made = Table(show_footer=True, padding=(0, 1, 0, 0), box=None)
    made.add_column("document", f"{len(rows)} documents", overflow="ellipsis")
    made.add_column("OpenAPI", justify="right")
    for name, cell in _COLUMNS.items():
        made.add_column(name, _total(name, cell, rows), justify="right")
    for name, findings in checked.items():
        found = sum(map(len, findings.values()))
        made.add_column(name, f"{found} of {len(findings)}", justify="right")
    for each in rows:
        cells = [_spelt(name, cell(each)) for name, cell in _COLUMNS.items()]
        package = each.generated.document.package
        told = [_count(findings, package) for findings in checked.values()]
        made.add_row(each.generated.document.name, each.version, *cells, *told)
    return made


_COLUMNS: dict[str, _Cell] = {
    "kB": lambda row: row.generated.document.size / 1000,
    "ops": lambda row: row.generated.operations,
    "models": lambda row: row.generated.models,
    "files": lambda row: row.generated.files,
    "lines": lambda row: row.generated.lines,
    "s": lambda row: row.generated.cost.seconds,
    "MiB": lambda row: row.generated.cost.memory,
    "lenient": lambda row: row.generated.assumptions,
    "fails": lambda row: bool(row.generated.failure) + len(row.broken),
    "imports": lambda row: row.imported - len(row.unimportable),
    "fail": lambda row: len(row.unimportable),
    "examples": lambda row: row.right,
    "lost": lambda row: len(row.lost),
    "wrong": lambda row: len(row.faulty),
    "requests": lambda row: len(row.requests),
    "bad": lambda row: len(row.refused),
    "fixtures": lambda row: row.fixtures.right,
    "off": lambda row: len(row.fixtures.wrong) + len(row.fixtures.unproven),
    "goals": lambda row: row.fixtures.wanted,
    "shown": lambda row: row.fixtures.shown,
}


def _total(name: str, cell: _Cell, rows: Sequence[Row]) -> str:
    cells = [cell(row) for row in rows]
    if not cells:
        return ""
    return _spelt(name, max(cells) if name == "MiB" else sum(cells))


def _spelt(name: str, value: float) -> str:
    return f"{value:,.1f}" if name == "s" else f"{value:,.0f}"


def _count(findings: Findings, package: str) -> str:
    return str(len(findings[package])) if package in findings else ""


def data(rows: Sequence[Row], checked: dict[str, Findings]) -> list[dict[str, Any]]:
    """The same for programs, with all that is wrong."""
    return [
        {
            "document": each.generated.document.name,
            "version": each.version,
            **{name: cell(each) for name, cell in _COLUMNS.items()},
            "failure": each.generated.failure,
            "broken": each.broken,
            "unimportable": each.unimportable,
            "lost examples": each.lost,
            "wrong examples": each.faulty,
            "refused requests": each.refused,
            "wrong fixtures": each.fixtures.wrong,
            "unproven fixtures": each.fixtures.unproven,
            "not shown": each.fixtures.missing,
            **{
                name: findings.get(each.generated.document.package)
                for name, findings in checked.items()
            },
        }
        for each in rows
    ]
