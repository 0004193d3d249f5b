"""How much a validator has to do that follows each reference wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

HARDEST = 10_000
"""Schemas that one value is held against, at most, before the validator is not asked."""

_ONE = ("not", "if", "then", "else")
_LISTS = ("allOf", "anyOf", "oneOf")


class Effort:
    """Counts the schemas that one value is held against, for schemas by their number."""

    def __init__(self, definitions: Mapping[str, Any]) -> None:
        self._definitions = definitions
        self._known: dict[str, int] = {}
        self._hard = {n for n in definitions if self._of(n) > HARDEST}

    def fits(self, number: str) -> bool:
        """Whether a schema, and what it leads to, can be held against any value."""
        if not self._hard:
            return True
        seen, waiting = set[str](), [number]
        while waiting:
            name = waiting.pop()
            if name not in seen:
                seen.add(name)
                waiting += _led(self._definitions.get(name))
        return not seen & self._hard

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
    for keyword in _ONE:
        yield from _held(node.get(keyword))
    for keyword in _LISTS:
        for each in node.get(keyword) or ():
            yield from _held(each)
    dependent = node.get("dependentSchemas")
    for each in dependent.values() if isinstance(dependent, dict) else ():
        yield from _held(each)


def _led(node: Any) -> Iterator[str]:
    """The numbers of all schemas that a schema leads to."""
    waiting = [node]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            if isinstance(part.get("$ref"), str):
                yield _number(part["$ref"])
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part


def _number(reference: str) -> str:
    return reference.rpartition("/")[2]
