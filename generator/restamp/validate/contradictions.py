"""Types that a schema joins and that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..document import Document, Pointer
from ..problems import quoted
from ..sites import Site, Survey, lone
from .flaw import Drop, Flaw, Mend, Put

_TYPES = frozenset(
    ("string", "number", "integer", "boolean", "array", "object", "null")
)


def contradiction_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Parts of a schema whose type no value has that has the types of the others."""
    types = _Types(document, sites)
    for site in sites.of("schema"):
        if "allOf" in site.node or site.reference is not None:
            yield from _flaws(types, site)


class _Types:
    """The types that schemas allow, by themselves and by what they are made of."""

    def __init__(self, document: Document, sites: Survey) -> None:
        self._document = document
        self._sites = sites
        self._known: dict[Pointer, frozenset[str]] = {}

    def parts(self, site: Site) -> list[tuple[Pointer, Pointer]]:
        """The schemas that a schema joins, each with the place that brings it in."""
        found: list[tuple[Pointer, Pointer]] = []
        if site.target is not None:
            found.append((site.pointer / "$ref", site.target))
        if lone(self._document, site):
            return found
        listed = site.node.get("allOf")
        count = len(listed) if isinstance(listed, list) else 0
        parts = (site.pointer / "allOf" / index for index in range(count))
        return found + [(part, part) for part in parts]

    def own(self, site: Site) -> frozenset[str]:
        """The types that a schema itself allows; all where it does not say."""
        if lone(self._document, site):
            return _TYPES
        return _allowed(site.node)

    def of(self, pointer: Pointer) -> frozenset[str]:
        """The types that a schema allows: each is found once, after its parts."""
        entered = set[Pointer]()
        stack = [pointer]
        while stack:
            place = stack[-1]
            site = self._sites.at.get(place)
            known = self._known.get(place) is not None
            if known or site is None or not isinstance(site.node, dict):
                stack.pop()
                continue
            parts = [part for _, part in self.parts(site)]
            if place not in entered:
                entered.add(place)
                stack += [part for part in parts if part not in entered]
                continue
            found = (self._known.get(part, _TYPES) for part in parts)
            self._known[place] = self.own(site).intersection(*found)
        return self._known.get(pointer, _TYPES)


def _allowed(node: dict[str, Any]) -> frozenset[str]:
    declared = node.get("type")
    listed = declared if isinstance(declared, list) else [declared]
    names = {name for name in listed if isinstance(name, str) and name in _TYPES}
    if not names or len(names) < len(listed):
        return _TYPES
    if "number" in names:
        names.add("integer")
    if True in (node.get("nullable"), node.get("x-nullable")):
        names.add("null")
    return frozenset(names)


def _flaws(types: _Types, site: Site) -> Iterator[Flaw]:
    """The parts that contradict what stands before them, each by itself possible."""
    allowed = types.own(site)
    for place, part in types.parts(site):
        found = types.of(part)
        if found and not found & allowed:
            yield Flaw(
                pointer=place,
                message=f"{_shown(found)} contradicts {_shown(allowed)} of the same "
                "schema, so nothing fits",
                hint="a value has to be of the types of all parts at once",
                mend=_ignored(place),
            )
        allowed = allowed & found or allowed


def _ignored(place: Pointer) -> Mend:
    edit = Drop(place) if place[-1] == "$ref" else Put(place, {})
    return Mend("this part is ignored", (edit,))


def _shown(types: frozenset[str]) -> str:
    names = types - {"integer"} if "number" in types else types
    return "the type " + " or ".join(map(quoted, sorted(names)))
