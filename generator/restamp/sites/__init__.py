"""Every object of a document, with its kind and place, without recursion."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..document import Document, Pointer
from .shapes import Shapes, shapes, version


class Site(NamedTuple):
    """One object of a document.

    `root` is false for a schema in a schema; `stray` is true for what only a reference
    makes part of the document.
    """

    kind: str
    pointer: Pointer
    node: Any
    root: bool = True
    stray: bool = False

    @property
    def reference(self) -> str | None:
        """Where the object says that it stands elsewhere."""
        if not isinstance(self.node, dict):
            return None
        target = self.node.get("$ref")
        return target if isinstance(target, str) else None


def walk(document: Document) -> Iterator[Site]:
    """Every object, in the document's order, and then those that references add."""
    seen = set[str]()
    known = shapes(version(document.data))
    stack = [Site("document", Pointer(), document.data)]
    strays: list[Site] = []
    while stack or strays:
        site = stack.pop() if stack else strays.pop()
        if str(site.pointer) in seen:
            continue
        seen.add(str(site.pointer))
        yield site
        strays += _target(document, site)
        stack += reversed(list(_held(document, site, known)))


def held(document: Document, site: Site) -> Iterator[Site]:
    """The objects that stand directly in an object."""
    return _held(document, site, shapes(version(document.data)))


def lone(document: Document, site: Site) -> bool:
    """Whether what stands beside a reference has no meaning (3.0.4, section 4.7.23)."""
    if site.reference is None or site.kind == "path item":
        return False
    return site.kind != "schema" or version(document.data) in ("2.0", "3.0")


def _target(document: Document, site: Site) -> list[Site]:
    if site.reference is None:
        return []
    try:
        pointer = document.target(site.pointer, site.reference)
        return [Site(site.kind, pointer, document.get(pointer), stray=True)]
    except (KeyError, ValueError):
        return []


def _held(document: Document, site: Site, known: Shapes) -> Iterator[Site]:
    """The objects that stand in an object."""
    if not isinstance(site.node, dict) or lone(document, site):
        return
    held = known[site.kind]
    for key, value in site.node.items():
        shape = held.get(key) or (None if key.startswith("x-") else held.get("*"))
        if shape:
            yield from _each(shape, site.pointer / key, value, site.kind != "schema")


def _each(shape: str, pointer: Pointer, value: Any, root: bool) -> Iterator[Site]:
    kind = shape.strip("[]{}")
    if shape == kind or (shape == f"{kind}[]" and not isinstance(value, list)):
        yield Site(kind, pointer, value, root)
    elif shape.endswith("]") and isinstance(value, list):
        for index, node in enumerate(value):
            yield Site(kind, pointer / index, node, root)
    elif shape.startswith("{") and isinstance(value, dict):
        for key, node in value.items():
            yield Site(kind, pointer / key, node, root)
