"""What a parser lets pass and JSON has not: numbers and text that are none."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any

from ..document import Document, Pointer
from ..problems import Problem

_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LONE = "half of a surrogate pair is not text"
_NOT_FINITE = re.compile(
    r"[eE]\+?\d{3}|\d{200}|\bNaN\b|\bInfinity\b|\.(?:inf|Inf|INF|nan|NaN|NAN)\b"
)


def value_problems(document: Document) -> Iterator[Problem]:
    """Numbers that are not finite, and halves of surrogate pairs."""
    text = document.text
    if not _ESCAPED_SURROGATE.search(text) and not _NOT_FINITE.search(text):
        return
    for pointer, value in _scalars(document.data):
        message = _complaint(value)
        if message:
            yield document.problem(pointer, message)
        if pointer and _SURROGATE.search(str(pointer[-1])):
            yield document.problem(pointer, f"{_LONE}, in a key", key=True)


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
