"""Values that a type allows: the document's examples first, else made from its rules."""

from __future__ import annotations

from typing import Any, assert_never

from .. import ir
from ..document import Document, Pointer
from ..names import words
from ..problems import SpecError
from .message import Size
from .strings import NoValue, Text, fits, text

DEEPEST = 4
"""Levels of a recursive type that a maximal value has."""

ENDLESS = 100
"""Levels after which a value that must hold one of its own type never ends."""


class Values:
    """Makes values of the types of an API; the same ones every time.

    `SpecError` where there is none.
    """

    def __init__(self, api: ir.Api, document: Document) -> None:
        self._api = api
        self._document = document

    def definition(self, ref: ir.Ref) -> ir.Definition:
        """What a reference stands for."""
        return self._api.definitions[ref.target]

    def value(self, type: ir.Type, size: Size, schema: Pointer, depth: int = 0) -> Any:
        """A JSON value."""
        match type:
            case ir.Scalar():
                return self.scalar(type, str(schema[-1]), (), schema)
            case ir.Array():
                return self._array(type, size, schema, depth)
            case ir.Map():
                if size is Size.MINIMAL or depth > DEEPEST:
                    return {}
                return {"key": self.value(type.values, size, schema, depth + 1)}
            case ir.Nullable():
                if size is Size.MINIMAL:
                    return None
                return self.value(type.inner, size, schema, depth)
            case ir.Ref():
                return self._defined(self.definition(type), size, depth)
            case ir.Anything():
                return {}
            case _:
                assert_never(type)

    def _array(
        self, type: ir.Array, size: Size, schema: Pointer, depth: int
    ) -> list[Any]:
        least = type.constraints.get(ir.Rule.MIN_ITEMS, 0)
        few = size is Size.MINIMAL or depth > DEEPEST
        wanted = 0 if few else min(1, type.constraints.get(ir.Rule.MAX_ITEMS, 1))
        item = (
            self.value(type.items, size, schema, depth + 1) if wanted or least else None
        )
        return [item] * max(least, wanted)

    def _defined(self, definition: ir.Definition, size: Size, depth: int) -> Any:
        match definition:
            case ir.Record():
                return self.record(definition, size, depth)
            case ir.Enumeration():
                return definition.members[0]
            case ir.Union():
                return self.value(
                    definition.variants[0].type, size, definition.key.origin, depth
                )
            case _:
                assert_never(definition)

    def record(self, record: ir.Record, size: Size, depth: int = 0) -> dict[str, Any]:
        """An object with the members that its size asks for."""
        if depth > ENDLESS:
            message = "a value of this schema never ends: it must hold another one"
            raise SpecError([self._document.problem(record.key.origin, message)])
        small = size is Size.MINIMAL or depth > DEEPEST
        shown = [f for f in record.fields if f.required or not small]
        least = record.constraints.get(ir.Rule.MIN_PROPERTIES, 0)
        for field in record.fields:
            if len(shown) < least and field not in shown:
                shown.append(field)
        return {f.wire: self.field(f, size, depth + 1) for f in shown}

    def field(self, field: ir.Field, size: Size, depth: int) -> Any:
        """The value of a member."""
        type = field.type.inner if isinstance(field.type, ir.Nullable) else field.type
        if isinstance(type, ir.Scalar):
            return self.scalar(type, field.wire, field.examples, field.schema)
        if size is not Size.MINIMAL and isinstance(type, ir.Map | ir.Anything):
            for example in field.examples:
                if isinstance(example, dict) or isinstance(type, ir.Anything):
                    return example
        if isinstance(type, ir.Ref):
            definition = self.definition(type)
            if isinstance(definition, ir.Enumeration):
                known = [e for e in field.examples if e in definition.members]
                return (known or definition.members)[0]
        return self.value(type, size, field.schema, depth)

    def scalar(
        self, type: ir.Type, word: str, examples: tuple[Any, ...], schema: Pointer
    ) -> Any:
        """A string, number or boolean; the first example that keeps to the rules."""
        assert isinstance(type, ir.Scalar)
        try:
            return _scalar(type, word, examples)
        except NoValue as error:
            hint = "give an example that does"
            problem = self._document.problem(schema, str(error), hint=hint)
            raise SpecError([problem]) from None


def _scalar(type: ir.Scalar, word: str, examples: tuple[Any, ...]) -> Any:
    match type.kind:
        case ir.Kind.STRING:
            wanted = Text(type)
            kept = [e for e in examples if isinstance(e, str) and fits(wanted, e)]
            return kept[0] if kept else text(wanted, " ".join(words(word)).capitalize())
        case ir.Kind.BOOLEAN:
            kept_flags = [e for e in examples if isinstance(e, bool)]
            return kept_flags[0] if kept_flags else True
        case ir.Kind.INTEGER | ir.Kind.NUMBER:
            numbers = [e for e in examples if _is_number(e) and within(type, e)]
            return numbers[0] if numbers else _number(type)
        case _:
            assert_never(type.kind)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def within(type: ir.Scalar, value: float) -> bool:
    """Whether a number keeps to its bounds."""
    rules = type.constraints
    return bool(
        value >= rules.get(ir.Rule.MINIMUM, value)
        and value <= rules.get(ir.Rule.MAXIMUM, value)
        and value > rules.get(ir.Rule.EXCLUSIVE_MINIMUM, value - 1)
        and value < rules.get(ir.Rule.EXCLUSIVE_MAXIMUM, value + 1)
    )


def _number(type: ir.Scalar) -> float:
    rules = type.constraints
    edges = [rules[r] for r in (ir.Rule.MINIMUM, ir.Rule.MAXIMUM) if r in rules]
    above = (
        [rules[ir.Rule.EXCLUSIVE_MINIMUM] + 1]
        if ir.Rule.EXCLUSIVE_MINIMUM in rules
        else []
    )
    below = (
        [rules[ir.Rule.EXCLUSIVE_MAXIMUM] - 1]
        if ir.Rule.EXCLUSIVE_MAXIMUM in rules
        else []
    )
    between = []
    if type.kind is ir.Kind.NUMBER and above and below:
        between.append((above[0] + below[0]) / 2)
    usual = [3] if type.kind is ir.Kind.INTEGER else [12.5]
    tried: list[float] = [*usual, *edges, *above, *below, *between]
    for number in tried:
        if within(type, number):
            return number
    raise NoValue("no number is known that keeps to these rules")
