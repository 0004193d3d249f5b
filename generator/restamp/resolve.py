"""References followed: every place of a document, and what stands there in the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .document import Document, Pointer
from .problems import SpecError


@dataclass(frozen=True, slots=True)
class Resolved:
    """A document whose references all lead somewhere."""

    document: Document

    def at(self, pointer: Pointer) -> Any:
        """What stands at a pointer."""
        return self.document.get(pointer)

    def target(self, pointer: Pointer, keyword: str = "$ref") -> Pointer:
        """Where the reference at `pointer` leads, in one step."""
        return self.document.target(pointer, self.at(pointer)[keyword])

    def follow(self, pointer: Pointer) -> Pointer:
        """Where a chain of references ends; `SpecError` when it never does."""
        seen = {pointer}
        here = pointer
        while isinstance(node := self.at(here), dict) and "$ref" in node:
            here = self.target(here)
            if here in seen:
                message = "the reference leads back to itself"
                raise SpecError([self.document.problem(pointer, message)])
            seen.add(here)
        return here

    def resource(self, pointer: Pointer) -> Pointer:
        """The root of the schema resource that holds a place: a file, or an `$id`."""
        return self.document.resources.holder(pointer)

    def anchor(self, resource: Pointer, name: str) -> Pointer | None:
        """The schema of a resource that an `$anchor` or `$dynamicAnchor` names."""
        return self.document.resources.anchors.get((resource, name))

    def dynamic_anchor(self, resource: Pointer, name: str) -> Pointer | None:
        """The schema of a resource that a `$dynamicAnchor` names."""
        return self.document.resources.dynamic.get((resource, name))


def resolve(document: Document) -> Resolved:
    """The document with its references, all of which `validate` has found good."""
    return Resolved(document)
