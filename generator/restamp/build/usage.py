"""Which keywords the schemas of each operation use, nested ones and those of other files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from .. import ir
from ..document import Pointer
from .core import core
from .coverage import Cover, covered
from .families import Families
from .keywords import inner
from .schema import referred
from .source import SCHEMAS, Source

_TOLD = (Cover.IMPLEMENTED, Cover.DOCUMENTED)
"""What needs no word of each operation."""


class _Used(NamedTuple):
    """The keywords of a schema and of those in it, and what these refer to."""

    keywords: frozenset[str]
    targets: tuple[Pointer, ...]


class Usage:
    """Finds the keywords that schemas use; each schema is walked once."""

    def __init__(self, source: Source, families: Families) -> None:
        self._source = source
        self._families = families
        self._known: dict[Pointer, _Used] = {}

    def of_document(
        self, messages: Iterable[ir.Operation | ir.Webhook]
    ) -> dict[str, Cover]:
        """How each keyword is covered of all named schemas, and of those of messages."""
        named = [SCHEMAS / name for name in self._source.components]
        places = [place for message in messages for place in _places(message)]
        refused = set(self._source.refused.values())
        return covered(self._of([*named, *places]) | refused)

    def of_operations(
        self, operations: Iterable[ir.Operation]
    ) -> dict[str, dict[str, tuple[str, ...]]]:
        """What is not implemented of each operation, where there is something."""
        made = {each.id: self._of_operation(each) for each in operations}
        return {name: found for name, found in made.items() if found}

    def _of_operation(self, operation: ir.Operation) -> dict[str, tuple[str, ...]]:
        """The keywords that an operation needs, by how they are covered.

        Those that are implemented are left out, and those that ask for nothing.
        """
        found: dict[str, tuple[str, ...]] = {}
        for keyword, cover in covered(self._of(_places(operation))).items():
            if cover not in _TOLD:
                found[cover.value] = (*found.get(cover.value, ()), keyword)
        return found

    def _of(self, places: Iterable[Pointer]) -> set[str]:
        keywords: set[str] = set()
        seen: set[Pointer] = set()
        waiting = list(places)
        while waiting:
            place = waiting.pop()
            if place not in seen:
                seen.add(place)
                used = self._known.get(place) or self._walked(place)
                keywords |= used.keywords
                waiting += used.targets
        return keywords

    def _walked(self, place: Pointer) -> _Used:
        keywords: set[str] = set()
        targets: list[Pointer] = []
        waiting: list[tuple[Pointer, Any]] = [(place, self._source.at(place))]
        while waiting:
            pointer, node = waiting.pop()
            if isinstance(node, dict):
                keywords.update(node)
                waiting += inner(pointer, node)
                if "$ref" in node or "$dynamicRef" in node:
                    targets.append(referred(self._source, pointer, node))
                targets += self._extending(pointer)
        made = self._known[place] = _Used(frozenset(keywords), tuple(targets))
        return made

    def _extending(self, pointer: Pointer) -> tuple[Pointer, ...]:
        """What extends the schema that one leads to, where it may stand for it."""
        if pointer[-2:-1] in _PARTS or not self._families.exist:
            return ()
        site, _, _ = core(self._source, (pointer,))
        return self._families.children(site) if site != (pointer,) else ()


_PARTS = (("allOf",), ("anyOf",), ("oneOf",))
"""Where a schema stands for itself only, whatever extends it."""


def _places(message: ir.Operation | ir.Webhook) -> Iterator[Pointer]:
    """The schemas of all that a message may hold."""
    if isinstance(message, ir.Webhook):
        yield from _of_contents(message.contents)
        return
    for parameter in message.parameters:
        yield parameter.value.origin
    yield from _of_contents(message.body.contents if message.body else ())
    for response in message.responses:
        yield from _of_contents(response.contents)
        for header in response.headers:
            yield header.value.origin


def _of_contents(contents: Iterable[ir.Content]) -> Iterator[Pointer]:
    for content in contents:
        yield content.value.origin
        for event in content.events:
            yield event.value.origin
