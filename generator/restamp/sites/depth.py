"""How deep schemas and values may lie in each other, and where they lie deepest."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from ..document import Document, Pointer
from ..problems import SpecError
from . import Survey, held, survey

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
    """Where the most steps lead from the root, references among them, and their number.

    Steps that lead back are left out.
    """
    sites = survey(document)
    steps: dict[Pointer, list[Pointer]] = {}
    below: dict[Pointer, tuple[int, Pointer]] = {}
    stack = [Pointer()]
    while stack:
        pointer = stack[-1]
        if pointer not in steps:
            steps[pointer] = _steps(document, sites, pointer)
            stack += [step for step in steps[pointer] if step not in steps]
            continue
        stack.pop()
        if pointer not in below:
            ends = [below[step] for step in steps[pointer] if step in below]
            levels, end = max(ends, key=lambda each: each[0], default=(-1, pointer))
            below[pointer] = levels + 1, end
    return below[Pointer()]


def _steps(document: Document, sites: Survey, pointer: Pointer) -> list[Pointer]:
    """What stands directly in an object, and what it refers to."""
    site = sites.at.get(pointer)
    if site is None:
        return []
    steps = [each.pointer for each in held(document, site)]
    return steps if site.target is None else [*steps, site.target]
