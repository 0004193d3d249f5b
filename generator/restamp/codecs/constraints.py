"""Constraints as arguments of the runtime's checks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import LiteralString

from .. import ir
from ..patterns import translate
from ..text import Code, code, literal

_NAMES: dict[ir.Rule, LiteralString] = {
    ir.Rule.MIN_LENGTH: "min_length={}",
    ir.Rule.MAX_LENGTH: "max_length={}",
    ir.Rule.PATTERN: "pattern={}",
    ir.Rule.MINIMUM: "minimum={}",
    ir.Rule.MAXIMUM: "maximum={}",
    ir.Rule.EXCLUSIVE_MINIMUM: "above={}",
    ir.Rule.EXCLUSIVE_MAXIMUM: "below={}",
    ir.Rule.MIN_ITEMS: "min_items={}",
    ir.Rule.MAX_ITEMS: "max_items={}",
    ir.Rule.MIN_PROPERTIES: "min_properties={}",
}


def arguments(constraints: ir.Constraints, format: str | None) -> Iterator[Code]:
    """The keyword arguments that enforce constraints, in a fixed order."""
    for rule, shape in _NAMES.items():
        if rule in constraints:
            value = constraints[rule]
            yield code(
                shape, literal(translate(value) if rule is ir.Rule.PATTERN else value)
            )
    if format is not None:
        yield code("format={}", literal(format))
