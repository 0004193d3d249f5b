"""What terms that need no choice say together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from ..checks import matches
from .schemas import Schema, Term

T = TypeVar("T")

KINDS = ("null", "boolean", "integer", "number", "string", "array", "object")
"""The JSON types, the simple ones first."""


class Parts:
    """Terms by what they are about; `kinds` are the JSON types that a value may have."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.kinds: list[str] = list(KINDS)
        self.members: dict[str, Schema] = {}
        self.required: dict[str, None] = {}
        self.forbidden: set[str] = set()
        self.told: dict[str, list[Term]] = {}
        self._kept: dict[object, Any] = {}
        for term in terms:
            self._add(term)

    def _add(self, term: Term) -> None:
        match term:
            case ["type", names]:
                numbers = ["integer"] if "number" in names else []
                named = [*names, *numbers]
                self.kinds = [kind for kind in self.kinds if kind in named]
            case ["never"]:
                self.kinds = []
            case ["properties", members]:
                for name, schema in members.items():
                    self.members[name] = self.members.get(name, []) + schema
            case ["required", names]:
                self.required |= dict.fromkeys(names)
            case ["readOnly" | "hidden", names]:
                self.forbidden |= set(names)
            case _:
                self.told.setdefault(term[0], []).append(term)

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What is made of these terms once, and kept under a key."""
        if key not in self._kept:
            self._kept[key] = make()
        kept: T = self._kept[key]
        return kept

    def limits(self, *keywords: str) -> list[Any]:
        """The arguments of some keywords that have one."""
        return [term[1] for keyword in keywords for term in self.told.get(keyword, ())]

    def of(self, name: str) -> Schema | None:
        """What a member of a name must be; None where it must not be there."""
        return self.once(("of", name), lambda: self._of(name))

    def _of(self, name: str) -> Schema | None:
        if name in self.forbidden:
            return None
        schema = list(self.members.get(name, ()))
        for _, listed in self.told.get("patternProperties", ()):
            for pattern, _, more in listed:
                schema += more if matches(name, (pattern,)) else ()
        for _, more, names, patterns in self.told.get("additionalProperties", ()):
            if name not in names and not matches(name, patterns):
                schema += more
        return None if ["never"] in schema else schema

    def item(self, index: int) -> Schema:
        """What the item at an index must be."""
        return self.once(("item", index), lambda: self._item(index))

    def _item(self, index: int) -> Schema:
        schema: Schema = []
        for _, schemas in self.told.get("prefixItems", ()):
            schema += schemas[index] if index < len(schemas) else ()
        for _, more, start in self.told.get("items", ()):
            schema += more if index >= start else ()
        for _, more, seen in self.told.get("unevaluatedItems", ()):
            schema += () if _sees(seen, index) else more
        return schema


def _sees(seen: dict[str, Any], index: int) -> bool:
    """Whether an item may have been looked at."""
    if "everything" in seen or "matching" in seen or index < seen.get("count", 0):
        return True
    branches = [each for _, *both in seen.get("branches", ()) for each in both]
    return any(_sees(branch, index) for branch in branches)
