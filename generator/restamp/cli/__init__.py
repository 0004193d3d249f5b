"""The command line."""

from __future__ import annotations

import os
import sys

import click

from ..crash import report
from ..problems import visible
from .commands import restamp
from .outcome import Outcome
from .voice import Unheard, say

__all__ = ["main"]

INTERRUPTED = 130
INTERNAL_ERROR = 3
UNHEARD = 141
"""As a shell tells of a process that a closed pipe has ended: 128, and SIGPIPE."""


def main() -> None:
    """Run the command that `sys.argv` asks for, and exit."""
    sys.exit(_run())


def _run() -> int:
    outcome = Outcome()
    try:
        return _done(outcome)
    except Unheard:
        _close()
        return UNHEARD


def _done(outcome: Outcome) -> int:
    """The exit code of the command."""
    try:
        code = restamp(prog_name="restamp", standalone_mode=False, obj=outcome)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        say(f"Interrupted. {outcome.state}", err=True)
        return INTERRUPTED
    except Unheard:
        raise
    except Exception as error:
        _apologise(error, outcome)
        return INTERNAL_ERROR
    return code if isinstance(code, int) else 0


def _apologise(error: Exception, outcome: Outcome) -> None:
    """A fault of restamp in a few lines: what happened, and how to report it."""
    lines = "".join(f"  {visible(line)}\n" for line in report(error).splitlines())
    say(
        f"restamp failed, and it is not your fault. {outcome.state}\n\n"
        f"{lines}\n"
        "Please report it as an issue of restamp, with these lines and the OpenAPI\n"
        "document, or the part of it that brings this about.",
        err=True,
    )


def _close() -> None:
    """Let Python end without a word on what can be written no more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
