"""`$dynamicRef` as plain references, to schemas for each dynamic scope that they meet.

Which schema a dynamic reference means depends on the resources that were entered before
its own (JSON Schema 2020-12, 8.2.3.2). A resource that is entered in several ways, and
from which dynamic references lead different ways then, is copied for each of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any, TypeAlias

from ..document import Document, Pointer, Resources
from ..document.moved import follow
from ..sites import Site, held, walk
from .places import fragment

_SCHEMAS = Pointer(("components", "schemas"))
_NAMES = ("$id", "$anchor", "$dynamicAnchor")

_Bound: TypeAlias = dict[str, Pointer]
"""The schema that each dynamic anchor stands for: that of the outermost resource."""


def settle(document: Document) -> Document:
    """The document without dynamic references; itself where it has none."""
    if not any("$dynamicRef" in text for text in document.texts):
        return document
    return _Scopes(document).settled()


class _Scopes:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._data = deepcopy(document.data)
        self._moved = document.moved.copy()
        self._resources = document.resources
        self._copies: dict[tuple[Pointer, frozenset[tuple[str, Pointer]]], str] = {}
        self._waiting: list[tuple[Pointer, Pointer, _Bound]] = []
        self._sites = [
            site
            for site in walk(document)
            if site.kind == "schema" and isinstance(site.node, dict)
        ]
        self._reached = self._reach()

    def settled(self) -> Document:
        """The document with plain references between places of its root file."""
        for site in self._sites:
            if not site.pointer.split()[0]:
                self._mend(site.pointer, site.pointer, self._lexical(site.pointer))
        while self._waiting:
            unit, new, bound = self._waiting.pop()
            for site in self._below(unit):
                place = Pointer((*new, *site.pointer[len(unit) :]))
                self._mend(site.pointer, place, bound)
        files = {p: uri for p, uri in self._resources.bases.items() if _is_file(p)}
        kept = Resources(bases=files, depths={len(place) for place in files})
        kept.roots = {uri: place for place, uri in files.items()}
        return replace(
            self._document, data=self._data, moved=self._moved, resources=kept
        )

    def _below(self, unit: Pointer) -> Iterator[Site]:
        """A schema and all in it, as they were written."""
        waiting = [Site("schema", unit, self._document.get(unit))]
        while waiting:
            site = waiting.pop()
            if isinstance(site.node, dict):
                yield site
                waiting += held(self._document, site)

    def _mend(self, written: Pointer, place: Pointer, bound: _Bound) -> None:
        """Let the references of a schema lead where they do when `bound` is entered."""
        node = self._at(place)
        targets = [
            self._home(target, bound) for target in self._targets(written, node, bound)
        ]
        for name in (*_NAMES, "$dynamicRef"):
            node.pop(name, None)
        if targets:
            first, *rest = [{"$ref": fragment(target)} for target in targets]
            node |= first
            if rest:
                node["allOf"] = [*node.get("allOf", ()), *rest]

    def _targets(
        self, written: Pointer, node: dict[str, Any], bound: _Bound
    ) -> Iterator[Pointer]:
        if "$ref" in node:
            yield self._document.target(written, node["$ref"])
        if "$dynamicRef" in node:
            target = self._document.target(written, node["$dynamicRef"])
            name = _anchor(node["$dynamicRef"])
            root = self._resources.holder(target)
            dynamic = self._resources.dynamic.get((root, name)) == target
            yield bound.get(name, target) if dynamic else target

    def _home(self, target: Pointer, bound: _Bound) -> Pointer:
        """Where the schema at a place stands for who comes from the scope `bound`."""
        root = self._resources.holder(target)
        entered = self._entered(root, bound)
        usual = self._lexical(root)
        if all(entered.get(n) == usual.get(n) for n in self._reached.get(root, ())):
            return target
        unit = target if _is_file(root) else root
        name = self._copied(unit, entered, usual)
        return Pointer((*_SCHEMAS, name, *target[len(unit) :]))

    def _copied(self, unit: Pointer, bound: _Bound, usual: _Bound) -> str:
        """The name of the copy of a schema for a scope."""
        known = unit, frozenset(bound.items())
        if known not in self._copies:
            other = next(p for n, p in bound.items() if usual.get(n) != p)
            name = self._free(f"{_word(unit)} in {_word(other)}")
            place = _SCHEMAS / name
            self._copies[known] = name
            self._moved[place] = follow(self._moved, unit)
            schemas = self._data.setdefault("components", {}).setdefault("schemas", {})
            schemas[name] = deepcopy(self._document.get(unit))
            self._waiting.append((unit, place, bound))
        return self._copies[known]

    def _free(self, wish: str) -> str:
        taken = self._data.get("components", {}).get("schemas", {})
        names = (wish, *(f"{wish} {n}" for n in range(2, len(taken) + 3)))
        return next(name for name in names if name not in taken)

    def _at(self, place: Pointer) -> dict[str, Any]:
        node = self._data
        for token in place:
            node = node[token]
        found: dict[str, Any] = node
        return found

    def _lexical(self, place: Pointer) -> _Bound:
        """What is bound where nothing but the resources around a place is entered."""
        bound: _Bound = {}
        for length in range(len(place) + 1):
            around = Pointer(place[:length])
            if around in self._resources.bases:
                bound = self._entered(around, bound)
        return bound

    def _entered(self, root: Pointer, bound: Mapping[str, Pointer]) -> _Bound:
        own = {
            name: place
            for (holder, name), place in self._resources.dynamic.items()
            if holder == root
        }
        return {**own, **bound}

    def _reach(self) -> dict[Pointer, set[str]]:
        """The dynamic anchors that references below each resource ask for, however deep."""
        asked: dict[Pointer, set[str]] = {}
        leads: list[tuple[Pointer, Pointer]] = []
        for site in self._sites:
            root = self._resources.holder(site.pointer)
            for target in self._targets(site.pointer, site.node, {}):
                leads.append((root, self._resources.holder(target)))
            if "$dynamicRef" in site.node:
                name = _anchor(site.node["$dynamicRef"])
                asked.setdefault(root, set()).add(name)
                leads += [(root, h) for h, n in self._resources.dynamic if n == name]
        growing = True
        while growing:
            growing = False
            for root, led in leads:
                more = asked.get(led, set()) - asked.setdefault(root, set())
                asked[root] |= more
                growing |= bool(more)
        return asked


def _is_file(place: Pointer) -> bool:
    return not place.split()[1]


def _anchor(reference: str) -> str:
    return reference.partition("#")[2]


def _word(place: Pointer) -> str:
    return str(place[2] if place[:2] == _SCHEMAS else place[-1])
