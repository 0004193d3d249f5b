"""One document being normalised: what changed place, and which references that touches."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

from ..document import Document, Pointer
from ..sites.shapes import version
from ..document.moved import plain
from .places import Places, fragment
from .tree import Node, Path, children, written_seat

Rule: TypeAlias = "Callable[[Tree, Node], None]"
Find: TypeAlias = "Callable[[Tree, Node], Rule | None]"

_COMPONENT = re.compile(r"#/components/\w+/[^/]+")


class Reference(NamedTuple):
    """A reference that may have to change: `holder[key]`, which leads to `target`."""

    holder: dict[str, Any]
    key: str
    target: Pointer


class Rewrite:
    """A document and what its normalisation has found so far.

    `strays` holds the places that references make part of the document, each with the
    kind of its object.
    """

    def __init__(self, document: Document, find: Find) -> None:
        self.document = document
        self.version = version(document.data)
        self.find = find
        self.places = Places()
        self.strays: dict[Pointer, str] = {}
        self.references: list[Reference] = []

    def tree(self, kind: str, value: Any, written: Pointer, new: Pointer) -> Any:
        """An object and all in it, by the rules; what does not change is shared."""
        return Tree(self, written, new).rewrite(kind, value)

    def refer(
        self, holder: dict[str, Any], place: Pointer, kind: str, key: str = "$ref"
    ) -> None:
        """Have the reference in `holder`, written at `place`, lead to the same object."""
        target = self.reach(holder[key], place, kind)
        if target is not None:
            self.references.append(Reference(holder, key, target))

    def reach(self, reference: str, place: Pointer, kind: str) -> Pointer | None:
        """Where a reference leads, which makes that part of the document."""
        try:
            target = self.document.target(place, reference)
        except (KeyError, ValueError):
            return None
        self.strays.setdefault(plain(target), kind)
        return target

    def mend(self) -> None:
        """Write each reference so that it leads where its target stands now."""
        for holder, key, target in self.references:
            home = self.places.home(target)
            if home != plain(target):
                holder[key] = holder[key].partition("#")[0] + fragment(home)


class Tree:
    """One tree of a document: where its root was written, and where it stands now."""

    def __init__(self, whole: Rewrite, written: Pointer, new: Pointer) -> None:
        self.whole = whole
        self._written = written
        self._new = new
        self.foreign = written.split()[0] != 0

    def rewrite(self, kind: str, value: Any) -> Any:
        """What becomes of the root, all that stands in it first."""
        root = Node(kind, value, None, ())
        stack, due = [root], list[tuple[Node, Rule]]()
        find, known = self.whole.find, self.whole.version
        while stack:
            node = stack.pop()
            if type(node.written) is not dict:
                continue
            if rule := find(self, node):
                due.append((node, rule))
            if not lone(node, known):
                stack += children(node, known)
        for node, rule in reversed(due):
            rule(self, node)
        return root.now

    def written(self, node: Node) -> Pointer:
        """Where an object was written."""
        return node.place(self._written, written_seat)

    def new(self, node: Node, seat: Callable[[Node, Path], Path]) -> Pointer:
        """Where an object stands now."""
        return node.place(self._new, seat)

    def refer(self, holder: dict[str, Any], node: Node, key: str = "$ref") -> None:
        """Have a reference of `node`, which `holder` has now, lead to the same object."""
        if isinstance(holder[key], str) and not self.component(holder[key]):
            self.whole.refer(holder, self.written(node), node.kind, key)

    def component(self, reference: str) -> bool:
        """Whether a reference leads to a component of the document, as most do."""
        return not self.foreign and bool(_COMPONENT.fullmatch(reference))


def lone(node: Node, version: str) -> bool:
    """Whether what stands beside a reference has no meaning (3.0.4, section 4.7.23)."""
    if "$ref" not in node.written or not isinstance(node.written["$ref"], str):
        return False
    if node.kind == "schema":
        return version in ("2.0", "3.0")
    return node.kind != "path item"
