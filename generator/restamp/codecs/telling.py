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
        """Each variant that the value shows; then each other one whose rules it keeps."""
        pairs = list(zip(self._union.variants, self._families, strict=True))
        shown = [list(self._shows(*pair)) for pair in pairs]
        for (variant, family), conditions in zip(pairs, shown, strict=True):
            for condition in conditions:
                yield self._case(condition, variant, family)
        if self._union.open:
            yield self._case(self._shown("object"), *pairs[-1])
            return
        for (variant, family), conditions in zip(pairs, shown, strict=True):
            if not conditions or self._is_vague(variant, family):
                self.tried = True
                yield self._tried(variant, family)

    def _shows(self, variant: ir.Variant, family: str) -> Iterator[Code]:
        """What tells that a value is of a variant, each condition alone."""
        if variant.tags and self._union.tag:
            yield told_by(variant.tags)
        elif self._union.open:
            return
        elif self._is_alone(family):
            yield self._shown(family)
        elif variant.unique:
            yield self._agreeing(variant, self._has("has", variant.unique))
        else:
            yield from self._shows_in_part(variant)

    def _shows_in_part(self, variant: ir.Variant) -> Iterator[Code]:
        """Members that others know too, with values of this one; or some of its own."""
        if told := _telling(variant):
            shown = self._agreeing(variant, self._has("has", told))
            yield self._fitting(variant, shown)
        if variant.own:
            yield self._agreeing(variant, self._has("has_any", variant.own))

    def _agreeing(self, variant: ir.Variant, condition: Code) -> Code:
        """A condition, and that a value's constants are none but those of a variant."""
        if not variant.constants:
            return condition
        agrees = self._module.runtime("models", "agrees")
        values = literal({each.wire: each.value for each in variant.constants})
        return code("{} and {}(data, {})", condition, agrees, values)

    def _fitting(self, variant: ir.Variant, condition: Code | None) -> Code:
        """A condition, and that a value keeps to all rules of a variant."""
        fits = self._module.runtime("checks", "fits")
        kept = code("{}({}, data)", fits, self._checks.function(variant.schema))
        return code("{} and {}", condition, kept) if condition else kept

    def _is_alone(self, family: str) -> bool:
        """Whether the JSON type tells."""
        return self._count[family] == 1 and family != "any" and not self._count["any"]

    def _is_vague(self, variant: ir.Variant, family: str) -> bool:
        """Whether a value may be of a variant and yet not show it."""
        known = self._union.tag is not None or self._is_alone(family)
        return not known and not variant.unique and not _telling(variant)

    def last(self) -> Iterator[Case]:
        """What comes nearest to a value that breaks the rules of all variants."""
        if self._union.tag:
            return
        pairs = zip(self._union.variants, self._families, strict=True)
        left: dict[str, ir.Variant] = {}
        seen = set[tuple[tuple[str, ...], tuple[ir.Constant, ...]]]()
        for variant, family in pairs:
            if self._count[family] < 2 and not self._count["any"]:
                continue
            required = self._required(variant.type)
            if family == "object" and required and not variant.unique:
                same = required, variant.constants
                if same in seen:
                    continue
                seen.add(same)
                shown = self._agreeing(variant, self._has("has", required))
                yield self._case(shown, variant, family)
            elif family not in ("object", "any"):
                left[family] = variant
        for family, variant in left.items():
            yield self._case(self._shown(family), variant, family)

    def _case(self, condition: Code, variant: ir.Variant, family: str) -> Case:
        known = family != "any"
        spell = decode_checked if known else decode
        return Case(condition, spell(self._module, variant.type, _DATA))

    def _tried(self, variant: ir.Variant, family: str) -> Case:
        shown = self._shown(family) if family != "any" else None
        return self._case(self._fitting(variant, shown), variant, family)

    def _shown(self, family: str) -> Code:
        if family == "integer":
            self._module.runtime("values", "is_integer")
        if family == "number":
            self._module.runtime("values", "is_number")
        return code(_SHOWN[family], _DATA)

    def _has(self, function: LiteralString, names: tuple[str, ...]) -> Code:
        has = self._module.runtime("models", function)
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
            case ir.Array() | ir.Tuple() | ir.Row():
                return "array"
            case ir.Map() | ir.PatternMap():
                return "object"
            case ir.Ref():
                definition = self._module.definition(type)
                if isinstance(definition, ir.Enumeration):
                    return definition.kind.value
                return "object" if isinstance(definition, ir.Record) else "any"
            case _:
                return "any"


def _telling(variant: ir.Variant) -> tuple[str, ...]:
    """The members that each value of a variant has, with a value that no other's has."""
    return tuple(each.wire for each in variant.constants if each.telling)


def told_by(tags: tuple[str | int, ...]) -> Code:
    """The condition that the tag `name` of a value is one of several."""
    if len(tags) == 1:
        return code("name == {}", literal(tags[0]))
    return code("name in {}", literal(tags))
