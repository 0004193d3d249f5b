"""How JSON values become Python values."""

from __future__ import annotations

from typing import LiteralString, assert_never

from .. import ir
from ..text import Code, code, literal
from .formats import DATES
from .module import Module

_KINDS: dict[ir.Kind, LiteralString] = {
    ir.Kind.STRING: "isinstance({}, str)",
    ir.Kind.INTEGER: "type({}) is int or whole(v)",
    ir.Kind.NUMBER: "type({}) is float or type(v) is int",
    ir.Kind.BOOLEAN: "type({}) is bool",
}


def condition(module: Module, field: ir.Field) -> Code:
    """What tells that a member of `data` has the type of its field, as far as `v` shows."""
    wire = literal(field.wire)
    if isinstance(field.type, ir.Anything):
        unset = module.runtime("models", "UNSET")
        return code("(v := data.get({}, {})) is not {}", wire, unset, unset)
    if isinstance(field.type, ir.Nullable):
        unset = module.runtime("models", "UNSET")
        got = code("v := data.get({}, {})", wire, unset)
        return code("{} or v is None", _shown(module, field.type.inner, got))
    return _shown(module, field.type, code("v := data.get({})", wire))


def _shown(module: Module, type: ir.Type, value: Code) -> Code:
    match type:
        case ir.Scalar():
            if type.kind is ir.Kind.INTEGER:
                module.runtime("values", "whole")
            return code(_KINDS[type.kind], value)
        case ir.Array():
            return code("isinstance({}, list)", value)
        case ir.Map():
            return code("isinstance({}, dict)", value)
        case ir.Ref():
            if isinstance(module.definition(type), ir.Enumeration):
                return code("isinstance({}, str)", value)
            return code("isinstance({}, dict)", value)
        case ir.Nullable() | ir.Anything():
            return code("({}) is not {}", value, module.runtime("models", "UNSET"))
        case _:
            assert_never(type)


def raises(type: ir.Type) -> bool:
    """Whether decoding may fail although the outermost type is right."""
    match type:
        case ir.Scalar():
            return type.kind is ir.Kind.STRING and type.format in DATES
        case ir.Array():
            return not isinstance(type.items, ir.Anything)
        case ir.Map():
            return not isinstance(type.values, ir.Anything)
        case ir.Nullable():
            return raises(type.inner)
        case ir.Ref() | ir.Anything():
            return False
        case _:
            assert_never(type)


def decode_checked(module: Module, type: ir.Type, value: Code) -> Code:
    """Like `decode`, for a value whose outermost type is known to be right."""
    match type:
        case ir.Scalar() if type.kind is ir.Kind.INTEGER:
            return code("int({})", value)
        case ir.Scalar() if not raises(type):
            return value
        case ir.Array() if not raises(type):
            return value
        case ir.Array():
            item = decode(module, type.items, code("item"))
            return code("[{} for item in {}]", item, value)
        case ir.Map() if not raises(type):
            return value
        case ir.Nullable():
            inner = decode_checked(module, type.inner, value)
            if inner == value:
                return value
            return code("None if {} is None else {}", value, inner)
        case ir.Ref() if isinstance(module.definition(type), ir.Enumeration):
            member = module.runtime("models", "member")
            return code("{}({}, {})", member, module.name(type), value)
        case _:
            return decode(module, type, value)


def decode(module: Module, type: ir.Type, value: Code) -> Code:
    """An expression for the Python value; it raises `Mismatch` for another JSON type."""
    match type:
        case ir.Scalar():
            if date := DATES.get(type.format if type.kind is ir.Kind.STRING else None):
                return code("{}({})", module.runtime("values", date.read), value)
            return code("{}({})", module.runtime("values", _READERS[type.kind]), value)
        case ir.Array():
            items = code("{}({})", module.runtime("models", "array"), value)
            return code(
                "[{} for item in {}]", decode(module, type.items, code("item")), items
            )
        case ir.Map():
            inner = decode(module, type.values, code("item"))
            members = code("{}({})", module.runtime("models", "members"), value)
            return code("{k: {} for k, item in {}.items()}", inner, members)
        case ir.Nullable():
            inner = decode(module, type.inner, value)
            return code("None if {} is None else {}", value, inner)
        case ir.Ref():
            return _decode_definition(module, type, value)
        case ir.Anything():
            return value
        case _:
            assert_never(type)


_READERS: dict[ir.Kind, LiteralString] = {
    ir.Kind.STRING: "read_string",
    ir.Kind.INTEGER: "read_integer",
    ir.Kind.NUMBER: "read_number",
    ir.Kind.BOOLEAN: "read_boolean",
}


def _decode_definition(module: Module, ref: ir.Ref, value: Code) -> Code:
    match module.definition(ref):
        case ir.Record():
            return code("{}._decode({})", module.name(ref), value)
        case ir.Enumeration():
            text = code("{}({})", module.runtime("values", "read_string"), value)
            member = module.runtime("models", "member")
            return code("{}({}, {})", member, module.name(ref), text)
        case ir.Union():
            return code("{}({})", module.function("decode", ref), value)
        case unreachable:
            assert_never(unreachable)
