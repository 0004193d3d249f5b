"""How much a validator has to do that follows each reference wherever it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

HARDEST = 10_000
"""Schemas that one value is held against, at most, before the validator is not asked."""

LONGEST = 1_000_000
"""Schemas that a value and all that it holds are held against, at most."""

SHALLOW = 8
"""Levels of a value, up to which what speaks of its parts twice makes no difference."""

_ONE = ("not", "if", "then", "else")
_LISTS = ("allOf", "anyOf", "oneOf")


class Effort:
    """Counts the schemas that values are held against, for schemas by their number.

    Values that it is asked about must stay as they are.
    """

    def __init__(self, definitions: Mapping[str, Any]) -> None:
        self._definitions = definitions
        self._known: dict[str, int] = {}
        self._counts: dict[tuple[int, int], tuple[Any, int]] = {}
        self._depths: dict[int, tuple[Any, int]] = {}
        self._hard = {n for n in definitions if self._of(n) > HARDEST}

    def fits(self, number: str) -> bool:
        """Whether a schema, and what it leads to, can be held against any value."""
        return not self.leads(number, self._hard)

    def leads(self, number: str, there: Collection[str]) -> bool:
        """Whether a schema is one of those that are given, or leads to one."""
        seen, waiting = set[str](), [number] if there else []
        while waiting:
            name = waiting.pop()
            if name in there:
                return True
            if name not in seen:
                seen.add(name)
                waiting += _led(self._definitions.get(name))
        return False

    def bears(self, number: str, value: Any) -> bool:
        """Whether a value can be held against a schema that can be against any."""
        deep = self._depth(value) > SHALLOW
        return not deep or self._count(self._definitions[number], value) <= LONGEST

    def _depth(self, value: Any) -> int:
        if not isinstance(value, dict | list) or not value:
            return 0
        if id(value) not in self._depths:
            held = value.values() if isinstance(value, dict) else value
            self._depths[id(value)] = value, 1 + max(map(self._depth, held))
        return self._depths[id(value)][1]

    def _count(self, node: Any, value: Any) -> int:
        """Schemas that a value and all in it are held against, each as often as it is."""
        if not isinstance(node, dict):
            return 1
        place = id(node), id(value)
        if place not in self._counts:
            self._counts[place] = value, 1
            own = (self._count(self._definitions.get(n), value) for n in _held(node))
            parts = (self._count(inner, part) for inner, part in _parted(node, value))
            self._counts[place] = value, 1 + sum(own) + sum(parts)
        return self._counts[place][1]

    def _of(self, number: str) -> int:
        if number not in self._known:
            self._known[number] = 1  # what a reference that leads back to it costs
            node = self._definitions.get(number)
            self._known[number] = 1 + sum(map(self._of, _held(node)))
        return self._known[number]


def _held(node: Any) -> Iterator[str]:
    """The numbers of the schemas that the value itself is held against."""
    if not isinstance(node, dict):
        return
    if isinstance(node.get("$ref"), str):
        yield _number(node["$ref"])
    for each in _beside(node):
        yield from _held(each)


def _parted(node: Any, value: Any) -> Iterator[tuple[Any, Any]]:
    """The schemas and the parts of a value that are held against them, at most."""
    if not isinstance(node, dict):
        return
    if isinstance(value, dict):
        yield from _members(node, value)
    elif isinstance(value, list):
        yield from zip(node.get("prefixItems") or (), value, strict=False)
        for keyword in ("items", "contains", "unevaluatedItems"):
            yield from ((node[keyword], v) for v in value if keyword in node)
    for each in _beside(node):
        yield from _parted(each, value)


def _beside(node: Mapping[str, Any]) -> Iterator[Any]:
    """The schemas in a schema that the same value is held against."""
    yield from (node[keyword] for keyword in _ONE if keyword in node)
    yield from (each for keyword in _LISTS for each in node.get(keyword) or ())
    yield from (node.get("dependentSchemas") or {}).values()


def _members(
    node: Mapping[str, Any], value: Mapping[str, Any]
) -> Iterator[tuple[Any, Any]]:
    declared = node.get("properties") or {}
    yield from ((declared[name], value[name]) for name in value if name in declared)
    for schema in (node.get("patternProperties") or {}).values():
        yield from ((schema, part) for part in value.values())
    for keyword in ("additionalProperties", "unevaluatedProperties"):
        if keyword in node:
            rest = (value[name] for name in value if name not in declared)
            yield from ((node[keyword], part) for part in rest)


def _led(node: Any) -> Iterator[str]:
    """The numbers of all schemas that a schema leads to."""
    for part in mappings(node):
        if isinstance(part.get("$ref"), str):
            yield _number(part["$ref"])


def mappings(value: Any) -> Iterator[dict[str, Any]]:
    """Every mapping in a JSON value, itself too, without recursion."""
    waiting = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            yield part
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part


def _number(reference: str) -> str:
    return reference.rpartition("/")[2]
