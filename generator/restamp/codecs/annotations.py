"""The annotation of each type."""

from __future__ import annotations

from typing import assert_never

from .. import ir
from ..text import Code, code
from .formats import DATES
from .module import Module

_PLAIN = {
    ir.Kind.STRING: code("str"),
    ir.Kind.INTEGER: code("int"),
    ir.Kind.NUMBER: code("float"),
    ir.Kind.BOOLEAN: code("bool"),
}


def annotation(module: Module, type: ir.Type) -> Code:
    """The Python type of a value."""
    match type:
        case ir.Scalar():
            if date := DATES.get(type.format if type.kind is ir.Kind.STRING else None):
                module.dates = True
                return date.annotation
            return _PLAIN[type.kind]
        case ir.Array():
            return code("list[{}]", annotation(module, type.items))
        case ir.Map():
            return code("dict[str, {}]", annotation(module, type.values))
        case ir.Nullable():
            return code("{} | None", annotation(module, type.inner))
        case ir.Ref():
            return module.name(type)
        case ir.Anything():
            module.anything = True
            return code("Any")
        case _:
            assert_never(type)
