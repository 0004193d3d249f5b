"""What may have been meant by a name that is not known."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str:
    """The names that are near, as the end of a message; empty where there are none."""
    from difflib import get_close_matches

    near = ", ".join(get_close_matches(name, list(known)))
    return f"; near: {near}" if near else ""
