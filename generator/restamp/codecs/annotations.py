"""The annotation of each type."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from .. import ir
from ..text import Code, code, join
from .formats import is_upload, native
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
            return _scalar(module, type)
        case ir.Array():
            return code("list[{}]", annotation(module, type.items))
        case ir.Tuple():
            items = [annotation(module, item) for item in type.items]
            return code("tuple[{}]", join(", ", items))
        case ir.Row():
            return code("list[{}]", one_of(module, [*type.first, type.rest]))
        case ir.Map():
            return code("dict[str, {}]", annotation(module, type.values))
        case ir.PatternMap():
            held = [each for _, each in type.patterns]
            return code("dict[str, {}]", one_of(module, [*held, type.rest]))
        case ir.Nullable():
            return code("{} | None", annotation(module, type.inner))
        case ir.Ref():
            return module.name(type)
        case ir.Anything():
            module.anything = True
            return code("Any")
        case ir.Null() | ir.Nothing():
            return code("None")
        case _:
            assert_never(type)


def optional(module: Module, spelt: Code, *, null: bool) -> tuple[Code, Code]:
    """The type of an argument that may be left out, and what says that it is.

    None is a value of its own where null is one.
    """
    if not null:
        return code("{} | None", spelt), code("None")
    unset = module.runtime("models", "UNSET")
    return code("{} | {}", spelt, module.runtime("models", "Unset")), unset


def one_of(module: Module, types: Iterable[ir.Type]) -> Code:
    """The Python type of a value of any of several types."""
    kept = [type for type in types if not isinstance(type, ir.Nothing)]
    null = any(isinstance(type, ir.Null | ir.Nullable) for type in kept)
    listed = [
        annotation(module, ir.without_null(type))
        for type in kept
        if not isinstance(type, ir.Null)
    ]
    return join(" | ", dict.fromkeys(listed + [code("None")] * null))


def _scalar(module: Module, type: ir.Scalar) -> Code:
    if is_upload(type):
        return module.runtime("uploads", "Upload")
    if found := native(type):
        module.natives.add(found.home)
        return found.annotation
    return _PLAIN[type.kind]
