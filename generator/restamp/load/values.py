"""What a parser lets pass and JSON has not: numbers and text that are none."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any

from ..document import File, Pointer
from ..problems import Problem
from .tally import Tally

_HALF = re.compile(
    r"\\u[dD](?:[89abAB]..(?!\\u[dD][c-fC-F])"
    r"|[c-fC-F](?<!\\u[dD][89abAB]..\\u[dD][c-fC-F]))"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_LONE = "half of a surrogate pair is not text"


def value_problems(file: File, data: Any, counts: Tally) -> Iterator[Problem]:
    """Numbers that are not finite, and halves of surrogate pairs."""
    if counts.finite and not _HALF.search(file.text):
        return
    for pointer, value in _scalars(data):
        message = _complaint(value)
        if message:
            yield file.problem(pointer, message)
        if pointer and _SURROGATE.search(str(pointer[-1])):
            yield file.problem(pointer, f"{_LONE}, in a key", key=True)


def _complaint(value: Any) -> str | None:
    if isinstance(value, float) and not math.isfinite(value):
        return "not a finite number, or one with too many digits"
    if isinstance(value, str) and _SURROGATE.search(value):
        return _LONE
    return None


def _scalars(data: Any) -> Iterator[tuple[Pointer, Any]]:
    """Every value of a document, without recursion."""
    stack = [(Pointer(), data)]
    while stack:
        pointer, node = stack.pop()
        yield pointer, node
        if isinstance(node, dict):
            stack += [(pointer / key, child) for key, child in node.items()]
        elif isinstance(node, list):
            stack += [(pointer / i, child) for i, child in enumerate(node)]
