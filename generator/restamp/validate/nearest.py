"""Names that were probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from ..problems import quoted


def nearest(name: str, known: Iterable[str]) -> str | None:
    """A hint with the known name that looks most like a misspelt one."""
    if len(name) > 200:
        return None
    names = list(known)
    lowered = {candidate.lower(): candidate for candidate in reversed(names)}
    found = difflib.get_close_matches(name.lower(), lowered, n=1)
    return f"did you mean {quoted(lowered[found[0]])}?" if found else None
