"""Schemas as one direction sees them: what the other one sets must not be there."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from ..build.keywords import ANNOTATIONS, LISTS, MAPS, ONE
from ..document import Document, Pointer
from ..patterns import Untranslatable, translate
from .families import Families, Told
from .tags import with_tags

NAME = "urn:restamp"
"""What the schemas are called together."""

_DEEPEST = 20
_OF_OTHERS = frozenset("""
    properties patternProperties additionalProperties prefixItems items
""".split())
"""Keywords that hold schemas of other values."""


def view(
    document: Document, flag: str, places: Iterable[Pointer], told: Told
) -> tuple[dict[str, Any], dict[Pointer, int]]:
    """One schema that defines those of all places, and the number of each.

    What they refer to is defined beside them. Properties with the flag are refused.
    """
    made = _View(document, flag, told)
    asked = {place: made.number(place) for place in places}
    defined = made.defined()
    for place, number in asked.items():
        defined[str(number)] = made.used(place, defined[str(number)])
    return {"$defs": defined | made.defined()}, made.numbers


def reference(number: int) -> str:
    """A reference to a schema by its number."""
    return f"{NAME}#/$defs/{number}"


class _View:
    def __init__(self, document: Document, flag: str, told: Told) -> None:
        self._document = document
        self._flag = flag
        self._families = Families(document, told)
        self._waiting = deque[Pointer]()
        self.numbers: dict[Pointer, int] = {}

    def number(self, place: Pointer) -> int:
        """The number of a schema, which is to be defined."""
        if place not in self.numbers:
            self.numbers[place] = len(self.numbers)
            self._waiting.append(place)
        return self.numbers[place]

    def defined(self) -> dict[str, Any]:
        """All schemas that wait for it, and those that they lead to."""
        made: dict[str, Any] = {}
        while self._waiting:
            place = self._waiting.popleft()
            made[str(self.numbers[place])] = self._of(place, self._document.get(place))
        return made

    def used(self, place: Pointer, made: Any) -> Any:
        """A schema of a value of its own, with what extends it."""
        rules = [
            {**rule, "then": {"$ref": reference(self.number(child))}}
            for rule, child in self._families.rules(place)
        ]
        return {"allOf": [made, *rules]} if rules else made

    def _of(self, place: Pointer, node: Any) -> Any:
        """A schema without what makes no value valid or invalid."""
        if not isinstance(node, dict):
            return node
        made: dict[str, Any] = {}
        for keyword, held in node.items():
            if keyword in ONE:
                made[keyword] = self._held(keyword, place / keyword, held)
            elif keyword in MAPS and isinstance(held, dict):
                at = place / keyword
                made[keyword] = {
                    name: self._held(keyword, at / name, each)
                    for name, each in held.items()
                }
            elif keyword in LISTS and isinstance(held, list):
                at = place / keyword
                made[keyword] = [
                    self._held(keyword, at / n, each) for n, each in enumerate(held)
                ]
            elif keyword == "$ref":
                made[keyword] = self._led(place, held)
            elif keyword == "pattern" and not _is_enforced(held):
                continue
            elif keyword not in ANNOTATIONS:
                made[keyword] = held
        if "discriminator" in node:
            made = with_tags(self._document, place, node, made)
        return self._one_way(place, node, made) if self._flag else made

    def _held(self, keyword: str, place: Pointer, node: Any) -> Any:
        made = self._of(place, node)
        return self.used(place, made) if keyword in _OF_OTHERS else made

    def _led(self, place: Pointer, text: Any) -> Any:
        target = self._target(place, text)
        return text if target is None else reference(self.number(target))

    def _one_way(
        self, place: Pointer, node: dict[str, Any], made: dict[str, Any]
    ) -> dict[str, Any]:
        """A schema that refuses the properties of the other direction."""
        declared = node.get("properties")
        if not isinstance(declared, dict):
            return made
        at = place / "properties"
        other = [n for n, held in declared.items() if self._flagged(at, n, held)]
        if not other:
            return made
        required = [name for name in _listed(node.get("required")) if name not in other]
        refused = {**made["properties"], **dict.fromkeys(other, False)}
        return {**made, "properties": refused, "required": required}

    def _flagged(
        self, parent: Pointer, token: str | int, node: Any, at: int = 0
    ) -> bool:
        """Whether a property has the flag, itself or through what holds with it."""
        if not isinstance(node, dict) or at > _DEEPEST:
            return False
        if node.get(self._flag) is True:
            return True
        if "allOf" in node:
            listed = enumerate(_listed(node["allOf"]))
            place = parent / token / "allOf"
            if any(self._flagged(place, n, part, at + 1) for n, part in listed):
                return True
        if "$ref" not in node:
            return False
        target = self._target(parent / token, node["$ref"])
        if not target:
            return False
        held = self._document.get(target)
        return self._flagged(Pointer(target[:-1]), target[-1], held, at + 1)

    def _target(self, place: Pointer, text: Any) -> Pointer | None:
        try:
            return self._document.target(place, text) if isinstance(text, str) else None
        except (KeyError, ValueError):
            return None


@lru_cache(4096)
def _is_enforced(pattern: str) -> bool:
    """Whether the package checks a pattern; of others there was a warning."""
    try:
        translate(pattern)
    except Untranslatable:
        return False
    return True


def _listed(value: Any) -> list[Any]:
    """The value, if it is a list."""
    return value if isinstance(value, list) else []
