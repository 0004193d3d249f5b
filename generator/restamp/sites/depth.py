"""How deep schemas and values may lie in each other, and where they lie deepest."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from ..document import Document, Pointer
from ..problems import SpecError
from . import held, survey

_FRAMES = 4_000
"""Calls in each other: far more than documents need, and few enough for any stack."""

_SHALLOW = 40
"""Levels that leave so many calls to each that a fault of restamp must be the cause."""

_MESSAGE = "what leads here nests in too many levels to be stamped"


@contextmanager
def bounded(document: Document) -> Iterator[None]:
    """Room for calls in each other; where it is not enough, a `SpecError` says where.

    In a document that is not deep, it is never enough for a fault of restamp's own.
    """
    usual = sys.getrecursionlimit()
    sys.setrecursionlimit(max(usual, _FRAMES))
    try:
        yield
    except RecursionError:
        levels, deepest = _deepest(document)
        if levels <= _SHALLOW:
            raise
        problem = document.problem(deepest, _MESSAGE)
    else:
        return
    finally:
        sys.setrecursionlimit(usual)
    raise SpecError([problem])


def _deepest(document: Document) -> tuple[int, Pointer]:
    """The object that lies the most steps, references among them, from the root."""
    sites = survey(document)
    seen = set[Pointer]()
    found = 0, Pointer()
    stack = [found]
    while stack:
        depth, pointer = stack.pop()
        if pointer in seen or pointer not in sites.at:
            continue
        seen.add(pointer)
        site = sites.at[pointer]
        found = max(found, (depth, pointer), key=lambda each: each[0])
        stack += [(depth + 1, each.pointer) for each in held(document, site)]
        if site.target is not None:
            stack.append((depth + 1, site.target))
    return found
