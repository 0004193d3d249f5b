"""Whether null keeps to all that a schema says, not only to its types."""

from __future__ import annotations

from typing import Any

from ..document import Pointer
from .schema import referred
from .source import Source


def allows_null(source: Source, pointer: Pointer) -> bool:
    """Whether null is valid; what leads back to itself does not refuse it."""
    return _Null(source).of(pointer)


class _Null:
    def __init__(self, source: Source) -> None:
        self._source = source
        self._open: set[Pointer] = set()

    def of(self, pointer: Pointer) -> bool:
        node = self._source.at(pointer)
        if isinstance(node, bool):
            return node
        if pointer in self._open:
            return True
        self._open.add(pointer)
        try:
            return self._plain(node) and self._parts(pointer, node)
        finally:
            self._open.discard(pointer)

    def _plain(self, node: dict[str, Any]) -> bool:
        """As far as types and values say."""
        types = node.get("type", "null")
        if "null" not in ([types] if isinstance(types, str) else types):
            return False
        if "const" in node and node["const"] is not None:
            return False
        return "enum" not in node or None in node["enum"]

    def _parts(self, pointer: Pointer, node: dict[str, Any]) -> bool:
        """As far as the schemas say that apply to the same value."""
        if ("$ref" in node or "$dynamicRef" in node) and not self.of(
            referred(self._source, pointer, node)
        ):
            return False
        if not all(self._listed(pointer, node, "allOf")):
            return False
        if "anyOf" in node and not any(self._listed(pointer, node, "anyOf")):
            return False
        if "oneOf" in node and sum(self._listed(pointer, node, "oneOf")) != 1:
            return False
        if "not" in node and self.of(pointer / "not"):
            return False
        if "if" not in node:
            return True
        branch = "then" if self.of(pointer / "if") else "else"
        return branch not in node or self.of(pointer / branch)

    def _listed(
        self, pointer: Pointer, node: dict[str, Any], keyword: str
    ) -> list[bool]:
        count = len(node.get(keyword, ()))
        return [self.of(pointer / keyword / n) for n in range(count)]
