"""The command line."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress

import click

from ..crash import report
from ..problems import visible
from .commands import restamp
from .outcome import Outcome
from .voice import Unheard, say

__all__ = ["main"]

INTERRUPTED = 130
UNWRITABLE = 1
INTERNAL_ERROR = 3
UNHEARD = 141
"""As a shell tells of a process that a closed pipe has ended: 128, and SIGPIPE."""

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""What keeps a stream from being written that is no fault of restamp."""


def main() -> None:
    """Run the command that `sys.argv` asks for, and exit."""
    _fill()
    sys.exit(_run())


def _run() -> int:
    outcome = Outcome()
    try:
        return _done(outcome)
    except Unheard:
        _close()
        return UNHEARD
    except OSError as error:
        with suppress(OSError):
            why = f"What is to be said cannot be written: {error.strerror}."
            say(f"{why} {outcome.state}", err=True)
        _close()
        return UNWRITABLE


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
        if isinstance(error, OSError) and error.errno in _FULL:
            raise
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


def _fill() -> None:
    """Let streams that are closed lead nowhere: no file is to take their places."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))


def _close() -> None:
    """Let Python end without a word on what can be written no more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
