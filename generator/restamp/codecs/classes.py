"""How a Python value shows that it is of a type, by its class."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import LiteralString, assert_never

from .. import ir
from ..text import Code, code, join, literal
from .formats import is_upload, native
from .module import Module

_PLAIN: dict[ir.Kind, list[Code]] = {
    ir.Kind.STRING: [code("str")],
    ir.Kind.INTEGER: [code("int")],
    ir.Kind.NUMBER: [code("int"), code("float")],
    ir.Kind.BOOLEAN: [code("bool")],
}
_COSTLY: dict[str, LiteralString] = {"uuid": "is_uuid", "decimal": "is_decimal"}
"""Modules that are imported only when one of their values is met."""

_DEEPEST = 15
"""Containers in each other whose items are looked at, which the compiler bounds too."""


def of_class(module: Module, type: ir.Type, value: Code) -> Code | None:
    """A condition that values of a type fulfil; None where every value may be one."""
    return _Classes(module, value, frozenset()).of(type)


@dataclass(slots=True)
class _Classes:
    """The classes that a value may have, and conditions beside them: one must hold."""

    module: Module
    value: Code
    seen: frozenset[ir.Key]
    levels: int = _DEEPEST
    classes: list[Code] = field(default_factory=list)
    conditions: list[Code] = field(default_factory=list)
    anything: bool = False

    def of(self, *types: ir.Type) -> Code | None:
        """The condition for types and those that were added."""
        for type in types:
            self._add(type)
        if self.anything:
            return None
        made = list(dict.fromkeys(self.conditions))
        if listed := list(dict.fromkeys(self.classes)):
            shape: LiteralString = "({})" if len(listed) > 1 else "{}"
            classes = code(shape, join(", ", listed))
            made.insert(0, code("isinstance({}, {})", self.value, classes))
        return made[0] if len(made) == 1 else code("({})", join(" or ", made))

    def _add(self, type: ir.Type) -> None:
        match type:
            case ir.Scalar():
                self._add_scalar(type)
            case ir.Array():
                self._add_container(code("list"), "all_items", type.items)
            case ir.Map():
                self._add_container(code("dict"), "all_members", type.values)
            case ir.Row():
                listed = code("list")
                self._add_container(listed, "all_items", *type.first, type.rest)
            case ir.PatternMap():
                held = [each for _, each in type.patterns]
                self._add_container(code("dict"), "all_members", *held, type.rest)
            case ir.Tuple():
                self.classes.append(code("tuple"))
            case ir.Nullable():
                self._add(type.inner)
                self._add(ir.Null())
            case ir.Ref():
                self._add_definition(type)
            case ir.Anything():
                self.anything = True
            case ir.Null():
                self.conditions.append(code("{} is None", self.value))
            case ir.Nothing():
                self.conditions.append(literal(False))
            case _:
                assert_never(type)

    def _add_scalar(self, type: ir.Scalar) -> None:
        found = native(type)
        if is_upload(type):
            file = self.module.runtime("uploads", "File")
            self.classes += [code("bytes"), code("str"), file]
        elif found is None:
            self.classes += _PLAIN[type.kind]
        elif found.home in _COSTLY:
            shown = self.module.runtime("values", _COSTLY[found.home])
            self.conditions.append(code("{}({})", shown, self.value))
        else:
            self.classes.append(found.annotation)

    def _add_container(self, kind: Code, all: LiteralString, *held: ir.Type) -> None:
        inner = _Classes(self.module, code("item"), self.seen, self.levels - 1)
        item = inner.of(*held) if self.levels else None
        if item is None:
            self.classes.append(kind)
        else:
            shown = self.module.runtime("values", all)
            test = code("{}({}, lambda item: {})", shown, self.value, item)
            self.conditions.append(test)

    def _add_definition(self, ref: ir.Ref) -> None:
        definition = self.module.definition(ref)
        match definition:
            case ir.Record():
                self.classes.append(self.module.name(ref))
            case ir.Enumeration():
                self.classes += _PLAIN[definition.kind]
            case ir.Union() | ir.Alias() if ref.target in self.seen:
                self.anything = True
            case ir.Union():
                self.seen |= {ref.target}
                self.classes.append(self.module.runtime("models", "Unknown"))
                for variant in definition.variants:
                    self._add(variant.type)
            case ir.Alias():
                self.seen |= {ref.target}
                self._add(definition.type)
            case _:
                assert_never(definition)
