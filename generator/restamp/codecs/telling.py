"""How a JSON value shows which of a union's types it is of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import LiteralString

from .. import ir
from ..text import Code, code, join, literal
from .checks import Checks
from .decoding import decode, decode_checked
from .module import Module

_DATA = code("data")

_SHOWN: dict[str, LiteralString] = {
    "string": "isinstance({}, str)",
    "integer": "is_integer({})",
    "number": "is_number({})",
    "boolean": "isinstance({}, bool)",
    "array": "isinstance({}, list)",
    "object": "isinstance({}, dict)",
}


@dataclass(frozen=True, slots=True)
class Case:
    """A condition on `data`, or on its tag `name`, and the value that is decoded then."""

    condition: Code
    decoded: Code


def cases(module: Module, union: ir.Union) -> tuple[list[Case], bool]:
    """The cases of a union, in order; whether some types are only told by trying them."""
    telling = _Telling(module, union)
    made = [*telling.first(), *telling.last()]
    return made, telling.tried


class _Telling:
    def __init__(self, module: Module, union: ir.Union) -> None:
        self._module = module
        self._union = union
        self._checks = Checks(module)
        self._families = [self._family(v.type) for v in union.variants]
        self._count = Counter(self._families)
        self.tried = False

    def first(self) -> Iterator[Case]:
        """Each variant, where the value shows it, or keeps to all its rules."""
        pairs = zip(self._union.variants, self._families, strict=True)
        for variant, family in pairs:
            if variant.tags and self._union.tag:
                yield self._case(_tagged(variant.tags), variant, family)
            elif (
                self._count[family] == 1 and family != "any" and not self._count["any"]
            ):
                yield self._case(self._shown(family), variant, family)
            elif variant.unique:
                yield self._case(self._has(variant.unique), variant, family)
            else:
                self.tried = True
                yield self._tried(variant, family)

    def last(self) -> Iterator[Case]:
        """What comes nearest to a value that breaks the rules of all variants."""
        if self._union.tag:
            return
        pairs = zip(self._union.variants, self._families, strict=True)
        left: dict[str, ir.Variant] = {}
        for variant, family in pairs:
            if self._count[family] < 2 and not self._count["any"]:
                continue
            required = self._required(variant.type)
            if family == "object" and required and not variant.unique:
                yield self._case(self._has(required), variant, family)
            elif family not in ("object", "any"):
                left[family] = variant
        for family, variant in left.items():
            yield self._case(self._shown(family), variant, family)

    def _case(self, condition: Code, variant: ir.Variant, family: str) -> Case:
        known = family != "any"
        spell = decode_checked if known else decode
        return Case(condition, spell(self._module, variant.type, _DATA))

    def _tried(self, variant: ir.Variant, family: str) -> Case:
        fits = self._module.runtime("checks", "fits")
        function = self._checks.function(variant.schema)
        condition = code("{}({}, data)", fits, function)
        if family != "any":
            condition = code("{} and {}", self._shown(family), condition)
        return self._case(condition, variant, family)

    def _shown(self, family: str) -> Code:
        if family == "integer":
            self._module.runtime("values", "is_integer")
        if family == "number":
            self._module.runtime("values", "is_number")
        return code(_SHOWN[family], _DATA)

    def _has(self, names: tuple[str, ...]) -> Code:
        has = self._module.runtime("models", "has")
        return code("{}(data, {})", has, join(", ", map(literal, names)))

    def _required(self, type: ir.Type) -> tuple[str, ...]:
        definition = self._module.definition(type) if isinstance(type, ir.Ref) else None
        if not isinstance(definition, ir.Record):
            return ()
        return tuple(field.wire for field in definition.fields if field.required)

    def _family(self, type: ir.Type) -> str:
        match type:
            case ir.Scalar():
                return type.kind.value
            case ir.Array() | ir.Tuple():
                return "array"
            case ir.Map():
                return "object"
            case ir.Ref():
                definition = self._module.definition(type)
                if isinstance(definition, ir.Enumeration):
                    return definition.kind.value
                return "object" if isinstance(definition, ir.Record) else "any"
            case _:
                return "any"


def _tagged(tags: tuple[str, ...]) -> Code:
    if len(tags) == 1:
        return code("name == {}", literal(tags[0]))
    return code("name in {}", literal(tags))
