"""A document as one direction sees it: what the other one sets must not be there."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from ..document import Document, Pointer
from .families import Families, Told
from .tags import with_tags

NAME = "urn:restamp:"
"""What the files of a document are called, before their number."""

_NAMED = ("$id", "$anchor", "$dynamicAnchor", "discriminator")


def views(
    document: Document, flag: str, told: Told = MappingProxyType({})
) -> list[tuple[str, Any]]:
    """The data of each file with its name; properties with the flag are refused.

    What is the same in both directions is not copied. References that are no plain
    pointers become some.
    """
    words = (flag, *_NAMED) if flag else _NAMED
    said = any(word in text for text in document.texts for word in words)
    roots = [document.data, *document.others]
    if said or document.others:
        places = [Pointer(), *(Pointer((n,)) for n in range(1, len(roots)))]
        pairs = zip(roots, places, strict=True)
        families = Families(document, told, reference)
        roots = [_View(document, flag, families, p).of(root) for root, p in pairs]
    return [(f"{NAME}{number}", root) for number, root in enumerate(roots)]


def reference(pointer: Pointer) -> str:
    """A reference to a place in one of the files."""
    from urllib.parse import quote

    number, tokens = pointer.split()
    return f"{NAME}{number}#{quote(str(Pointer(tokens)), safe='/~')}"


class _View:
    def __init__(
        self, document: Document, flag: str, families: Families, place: Pointer
    ) -> None:
        self._document = document
        self._flag = flag
        self._families = families
        self._place = place

    def of(self, node: Any) -> Any:
        """The node itself, or a copy where something in it differs."""
        if isinstance(node, dict):
            changed = {
                name: new
                for name, held in node.items()
                if isinstance(held, dict | list) and (new := self.of(held)) is not held
            }
            return self._schema(node, {**node, **changed} if changed else node)
        copies = [self.of(h) if isinstance(h, dict | list) else h for h in node]
        same = all(new is old for new, old in zip(copies, node, strict=True))
        return node if same else copies

    def _schema(self, node: dict[str, Any], made: dict[str, Any]) -> dict[str, Any]:
        """What a schema says for this direction, if it is a schema."""
        made = self._families.of(self._place, node, made)
        if "discriminator" in node:
            made = with_tags(self._document, self._place, node, made)
        if isinstance(node.get("$ref"), str) and not node["$ref"].startswith("#/"):
            made = {**made, "$ref": self._plain(node["$ref"])}
        if isinstance(node.get("$id"), str):
            made = {name: held for name, held in made.items() if name != "$id"}
        declared = node.get("properties")
        if not self._flag or not isinstance(declared, dict):
            return made
        other = {
            name
            for name, held in declared.items()
            if self._flagged(self._place, held, 0)
        }
        if not other:
            return made
        required = _listed(node.get("required"))
        kept = [name for name in required if name not in other]
        refused = {**made["properties"], **dict.fromkeys(other, False)}
        return {**made, "properties": refused, "required": kept}

    def _plain(self, text: str) -> str:
        try:
            return reference(self._document.target(self._place, text))
        except (KeyError, ValueError):
            return text

    def _flagged(self, place: Pointer, node: Any, depth: int) -> bool:
        """Whether a property has the flag, itself or through what holds with it."""
        if not isinstance(node, dict) or depth > 20:
            return False
        if node.get(self._flag) is True:
            return True
        parts = _listed(node.get("allOf"))
        if any(self._flagged(place, part, depth + 1) for part in parts):
            return True
        if not isinstance(node.get("$ref"), str):
            return False
        try:
            target = self._document.target(place, node["$ref"])
        except (KeyError, ValueError):
            return False
        return self._flagged(target, self._document.get(target), depth + 1)


def _listed(value: Any) -> list[Any]:
    """The value, if it is a list."""
    return value if isinstance(value, list) else []
