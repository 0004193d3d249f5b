"""Regular expressions that an independent validator cannot read, and what in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..build.keywords import inner
from ..document import Document, Pointer
from ..validate.effort import mappings
from ..validate.judged import is_pattern

_PIECE = re.compile(
    r"\\(?:[pPu]\{[^}]*\}|k<[^>]*>|u[0-9a-fA-F]{4}|c.|[0-9]+|.)|\(\?[^:]"
)
"""What dialects differ in: escapes, and how groups start."""


def unread(document: Document, place: Pointer) -> Iterator[tuple[Pointer, str]]:
    """The expressions below a schema, and in what it refers to, that cannot be read."""
    seen = set[Pointer]()
    waiting = [place]
    while waiting:
        pointer = waiting.pop()
        node = document.get(pointer)
        if pointer in seen or not isinstance(node, dict):
            continue
        seen.add(pointer)
        for at, pattern in _patterns(pointer, node):
            if not is_pattern(pattern):
                yield at, pattern
        waiting += reversed([held for held, _ in inner(pointer, node)])
        waiting += _referred(document, pointer, node)


def cause(pattern: str) -> str | None:
    """The first piece without which the rest of an expression could be read.

    A group may be one more that an escape refers to, so escapes come first.
    """
    found = dict.fromkeys(found[0] for found in _PIECE.finditer(pattern))
    pieces = sorted(found, key=lambda piece: piece[0] == "(")
    return next((p for p in pieces if is_pattern(_without(pattern, p))), None)


def patterns(schema: Any) -> Iterator[str]:
    """What may be an expression in a schema, which refers to others by their number."""
    for node in mappings(schema):
        yield from (text for _, text in _patterns(Pointer(), node))


def _without(pattern: str, piece: str) -> str:
    return pattern.replace(piece, "(" if piece[0] == "(" else "x")


def _patterns(pointer: Pointer, node: dict[str, Any]) -> Iterator[tuple[Pointer, str]]:
    if isinstance(node.get("pattern"), str):
        yield pointer / "pattern", node["pattern"]
    named = node.get("patternProperties")
    for name in named if isinstance(named, dict) else ():
        yield pointer / "patternProperties" / name, name


def _referred(
    document: Document, pointer: Pointer, node: dict[str, Any]
) -> Iterator[Pointer]:
    if "$ref" in node:
        yield document.target(pointer, node["$ref"])
