"""Which keywords each operation uses: in schemas, nested ones too, and in other objects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from .. import ir
from ..document import Pointer
from .core import core
from .coverage import Cover, Word, covers, grouped
from .families import Families
from .keywords import ASSERTIONS, inner
from .objects import Objects
from .schema import referred
from .source import SCHEMAS, Source

_TOLD = (Cover.IMPLEMENTED, Cover.DOCUMENTED)
"""What needs no word of each operation, where a schema says it."""


class _Used(NamedTuple):
    """The keywords of a schema and of those in it, and what these refer to."""

    words: frozenset[Word]
    targets: tuple[Pointer, ...]


class Usage:
    """Finds the keywords that are used; each schema is walked once."""

    def __init__(self, source: Source, families: Families) -> None:
        self._source = source
        self._families = families
        self._objects = Objects(source)
        self._known: dict[Pointer, _Used] = {}
        self._loses = any(ASSERTIONS & lost for lost in source.lost.values())

    def of_document(
        self,
        operations: Iterable[ir.Operation],
        webhooks: Iterable[ir.Webhook],
    ) -> dict[str, tuple[str, ...]]:
        """How each keyword is covered: of named schemas, and of all that is sent."""
        words: set[Word] = set()
        places = [SCHEMAS / name for name in self._source.components]
        for operation in operations:
            words.update(self._objects.words(operation))
            places += _places(operation)
        places += [place for webhook in webhooks for place in _places(webhook)]
        words |= self._of(places)
        words.update(covers(self._source.refused.values()))
        found: dict[str, tuple[str, ...]] = {}
        for cover, keywords in grouped(words).items():
            for keyword in keywords:
                found[keyword] = (*found.get(keyword, ()), cover)
        return dict(sorted(found.items()))

    def of_operations(
        self, operations: Iterable[ir.Operation]
    ) -> dict[str, dict[str, tuple[str, ...]]]:
        """The keywords of each operation by their cover, where there is something."""
        made = {each.id: self._of_operation(each) for each in operations}
        return {name: found for name, found in made.items() if found}

    def _of_operation(self, operation: ir.Operation) -> dict[str, tuple[str, ...]]:
        said = self._of(_places(operation))
        words = {word for word in said if word[1] not in _TOLD}
        return grouped(words.union(self._objects.words(operation)))

    def _of(self, places: Iterable[Pointer]) -> set[Word]:
        words: set[Word] = set()
        seen: set[Pointer] = set()
        waiting = list(places)
        while waiting:
            place = waiting.pop()
            if place not in seen:
                seen.add(place)
                used = self._known.get(place) or self._walked(place)
                words |= used.words
                waiting += used.targets
        return words

    def _walked(self, place: Pointer) -> _Used:
        words: set[Word] = set()
        targets: list[Pointer] = []
        waiting: list[tuple[Pointer, Any]] = [(place, self._source.at(place))]
        while waiting:
            pointer, node = waiting.pop()
            if isinstance(node, dict):
                words.update(self._words(pointer, node))
                waiting += inner(pointer, node)
                if "$ref" in node or "$dynamicRef" in node:
                    targets.append(referred(self._source, pointer, node))
                targets += self._extending(pointer)
        made = self._known[place] = _Used(frozenset(words), tuple(targets))
        return made

    def _extending(self, pointer: Pointer) -> tuple[Pointer, ...]:
        """What extends the schema that one leads to, where it may stand for it."""
        if pointer[-2:-1] in _PARTS or not self._families.exist:
            return ()
        site, _, _ = core(self._source, (pointer,))
        return self._families.children(site) if site != (pointer,) else ()

    def _words(self, pointer: Pointer, node: dict[str, Any]) -> Iterator[Word]:
        """The keywords of one schema; those that a lenient reading took away are lost."""
        source = self._source
        yield from covers(node, source.unenforced.get(pointer, ()))
        if self._loses:
            dropped = ASSERTIONS & source.dropped(pointer)
            yield from covers(dropped, dropped)


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
