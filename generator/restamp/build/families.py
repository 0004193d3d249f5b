"""Schemas that a discriminator of the schema they extend tells apart (OpenAPI 3.2, 4.25)."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from ..document import Pointer
from .core import core
from .discriminators import discriminator
from .schema import Site, flatten, parts
from .source import SCHEMAS, Source

PART = "any"
"""The part of a site that stands for the schema and all that extend it."""


class Families:
    """Finds the schemas that extend one that has a discriminator but no alternatives."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._found: dict[Site, tuple[Pointer, ...]] = {}

    def children(self, site: Site) -> tuple[Pointer, ...]:
        """What a value of a schema may be of, beside the schema itself."""
        if len(site) != 1 or not self.exist:
            return ()
        if site not in self._found:
            self._found[site] = tuple(self._children(site[0]))
        return self._found[site]

    def extends(self, child: Pointer, parent: Pointer) -> bool:
        """Whether a schema holds another one, directly or not."""
        return parent in self._of(child)

    def _children(self, parent: Pointer) -> list[Pointer]:
        node = self._source.at(parent)
        if isinstance(node, bool) or not isinstance(node.get("discriminator"), dict):
            return []
        flat = flatten(self._source, (parent,))
        if flat.choices or not flat.objectlike:
            return []
        by = discriminator(self._source, parent)
        extending = [p for p, all in self._extended.items() if parent in all]
        found = dict.fromkeys([*extending, *by.mapping.values()])
        return [p for p in found if core(self._source, (p,))[0] != (parent,)]

    @cached_property
    def exist(self) -> bool:
        """Whether there may be any."""
        return self._source.mentions("discriminator")

    @cached_property
    def _extended(self) -> dict[Pointer, set[Pointer]]:
        """All that each named schema extends, directly or not."""
        named = [SCHEMAS / name for name in self._source.components]
        return {pointer: self._of(pointer) for pointer in named}

    def _of(self, pointer: Pointer) -> set[Pointer]:
        seen: set[Pointer] = set()
        waiting = [pointer]
        while waiting:
            place = waiting.pop()
            node: Any = self._source.at(place)
            if place not in seen and not isinstance(node, bool):
                seen.add(place)
                waiting += parts(self._source, place, node)
        return seen
