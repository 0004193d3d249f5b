"""The examples that schemas have of themselves, in place of what would be made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .. import ir
from ..document import Pointer
from .check import Checker
from .held import held


class Own:
    """Puts the examples of definitions into values; each example is checked once."""

    def __init__(self, checker: Checker) -> None:
        self._api = checker.api
        self._checker = checker
        self._known: dict[ir.Key, ir.Example | None] = {}
        self._origins: dict[int, Pointer] = {}

    def put(self, of: ir.Value, made: Any) -> Any:
        """A value with the examples of what it holds, where it keeps to its schema so."""
        other = self._within(of.type, made)
        kept = other is made or not self._checker.holds(of.schema, other)
        return made if kept else other

    def origin(self, value: Any) -> Pointer | None:
        """Where in the document a value stands, if it is the example of a definition."""
        return self._origins.get(id(value))

    def _within(
        self, type: ir.Type, made: Any, opened: frozenset[ir.Key] = frozenset()
    ) -> Any:
        """The value with the examples of a type; itself where there are none."""
        match type:
            case ir.Nullable(inner=inner) if made is not None:
                return self._within(inner, made, opened)
            case ir.Ref(target=key) if key not in opened:
                example = self._example(key)
                if example is not None:
                    return example.value
                return self._defined(self._api.definitions[key], made, opened | {key})
            case ir.Array(items=inner) if isinstance(made, list):
                first = [self._within(inner, each) for each in made[:1]]
                return made if _are_same(first, made) else first + made[1:]
            case ir.Map(values=inner) if isinstance(made, dict):
                return self._members(dict.fromkeys(made, inner), made)
            case _:
                return made

    def _defined(
        self, definition: ir.Definition, made: Any, opened: frozenset[ir.Key]
    ) -> Any:
        match definition:
            case ir.Record(fields=fields) if isinstance(made, dict):
                types = {field.wire: field.type for field in fields}
                return self._members(types, made)
            case ir.Alias(type=inner):
                return self._within(inner, made, opened)
            case _:
                return made

    def _members(self, types: Mapping[str, ir.Type], made: dict[str, Any]) -> Any:
        other = {
            name: self._within(types[name], each) if name in types else each
            for name, each in made.items()
        }
        return made if _are_same(other.values(), made.values()) else other

    def _example(self, key: ir.Key) -> ir.Example | None:
        """The first example of a definition that is right."""
        if key not in self._known:
            right = (self._right(key, each) for each in self._api.examples.get(key, ()))
            self._known[key] = found = next(filter(None, right), None)
            if found is not None:
                self._origins[id(found.value)] = found.origin
        return self._known[key]

    def _right(self, key: ir.Key, example: ir.Example) -> ir.Example | None:
        """An example without what does not go the definition's way; None if it is wrong."""
        schema: ir.Schema = (ir.Defined(key=key),)
        value = example.value
        for path, keyword in self._checker.violations(schema, value):
            if keyword not in ("readOnly", "writeOnly"):
                return None
            value = _without(value, path)
        right = self._checker.holds(schema, value)
        if right and held(self._api, ir.Ref(target=key), value):
            return ir.Example(value, example.origin)
        return None


def _are_same(some: Iterable[Any], others: Iterable[Any]) -> bool:
    """Whether values are the very ones that others are, as far as both go."""
    return all(one is other for one, other in zip(some, others, strict=False))


def _without(value: Any, path: Sequence[str | int]) -> Any:
    """A copy of a value that has nothing at a path."""
    first, *rest = path
    if isinstance(value, list):
        index = int(first)
        return [*value[:index], _without(value[index], rest), *value[index + 1 :]]
    kept = {name: each for name, each in value.items() if rest or name != first}
    return {**kept, first: _without(value[first], rest)} if rest else kept
