"""How Python values become JSON values."""

from __future__ import annotations

from typing import assert_never

from .. import ir
from ..text import Code, code, join, literal
from .formats import is_upload, native
from .module import Module
from .placing import matched, placed


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
        case ir.Row():
            return _encode_row(module, type, value)
        case ir.Map():
            inner = encode(module, type.values, code("item"))
            if inner == "item":
                return code("{}.copy()", value)
            return code("{k: {} for k, item in {}.items()}", inner, value)
        case ir.PatternMap():
            return _encode_matched(module, type, value)
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


def _encode_row(module: Module, type: ir.Row, value: Code) -> Code:
    first = [_encode_by_class(module, each) for each in type.first]
    rest = _encode_by_class(module, type.rest)
    if len({*first, rest}) == 1:
        return _encode_any(module, value)
    return placed(module, value, first, rest)


def _encode_matched(module: Module, type: ir.PatternMap, value: Code) -> Code:
    named = [(p, _encode_by_class(module, each)) for p, each in type.patterns]
    rest = _encode_by_class(module, type.rest)
    if len({*(each for _, each in named), rest}) == 1:
        return _encode_any(module, value)
    return matched(module, value, named, rest)


def _encode_definition(module: Module, ref: ir.Ref, value: Code) -> Code:
    match module.definition(ref):
        case ir.Record():
            return code("{}._encode()", value)
        case ir.Enumeration() as definition:
            if definition.kind is ir.Kind.INTEGER:
                return code("int({})", value)
            return code("str({})", value)
        case ir.Union() | ir.Alias():
            return _encode_any(module, value)
        case unreachable:
            assert_never(unreachable)


def _encode_any(module: Module, value: Code) -> Code:
    return code("{}({})", module.runtime("values", "encode_any"), value)


def _encode_by_class(module: Module, type: ir.Type) -> Code:
    """The JSON value of an `item` that may be of a type of another place or name.

    The checks find that; a file is left as it is, whose bytes would be base64 else, and
    so is what may be one.
    """
    inner = ir.without_null(type)
    if isinstance(inner, ir.Anything):
        return code("{}(item)", module.runtime("values", "encode_model"))
    if isinstance(inner, ir.Scalar) and is_upload(inner):
        return code("item")
    return _encode_any(module, code("item"))
