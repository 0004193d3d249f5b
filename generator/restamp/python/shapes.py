"""What the texts of parameters and forms are made of, as literals for the runtime."""

from __future__ import annotations

from typing import Any, assert_never

from .. import ir
from ..codecs import Module

_DEEPEST = 6
_LARGEST = 400
"""Beyond which a value is anything, as types may hold themselves."""


def shape(module: Module, type: ir.Type) -> Any:
    """A JSON type by name, or a tuple that begins with what the value is made of."""
    return _Shapes(module).of(type, _DEEPEST)


class _Shapes:
    def __init__(self, module: Module) -> None:
        self._module = module
        self._left = _LARGEST

    def of(self, type: ir.Type, depth: int) -> Any:
        """The shape of a type."""
        self._left -= 1
        if depth < 0 or self._left < 0:
            return "anything"
        match type:
            case ir.Scalar():
                return "binary" if type.format == "binary" else type.kind.value
            case ir.Null():
                return "null"
            case ir.Anything() | ir.Nothing():
                return "anything"
            case ir.Nullable():
                return "any", self.of(type.inner, depth), "null"
            case ir.Array():
                return "array", self.of(type.items, depth - 1)
            case ir.Tuple():
                return "row", self._all(type.items, depth), "anything"
            case ir.Row():
                first = self._all(type.first, depth)
                return "row", first, self.of(type.rest, depth - 1)
            case ir.Map():
                return "object", {}, self.of(type.values, depth - 1)
            case ir.PatternMap():
                return "object", {}, "anything"
            case ir.Ref():
                return self._defined(self._module.definition(type), depth)
            case _:
                assert_never(type)

    def _all(self, types: tuple[ir.Type, ...], depth: int) -> tuple[Any, ...]:
        return tuple(self.of(each, depth - 1) for each in types)

    def _defined(self, definition: ir.Definition, depth: int) -> Any:
        match definition:
            case ir.Record(fields=fields):
                members = {f.wire: self.of(f.type, depth - 1) for f in fields}
                return "object", members, "anything"
            case ir.Enumeration(kind=kind):
                return kind.value
            case ir.Union(variants=variants):
                return "any", *(self.of(v.type, depth - 1) for v in variants)
            case ir.Alias(type=type):
                return self.of(type, depth - 1)
            case _:
                assert_never(definition)
