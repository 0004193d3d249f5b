"""What people read when a command is done."""

from __future__ import annotations

import math
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from ..problems import Problem, SpecError, show, shown_path, visible
from .voice import say

if TYPE_CHECKING:
    from .. import Report

MOST = 20


def fail(error: SpecError, closing: str = "") -> NoReturn:
    """Print every problem, and exit with 1."""
    color = colorful()
    for problem in error.problems:
        say(show(problem, color=color) + "\n", err=True, color=color)
    files = ", ".join(dict.fromkeys(problem.file for problem in error.problems))
    count = counted(len(error.problems), "problem")
    closing = f"{closing} {_carried(error.problems)}".strip()
    say(f"{count} in {visible(files)}. {closing}".rstrip(), err=True)
    raise click.exceptions.Exit(1)


def assumed(report: Report) -> None:
    """Print what a lenient reading has assumed, as far as people read it."""
    for problem in report.assumptions[:MOST]:
        place = f"{problem.file}:{problem.line}:{problem.column}"
        message = f"{visible(problem.message)} -> {problem.assumption}"
        say(f"{visible(place)}: {message}", err=True)
    more = len(report.assumptions) - MOST
    if more > 0:
        where = "" if report.written is None else "; see restamp.json"
        say(f"... and {more:,} more{where}", err=True)


def warned(report: Report) -> None:
    """Print what is not enforced or has no fixture, as far as people read it."""
    for problem in report.warnings[:MOST]:
        place = f"{problem.file}:{problem.line}:{problem.column}"
        say(f"{visible(place)}: warning: {visible(problem.message)}", err=True)
    if (more := len(report.warnings) - MOST) > 0:
        say(f"... and {counted(more, 'more warning')}", err=True)


def stamped(report: Report, out: Path, seconds: float) -> str:
    """What was generated, in one line."""
    folder = visible(shown_path(out / report.package))
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
    return f"{folder}: {_content(report)} from {visible(report.spec)}; {done} ({seconds:.1f} s)"


def shown(report: Report) -> str | None:
    """How much the fixtures show, in one line; None where all of them are not made."""
    coverage = report.coverage
    wanted = sum(coverage.wanted.values())
    if not wanted:
        return None
    done = sum(coverage.shown.values())
    groups = ", ".join(
        f"{group} {coverage.shown.get(group, 0):,}/{count:,}"
        for group, count in coverage.wanted.items()
        if count
    )
    return f"fixtures show {done:,} of {wanted:,}, {_percent(done, wanted)}: {groups}"


def _percent(done: int, wanted: int) -> str:
    """A share that is only 100 % where it is all."""
    return f"{math.floor(1_000 * done / wanted) / 10} %"


def checked(report: Report, seconds: float) -> str:
    """That a document is fine, in one line."""
    return f"{visible(report.spec)}: OK, {_content(report)} ({seconds:.1f} s)"


def counted(count: int, noun: str) -> str:
    """A number of things, in the singular or plural."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def colorful() -> bool:
    """Whether errors are read on a terminal that takes colours."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stderr.isatty()


def _carried(problems: Sequence[Problem]) -> str:
    """How many of the problems do not stop a lenient run."""
    clear = sum(problem.assumption is not None for problem in problems)
    if not clear:
        return ""
    if clear < len(problems):
        return f"--lenient would carry on over {clear:,} of them."
    return f"--lenient would carry on over {'it' if clear == 1 else 'all of them'}."


def _content(report: Report) -> str:
    operations = counted(report.operations, "operation")
    return f"{operations}, {counted(report.models, 'model')}"
