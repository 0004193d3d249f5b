"""How JSON values become Python values."""

from __future__ import annotations

from typing import LiteralString, assert_never

from .. import ir
from ..text import Code, code, join, literal
from .formats import native
from .module import Module
from .placing import matched, placed

_KINDS: dict[ir.Kind, LiteralString] = {
    ir.Kind.STRING: "isinstance({}, str)",
    ir.Kind.INTEGER: "type({}) is int or whole(v)",
    ir.Kind.NUMBER: "type({}) is float or type(v) is int",
    ir.Kind.BOOLEAN: "type({}) is bool",
}


def condition(module: Module, field: ir.Field) -> Code:
    """What tells that a member of `data` has the type of its field, as far as `v` shows."""
    wire = literal(field.wire)
    type = field.type
    if isinstance(type, ir.Nullable) and not _any_type(module, type.inner):
        unset = module.runtime("models", "UNSET")
        got = code("v := data.get({}, {})", wire, unset)
        return code("{} or v is None", _shown(module, type.inner, got))
    if isinstance(type, ir.Nullable) or _any_type(module, type):
        unset = module.runtime("models", "UNSET")
        return code("(v := data.get({}, {})) is not {}", wire, unset, unset)
    return _shown(module, type, code("v := data.get({})", wire))


def _any_type(module: Module, type: ir.Type) -> bool:
    """Whether values of several JSON types may be decoded."""
    if isinstance(type, ir.Ref):
        return isinstance(module.definition(type), ir.Union | ir.Alias)
    return isinstance(type, ir.Anything | ir.Null | ir.Nothing)


def _shown(module: Module, type: ir.Type, value: Code) -> Code:
    match type:
        case ir.Scalar():
            return _of_kind(module, type.kind, value)
        case ir.Array() | ir.Tuple() | ir.Row():
            return code("isinstance({}, list)", value)
        case ir.Map() | ir.PatternMap():
            return code("isinstance({}, dict)", value)
        case ir.Ref():
            definition = module.definition(type)
            if isinstance(definition, ir.Enumeration):
                return _of_kind(module, definition.kind, value)
            return code("isinstance({}, dict)", value)
        case ir.Nullable() | ir.Anything() | ir.Null() | ir.Nothing():
            raise AssertionError("any type of value may be decoded")
        case _:
            assert_never(type)


def _of_kind(module: Module, kind: ir.Kind, value: Code) -> Code:
    if kind is ir.Kind.INTEGER:
        module.runtime("values", "whole")
    return code(_KINDS[kind], value)


def raises(module: Module, type: ir.Type) -> bool:
    """Whether decoding may fail although the outermost type is right."""
    match type:
        case ir.Scalar():
            return native(type) is not None
        case ir.Array():
            return not isinstance(type.items, ir.Anything)
        case ir.Map():
            return not isinstance(type.values, ir.Anything)
        case ir.Nullable():
            return raises(module, type.inner)
        case ir.Ref():
            return _any_type(module, type)
        case ir.Anything():
            return False
        case ir.Tuple() | ir.Row() | ir.PatternMap() | ir.Null() | ir.Nothing():
            return True
        case _:
            assert_never(type)


def decode_checked(module: Module, type: ir.Type, value: Code) -> Code:
    """Like `decode`, for a value whose outermost type is known to be right."""
    match type:
        case ir.Scalar() if type.kind is ir.Kind.INTEGER:
            return code("int({})", value)
        case ir.Scalar() | ir.Array() | ir.Map() if not raises(module, type):
            return value
        case ir.Array():
            item = decode(module, type.items, code("item"))
            return code("[{} for item in {}]", item, value)
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
            found = native(type)
            read = found.read if found else _READERS[type.kind]
            return code("{}({})", module.runtime("values", read), value)
        case ir.Array():
            items = code("{}({})", module.runtime("models", "array"), value)
            return code(
                "[{} for item in {}]", decode(module, type.items, code("item")), items
            )
        case ir.Tuple():
            return _decode_tuple(module, type, value)
        case ir.Row():
            return decode_row(module, type, value)
        case ir.PatternMap():
            held = code("{}({})", module.runtime("models", "members"), value)
            named = [(p, decode(module, t, code("item"))) for p, t in type.patterns]
            return matched(module, held, named, decode(module, type.rest, code("item")))
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
        case ir.Null():
            inner = decode(module, ir.Nothing(), value)
            return code("None if {} is None else {}", value, inner)
        case ir.Nothing():
            return code("{}({})", module.runtime("values", "read_nothing"), value)
        case _:
            assert_never(type)


_READERS: dict[ir.Kind, LiteralString] = {
    ir.Kind.STRING: "read_string",
    ir.Kind.INTEGER: "read_integer",
    ir.Kind.NUMBER: "read_number",
    ir.Kind.BOOLEAN: "read_boolean",
}


def _decode_tuple(module: Module, type: ir.Tuple, value: Code) -> Code:
    size = literal(len(type.items))
    exactly = code("{}({}, {})", module.runtime("models", "exactly"), value, size)
    decoded = [
        decode(module, item, code("{}[{}]", value if n else exactly, literal(n)))
        for n, item in enumerate(type.items)
    ]
    shape = join(", ", decoded)
    return code("({},)", shape) if len(decoded) == 1 else code("({})", shape)


def decode_row(module: Module, type: ir.Row, value: Code, *start: Code) -> Code:
    """The items of a row, or of a part of it that begins at a place."""
    first = [decode(module, each, code("item")) for each in type.first]
    items = code("{}({})", module.runtime("models", "array"), value)
    rest = decode(module, type.rest, code("item"))
    return placed(module, items, first, rest, *start)


def _decode_definition(module: Module, ref: ir.Ref, value: Code) -> Code:
    match module.definition(ref):
        case ir.Record():
            return code("{}._decode({})", module.name(ref), value)
        case ir.Enumeration() as definition:
            read = module.runtime("values", _READERS[definition.kind])
            member = module.runtime("models", "member")
            return code("{}({}, {}({}))", member, module.name(ref), read, value)
        case ir.Union() | ir.Alias():
            return code("{}({})", module.function("decode", ref), value)
        case unreachable:
            assert_never(unreachable)
