"""What values of a package's models must be: terms, read from JSON when needed.

A schema is a list of terms that must all hold, and a term is a list: a keyword of JSON
Schema and its arguments. Terms are told apart by identity, and live as long as this.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

Term: TypeAlias = "list[Any]"
Schema: TypeAlias = "list[Term]"

ENDLESS = float("inf")
"""The height of what no finite value keeps to."""


class NoValue(Exception):
    """No value was found that keeps to a schema."""


class Entry(NamedTuple):
    """A model: its terms, and the operations and parts whose bodies are of it."""

    terms: Schema
    bodies: list[list[str]]


class Schemas:
    """The schemas of a package, whose fixtures are the package `package`."""

    def __init__(self, package: str) -> None:
        self.package = package
        self._modules: dict[str, dict[str, Entry]] = {}
        self._heights: dict[tuple[str, str], float] = {}

    def entry(self, module: str, name: str) -> Entry:
        """A model, by its module and its name there."""
        if module not in self._modules:
            self._modules[module] = self._read(module)
        return self._modules[module][name]

    def _read(self, module: str) -> dict[str, Entry]:
        from importlib.resources import files

        path = files(self.package) / "schemas" / f"{module}.json"
        listed = json.loads(path.read_text("utf-8"))
        return {
            name: Entry(_with_hidden(held), held.get("bodies", []))
            for name, held in listed.items()
        }

    def is_endless(self, module: str, name: str) -> bool:
        """Whether no finite value is of a model."""
        if (module, name) not in self._heights:
            self._measure(module, name)
        return self._heights[module, name] == ENDLESS

    def height(self, schema: Schema) -> float:
        """How many levels a value of a schema has at least, about."""
        for module, name in _models(schema):
            if (module, name) not in self._heights:
                self._measure(module, name)
        return self._height(schema)

    def reached(self, module: str, name: str) -> list[tuple[str, str]]:
        """A model and all that it leads to."""
        found, waiting = {(module, name): None}, [(module, name)]
        while waiting:
            for each in _models(self.entry(*waiting.pop()).terms):
                if each not in found:
                    found[each] = None
                    waiting.append(each)
        return list(found)

    def _measure(self, module: str, name: str) -> None:
        """Find the heights of a model and of all that it leads to."""
        reached = [e for e in self.reached(module, name) if e not in self._heights]
        self._heights |= dict.fromkeys(reached, ENDLESS)
        changed = True
        while changed:
            changed = False
            for each in reached:
                height = self._height(self.entry(*each).terms)
                changed = changed or height != self._heights[each]
                self._heights[each] = height

    def _height(self, schema: Schema) -> float:
        told = {term[0]: term for term in schema}
        return max((self._of(term, told) for term in schema), default=0)

    def _of(self, term: Term, told: dict[str, Term]) -> float:
        match term:
            case ["ref", module, name]:
                return self._heights[module, name]
            case ["never"]:
                return ENDLESS
            case ["nullable", _]:
                return 0
            case ["anyOf" | "oneOf", schemas, *_]:
                return min(map(self._height, schemas), default=ENDLESS)
            case ["if", _, then, otherwise]:
                return min(self._height(then), self._height(otherwise))
            case ["tagged", _, cases, otherwise]:
                return min(map(self._height, [*(s for _, s in cases), otherwise]))
            case ["properties", members] if _is_only(told, "object"):
                _, names = told.get("required", ["required", []])
                needed = [members[name] for name in names if name in members]
                return 1 + max(map(self._height, needed), default=0)
            case _ if _is_only(told, "array"):
                return self._of_array(term, told)
            case _:
                return 0

    def _of_array(self, term: Term, told: dict[str, Term]) -> float:
        match term:
            case ["items", schema, start] if _least(told) > start:
                return 1 + self._height(schema)
            case ["prefixItems", schemas]:
                needed = schemas[: _least(told)]
                return 1 + max(map(self._height, needed), default=0)
            case ["contains", schema, least, _] if least:
                return 1 + self._height(schema)
            case _:
                return 0


def _is_only(told: dict[str, Term], kind: str) -> bool:
    """Whether a value can be of no other JSON type."""
    return "type" in told and told["type"][1] == [kind]


def _least(told: dict[str, Term]) -> int:
    return int(told["minItems"][1]) if "minItems" in told else 0


def _with_hidden(held: dict[str, Any]) -> Schema:
    """The terms of a model, and which members it must not have."""
    terms: Schema = held["terms"]
    return [*terms, ["hidden", held["hidden"]]] if "hidden" in held else terms


def _models(schema: Schema) -> Iterator[tuple[str, str]]:
    """The models that schemas name, however deep."""
    waiting: list[Any] = [schema]
    while waiting:
        held = waiting.pop()
        match held:
            case ["ref", str(module), str(name)]:
                yield module, name
            case ["enum" | "const", _]:
                continue
            case list():
                waiting += held
            case dict():
                waiting += held.values()
