"""How JSON values are checked against the document's constraints."""

from __future__ import annotations

from typing import LiteralString, assert_never

from .. import ir
from ..text import Code, code, join
from .constraints import arguments
from .formats import CHECKED
from .module import Module

_SCALARS: dict[ir.Kind, LiteralString] = {
    ir.Kind.STRING: "string",
    ir.Kind.INTEGER: "integer",
    ir.Kind.NUMBER: "number",
    ir.Kind.BOOLEAN: "boolean",
}


def check(module: Module, type: ir.Type, value: Code, at: Code) -> Code:
    """A call that reports what is wrong with a JSON value to the list `found`."""
    match type:
        case ir.Scalar():
            checked = type.format if type.format in CHECKED else None
            if type.kind is not ir.Kind.STRING:
                checked = None
            return _call(
                module.runtime("checks", _SCALARS[type.kind]),
                [value, at, code("found"), *arguments(type.constraints, checked)],
            )
        case ir.Array():
            return _call(
                module.runtime("checks", "each"),
                [
                    value,
                    at,
                    code("found"),
                    _function(module, type.items),
                    *arguments(type.constraints, None),
                ],
            )
        case ir.Map():
            inner = _function(module, type.values)
            mapping = module.runtime("checks", "mapping")
            return _call(mapping, [value, at, code("found"), inner])
        case ir.Nullable():
            inner = _function(module, type.inner)
            nullable = module.runtime("checks", "nullable")
            return _call(nullable, [value, at, code("found"), inner])
        case ir.Ref() | ir.Anything():
            return _call(*_partial(module, type, [value, at, code("found")]))
        case _:
            assert_never(type)


def _call(function: Code, given: list[Code]) -> Code:
    return code("{}({})", function, join(", ", given))


def _partial(
    module: Module, type: ir.Ref | ir.Anything, given: list[Code]
) -> tuple[Code, list[Code]]:
    if isinstance(type, ir.Anything):
        return module.runtime("checks", "anything"), given
    match module.definition(type):
        case ir.Record():
            return code("{}._check", module.name(type)), given
        case ir.Enumeration():
            return module.runtime("checks", "one_of"), [*given, module.name(type)]
        case ir.Union():
            return module.function("check", type), given
        case unreachable:
            assert_never(unreachable)


def _function(module: Module, type: ir.Type) -> Code:
    """A function of a value, its path and the list of violations."""
    if isinstance(type, ir.Ref | ir.Anything):
        function, given = _partial(module, type, [])
        if not given:
            return function
    return code("lambda v, at, found: {}", check(module, type, code("v"), code("at")))
