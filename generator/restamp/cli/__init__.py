"""The command line."""

from __future__ import annotations

import sys

import click

from ..crash import report
from ..problems import visible
from .commands import restamp

__all__ = ["main"]

INTERRUPTED = 130
INTERNAL_ERROR = 3


def main() -> None:
    """Run the command that `sys.argv` asks for, and exit."""
    sys.exit(_run())


def _run() -> int:
    try:
        code = restamp(prog_name="restamp", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo("Interrupted. Nothing was written.", err=True)
        return INTERRUPTED
    except Exception as error:
        _apologise(error)
        return INTERNAL_ERROR
    return code if isinstance(code, int) else 0


def _apologise(error: Exception) -> None:
    """A fault of restamp in a few lines: what happened, and how to report it."""
    lines = "".join(f"  {visible(line)}\n" for line in report(error).splitlines())
    click.echo(
        "restamp failed, and it is not your fault. Nothing was written.\n\n"
        f"{lines}\n"
        "Please report it as an issue of restamp, with these lines and the OpenAPI\n"
        "document, or the part of it that brings this about.",
        err=True,
    )
