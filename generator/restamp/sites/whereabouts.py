"""What a place of a document holds by its keys, whoever refers to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..document import Document, Pointer
from .shapes import Shapes

_DATA = frozenset("""
    info servers tags security externalDocs variables flows scopes
    example value dataValue xml discriminator mapping type enum const default required
""".split())
"""Keys that hold no objects that may be referred to, wherever they stand."""

_SAID = frozenset("""
    $ref $dynamicRef $id $anchor $dynamicAnchor $comment $schema $defs definitions
    type enum const format title description default example examples nullable
    deprecated readOnly writeOnly externalDocs xml discriminator required
    maximum minimum exclusiveMaximum exclusiveMinimum multipleOf maxLength minLength
    pattern maxItems minItems uniqueItems maxContains minContains maxProperties
    minProperties dependentRequired contentEncoding contentMediaType
""".split())
"""Keywords of schemas that hold no schema, or none that is a part."""


def kind_at(document: Document, known: Shapes, pointer: Pointer) -> str | None:
    """What stands at a place; None where its keys do not tell, as in an extension."""
    number, tokens = pointer.split()
    root = document.get(Pointer((number,))) if number else document.data
    if number and not (isinstance(root, dict) and root.keys() & {"openapi", "swagger"}):
        return None
    kind, waiting = "document", list(reversed(tokens))
    while waiting:
        key = str(waiting.pop())
        shape = known.get(kind, {}).get(key)
        if shape is None and "*" in known.get(kind, {}) and not key.startswith("x-"):
            shape = known[kind]["*"]
        if shape is None:
            return f"value of {key!r}" if key in _DATA else None
        kind = shape.strip("[]{}")
        if shape[0] == "{" or shape[0] == "[" or _is_index(waiting, shape):
            if not waiting:
                return f"{'mapping' if shape[0] == '{' else 'list'} of {kind}s"
            waiting.pop()
    return kind


def _is_index(waiting: list[str | int], shape: str) -> bool:
    """Whether a list is meant where one or a list of them may stand."""
    return shape[-1] == "]" and bool(waiting) and str(waiting[-1]).isdigit()


def is_schema(node: Any, shape: Mapping[str, str]) -> bool:
    """Whether a mapping says what a schema may say, and does not only name others."""
    if not isinstance(node, dict) or not node:
        return True
    if any(key in _SAID or key in shape for key in node):
        return True
    return not all(isinstance(value, dict) for value in node.values())
