"""What is said to people, as long as anybody listens."""

from __future__ import annotations

import click


class Unheard(Exception):
    """Nobody reads what is said: the other end of a pipe is closed."""


def say(text: str, *, err: bool = False, color: bool | None = None) -> None:
    """Print a text, and a line's end behind it; `Unheard` where nobody reads it."""
    try:
        click.echo(text, err=err, color=color)
    except BrokenPipeError:
        raise Unheard from None
