"""What people read when a command is done."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from ..problems import SpecError, show, shown_path

if TYPE_CHECKING:
    from .. import Report


def fail(error: SpecError, closing: str = "") -> NoReturn:
    """Print every problem, and exit with 1."""
    color = colorful()
    for problem in error.problems:
        click.echo(show(problem, color=color) + "\n", err=True, color=color)
    files = ", ".join(dict.fromkeys(problem.file for problem in error.problems))
    count = counted(len(error.problems), "problem")
    click.echo(f"{count} in {files}. {closing}".rstrip(), err=True)
    raise click.exceptions.Exit(1)


def stamped(report: Report, out: Path, seconds: float) -> str:
    """What was generated, in one line."""
    folder = shown_path(out / report.package)
    written = report.written
    if written is None or not written.any:
        done = "fresh, nothing was written"
    else:
        parts = (
            (len(written.added), "added"),
            (len(written.changed), "changed"),
            (len(written.removed), "removed"),
        )
        done = ", ".join(f"{count} {verb}" for count, verb in parts if count)
        done = f"files: {done}"
    return f"{folder}: {_content(report)} from {report.spec}; {done} ({seconds:.1f} s)"


def checked(report: Report, seconds: float) -> str:
    """That a document is fine, in one line."""
    return f"{report.spec}: OK, {_content(report)} ({seconds:.1f} s)"


def counted(count: int, noun: str) -> str:
    """A number of things, in the singular or plural."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def colorful() -> bool:
    """Whether errors are read on a terminal that takes colours."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stderr.isatty()


def _content(report: Report) -> str:
    operations = counted(report.operations, "operation")
    return f"{operations}, {counted(report.models, 'model')}"
