"""The command line."""

from __future__ import annotations

import os
import sys
import traceback

import click

from .commands import restamp

__all__ = ["main"]

INTERRUPTED = 130
INTERNAL_ERROR = 70


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
    """A bug of restamp in a few lines; nothing was written."""
    if os.environ.get("RESTAMP_TRACEBACK"):
        traceback.print_exception(error)
    name = type(error).__name__
    click.echo(f"restamp failed, and it is not your fault: {name}: {error}", err=True)
    click.echo(
        "Please report it with the OpenAPI document and the output of the same"
        " command with RESTAMP_TRACEBACK=1 set.",
        err=True,
    )
