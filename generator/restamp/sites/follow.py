"""References followed in a document that may be broken."""

from __future__ import annotations

from typing import Any

from ..document import Document, Pointer


def follow(document: Document, pointer: Pointer) -> tuple[Pointer, dict[str, Any]]:
    """Where a chain of references ends; an empty mapping when it ends nowhere."""
    seen = set[Pointer]()
    while pointer not in seen:
        seen.add(pointer)
        try:
            node = document.get(pointer)
            if not isinstance(node, dict):
                break
            if not isinstance(node.get("$ref"), str):
                return pointer, node
            pointer = document.target(pointer, node["$ref"])
        except (KeyError, ValueError):
            break
    return pointer, {}
