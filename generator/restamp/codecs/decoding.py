"""How JSON values become Python values."""

from __future__ import annotations

from typing import LiteralString, assert_never

from .. import ir
from ..text import Code, code
from .formats import DATES
from .module import Module

_TESTS = {
    ir.Kind.STRING: code("isinstance(v, str)"),
    ir.Kind.INTEGER: code("type(v) is int"),
    ir.Kind.NUMBER: code("type(v) is float or type(v) is int"),
    ir.Kind.BOOLEAN: code("type(v) is bool"),
}


def storable(type: ir.Type) -> Code | None:
    """The condition under which the JSON value `v` is stored as it is, if there is one."""
    match type:
        case ir.Scalar():
            dated = type.kind is ir.Kind.STRING and type.format in DATES
            return None if dated else _TESTS[type.kind]
        case ir.Map(values=ir.Anything()):
            return code("isinstance(v, dict)")
        case ir.Anything():
            return code("True")
        case _:
            return None


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
            member = module.runtime("models", "member")
            return code("{}({}, {})", member, module.name(ref), value)
        case ir.Union():
            return code("{}({})", module.function("decode", ref), value)
        case unreachable:
            assert_never(unreachable)
