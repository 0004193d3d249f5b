"""Every object of a document, with its kind and place, without recursion."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..document import Document, Pointer
from ..document.collector import paused
from .shapes import Shapes, shapes, version
from .whereabouts import is_schema, kind_at

__all__ = ["Site", "Survey", "lone", "survey", "walk"]

_BARE = ("2.0", "3.0")
_HERE = {"document", "paths", "components", "operation", "responses", "encoding"}
"""What never stands elsewhere."""


class Site(NamedTuple):
    """One object of a document.

    `root` is false for a schema in a schema; `stray` is true for what only a reference
    makes part of the document. `target` is where the object's reference leads: None
    when it has none, or one that leads nowhere.
    """

    kind: str
    pointer: Pointer
    node: Any
    root: bool = True
    stray: bool = False
    target: Pointer | None = None

    @property
    def reference(self) -> str | None:
        """Where the object says that it stands elsewhere."""
        if not isinstance(self.node, dict) or self.kind in _HERE:
            return None
        target = self.node.get("$ref")
        return target if isinstance(target, str) else None


@dataclass(frozen=True, slots=True)
class Survey:
    """Every object of a document, in order, by its place and by its kind.

    `references` has those that say that they stand elsewhere.
    """

    at: dict[Pointer, Site] = field(default_factory=dict)
    kinds: dict[str, list[Site]] = field(default_factory=dict)
    references: list[Site] = field(default_factory=list)

    def of(self, *kinds: str) -> Iterator[Site]:
        """The objects of some kinds, where they are mappings."""
        for kind in kinds:
            for site in self.kinds.get(kind, ()):
                if isinstance(site.node, dict):
                    yield site

    def follow(self, pointer: Pointer) -> tuple[Pointer, dict[str, Any]]:
        """Where a chain of references ends; an empty mapping when it ends nowhere."""
        seen = set[Pointer]()
        site = self.at.get(pointer)
        while site is not None and site.reference is not None:
            if site.target is None or site.pointer in seen:
                return site.pointer, {}
            seen.add(site.pointer)
            site = self.at.get(site.target)
        if site is None or not isinstance(site.node, dict):
            return pointer, {}
        return site.pointer, site.node


def walk(document: Document) -> Iterator[Site]:
    """Every object, in the document's order, and then those that references add."""
    yield from survey(document).at.values()


def survey(document: Document) -> Survey:
    """Every object of a document, found in one walk."""
    found = Survey()
    known = shapes(version(document.data))
    bare = version(document.data) in _BARE
    stack = [Site("document", Pointer(), document.data)]
    strays: list[Site] = []
    with paused():
        while stack or strays:
            site = stack.pop() if stack else strays.pop()
            if site.pointer in found.at:
                continue
            whole = isinstance(site.node, dict)
            if whole and "$ref" in site.node and site.reference is not None:
                site = _aimed(document, known, site, strays)
                found.references.append(site)
                whole = not _is_lone(site, bare)
            found.at[site.pointer] = site
            found.kinds.setdefault(site.kind, []).append(site)
            if whole:
                stack += reversed(_held(site, known.get(site.kind, {})))
    return found


def held(document: Document, site: Site) -> list[Site]:
    """The objects that stand directly in an object."""
    if not isinstance(site.node, dict):
        return []
    return _held(site, shapes(version(document.data)).get(site.kind, {}))


def lone(document: Document, site: Site) -> bool:
    """Whether what stands beside a reference has no meaning (3.0.4, section 4.7.23)."""
    if site.reference is None:
        return False
    return _is_lone(site, version(document.data) in _BARE)


def _is_lone(site: Site, bare: bool) -> bool:
    return bare if site.kind == "schema" else site.kind != "path item"


def _aimed(document: Document, known: Shapes, site: Site, strays: list[Site]) -> Site:
    """A site with the target of its reference, which becomes a site of its own.

    That is of the kind which its place says, or else of the kind which is asked for.
    """
    try:
        target = document.target(site.pointer, site.reference or "")
        node = document.get(target)
    except (KeyError, ValueError):
        return site
    kind = kind_at(document, known, target) or site.kind
    if kind == "schema" and not is_schema(node, known[kind]):
        kind = "mapping of something else"
    strays.append(Site(kind, target, node, stray=True))
    return site._replace(target=target)


def _held(site: Site, shapes: Mapping[str, str]) -> list[Site]:
    """The objects that stand in an object."""
    held: list[Site] = []
    rest = shapes.get("*")
    root = site.kind != "schema"
    for key, value in site.node.items():
        shape = shapes.get(key) or (None if key.startswith("x-") else rest)
        if shape:
            held += _each(shape, (*site.pointer, key), value, root)
    return held


def _each(
    shape: str, place: tuple[str | int, ...], value: Any, root: bool
) -> list[Site]:
    kind = shape.strip("[]{}")
    if shape[0] == "{":
        named = value.items() if isinstance(value, dict) else ()
        return [Site(kind, Pointer((*place, name)), node, root) for name, node in named]
    if shape[-1] == "]" and isinstance(value, list):
        listed = enumerate(value)
        return [Site(kind, Pointer((*place, i)), node, root) for i, node in listed]
    return [] if shape[0] == "[" else [Site(kind, Pointer(place), value, root)]
