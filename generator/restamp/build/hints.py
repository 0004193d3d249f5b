"""What a schema is called after that is referred to where it stands without a name."""

from __future__ import annotations

from pathlib import PurePosixPath

from .. import ir
from ..document import Pointer
from .source import Source

_STRUCTURE = frozenset("""
    components schemas parameters requestBodies responses headers pathItems
    content schema itemSchema $defs definitions properties patternProperties
    allOf anyOf oneOf items prefixItems additionalProperties requestBody
""".split())
"""Tokens that say what a place is, not which one."""


def hint_at(source: Source, pointer: Pointer) -> ir.Hint:
    """The name of a place, whoever refers to it first: by its tokens, or by its file."""
    number, tokens = pointer.split()
    words: list[str] = []
    if tokens[:1] == ("paths",) and len(tokens) > 3:
        words.append(
            _operation(source, Pointer(pointer[: len(pointer) - len(tokens) + 3]))
        )
        tokens = Pointer(tokens[3:])
    for before, token in zip(("", *tokens), tokens, strict=False):
        if before != "content" and token not in _STRUCTURE:
            words.append(str(token))
    return ir.Hint(word=" ".join(words) or source.stem(number), parent=None)


def hint_within(source: Source, pointer: Pointer) -> ir.Hint:
    """The name of a place deep in another: what that is, how deep, and under which key."""
    outer = hint_at(source, pointer).word.partition(" ")[0]
    last = next((token for token in reversed(pointer) if isinstance(token, str)), "")
    return ir.Hint(word=f"{outer} {last} {len(pointer)}", parent=None)


def _operation(source: Source, pointer: Pointer) -> str:
    node = source.at(pointer)
    named = node.get("operationId") if isinstance(node, dict) else None
    return named or f"{pointer[-1]} {pointer[-2]}"
