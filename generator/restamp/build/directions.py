"""Which schemas read and write differently, because of what they hold, however deep."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..document import Pointer
from .schema import ASSERTIONS, Site
from .source import SCHEMAS, Source, is_component


class Directions:
    """Tells the schemas that differ for the two directions from those that do not."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._differing = self._spread()

    def differ(self, site: Site) -> bool:
        """Whether a schema, or any that it holds, has a one-way property."""
        return any(self._one_way(p) or self._reaches(p) for p in site)

    def _reaches(self, pointer: Pointer) -> bool:
        return any(ref in self._differing for ref in self._references(pointer))

    def _spread(self) -> set[Pointer]:
        names = self._source.at(Pointer(())).get("components", {}).get("schemas", {})
        components = [SCHEMAS / name for name in names]
        users: dict[Pointer, list[Pointer]] = {}
        for component in components:
            for used in self._references(component):
                users.setdefault(used, []).append(component)
        differing = {c for c in components if self._one_way(c)}
        waiting = list(differing)
        while waiting:
            for user in users.get(waiting.pop(), ()):
                if user not in differing:
                    differing.add(user)
                    waiting.append(user)
        return differing

    def _references(self, pointer: Pointer) -> Iterator[Pointer]:
        if is_component(pointer):
            yield pointer
        for place, node in self._schemas(pointer):
            if "$ref" in node:
                yield self._source.target(place)

    def _one_way(self, pointer: Pointer) -> bool:
        return any(
            self._flagged(place / "properties" / name)
            for place, node in self._schemas(pointer)
            for name in node.get("properties", ())
        )

    def _flagged(self, pointer: Pointer) -> bool:
        node = self._source.at(self._source.follow(pointer))
        own = self._source.at(pointer)
        if isinstance(own, bool) or isinstance(node, bool):
            return False
        if own.get("readOnly") or own.get("writeOnly"):
            return True
        if node.get("readOnly") or node.get("writeOnly"):
            return True
        place = self._source.follow(pointer) / "allOf"
        return any(self._flagged(place / n) for n in range(len(node.get("allOf", ()))))

    def _schemas(self, pointer: Pointer) -> Iterator[tuple[Pointer, dict[str, Any]]]:
        """The schema at a pointer and those inside it, references not followed."""
        waiting = [pointer]
        while waiting:
            place = waiting.pop()
            node = self._source.at(place)
            if isinstance(node, dict):
                yield place, node
                waiting.extend(_inside(place, node))


def _inside(place: Pointer, node: dict[str, Any]) -> Iterator[Pointer]:
    for keyword in ASSERTIONS & node.keys():
        value = node[keyword]
        if keyword == "properties":
            yield from (place / keyword / name for name in value)
        elif keyword in ("allOf", "oneOf", "anyOf"):
            yield from (place / keyword / n for n in range(len(value)))
        elif keyword in ("items", "additionalProperties"):
            yield place / keyword
