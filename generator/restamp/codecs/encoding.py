"""How Python values become JSON values."""

from __future__ import annotations

from typing import assert_never

from .. import ir
from ..text import Code, code, join, literal
from .formats import native
from .module import Module


def encode(module: Module, type: ir.Type, value: Code) -> Code:
    """An expression for the JSON value; `value` itself where nothing is to be done."""
    match type:
        case ir.Scalar():
            if found := native(type):
                return code("{}({})", module.runtime("values", found.write), value)
            return value
        case ir.Array():
            inner = encode(module, type.items, code("item"))
            if inner == "item":
                return code("{}.copy()", value)
            return code("[{} for item in {}]", inner, value)
        case ir.Tuple():
            items = [
                encode(module, item, code("{}[{}]", value, literal(n)))
                for n, item in enumerate(type.items)
            ]
            return code("[{}]", join(", ", items))
        case ir.Map():
            inner = encode(module, type.values, code("item"))
            if inner == "item":
                return code("{}.copy()", value)
            return code("{k: {} for k, item in {}.items()}", inner, value)
        case ir.Nullable():
            inner = encode(module, type.inner, value)
            if inner == value:
                return value
            return code("None if {} is None else {}", value, inner)
        case ir.Ref():
            return _encode_definition(module, type, value)
        case ir.Anything() | ir.Null() | ir.Nothing():
            return value
        case _:
            assert_never(type)


def _encode_definition(module: Module, ref: ir.Ref, value: Code) -> Code:
    match module.definition(ref):
        case ir.Record():
            return code("{}._encode()", value)
        case ir.Enumeration() as definition:
            if definition.kind is ir.Kind.INTEGER:
                return code("int({})", value)
            return code("str({})", value)
        case ir.Union() | ir.Alias():
            return code("{}({})", module.runtime("values", "encode_any"), value)
        case unreachable:
            assert_never(unreachable)
