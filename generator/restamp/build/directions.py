"""Which schemas read and write differently, because of what they hold, however deep."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..document import Pointer
from .core import core
from .families import Families
from .keywords import holds, inner
from .notes import notes
from .schema import Site, referred
from .source import Source

_LEADING = frozenset(("$ref", "$dynamicRef", "allOf"))
_FLAGGING = _LEADING | {"readOnly", "writeOnly"}

_FAMILY = -1
"""No token of a document: behind a place, what stands for all that extend a schema."""


class Directions:
    """Tells the schemas that differ for the two directions from those that do not."""

    def __init__(self, source: Source, families: Families) -> None:
        self._source = source
        self._families = families
        self._known: dict[Pointer, bool] = {}

    def differ(self, site: Site) -> bool:
        """Whether a schema, or any that it holds, has a one-way property."""
        return self._source.one_way and any(map(self._differs, site))

    def family_differs(self, parent: Site) -> bool:
        """Whether a schema, or any that extends it, has a one-way property."""
        return self._source.one_way and self._differs(parent[0] / _FAMILY)

    def _differs(self, pointer: Pointer) -> bool:
        known = self._known.get(pointer)
        if known is not None:
            return known
        if pointer[-1:] != (_FAMILY,) and not holds(self._source.at(pointer)):
            return False
        self._spread(pointer)
        return self._known[pointer]

    def _spread(self, start: Pointer) -> None:
        """Find out about a schema and all that it reaches, by reference or directly."""
        users: dict[Pointer, list[Pointer]] = {start: []}
        differing: list[Pointer] = []
        waiting = [start]
        while waiting:
            pointer = waiting.pop()
            if self._known.get(pointer) or self._one_way(pointer):
                differing.append(pointer)
            if pointer in self._known:
                continue
            for used in self._uses(pointer):
                if used not in users:
                    users[used] = []
                    waiting.append(used)
                users[used].append(pointer)
        found = set(differing)
        while differing:
            new = [user for user in users[differing.pop()] if user not in found]
            found.update(new)
            differing += new
        self._known |= {pointer: pointer in found for pointer in users}

    def _uses(self, pointer: Pointer) -> Iterator[Pointer]:
        if pointer[-1:] == (_FAMILY,):
            parent = Pointer(pointer[:-1])
            yield from (parent, *self._families.children((parent,)))
            return
        node = self._source.at(pointer)
        if isinstance(node, dict):
            yield from (place for place, held in inner(pointer, node) if holds(held))
            if "$ref" in node or "$dynamicRef" in node:
                yield referred(self._source, pointer, node)
            if pointer[-2:-1] != ("allOf",):
                yield from self._family(pointer)

    def _family(self, pointer: Pointer) -> Iterator[Pointer]:
        """What stands for all that extend a schema, where one leads to it."""
        if self._families.exist:
            site, _, _ = core(self._source, (pointer,))
            if site != (pointer,) and self._families.children(site):
                yield site[0] / _FAMILY

    def _one_way(self, pointer: Pointer) -> bool:
        node: Any = None if pointer[-1:] == (_FAMILY,) else self._source.at(pointer)
        if not isinstance(node, dict):
            return False
        declared = node.get("properties", {})
        return any(
            self._flagged(pointer, name, held)
            for name, held in declared.items()
            if not isinstance(held, bool) and not _FLAGGING.isdisjoint(held)
        )

    def _flagged(self, pointer: Pointer, name: str, node: Mapping[str, Any]) -> bool:
        """Whether a property is one-way, by itself or by what it leads to."""
        if _LEADING.isdisjoint(node):
            return node.get("readOnly") is True or node.get("writeOnly") is True
        found = notes(self._source, (pointer / "properties" / name,))
        return found.read_only or found.write_only
