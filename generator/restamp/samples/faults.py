"""Values with exactly one thing wrong, one for each constraint of a type."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, assert_never

from .. import ir
from ..document import Pointer
from .message import Size
from .strings import Text, against
from .values import Values


@dataclass(frozen=True, slots=True)
class Fault:
    """A body, and the constraint that it breaks at a place; `label` tells faults apart."""

    body: Any
    pointer: Pointer
    keyword: str
    label: str = ""


Wrap = Callable[[Any], Any]
"""Puts a value in its place in the whole body."""


def faults(values: Values, type: ir.Type, schema: Pointer) -> Iterator[Fault]:
    """One fault for each constraint that a body of this type has, however deep.

    That the body is an object is not one of them: a typed argument cannot break it.
    """
    for fault in _Faults(values).of(type, lambda value: value, Pointer(()), schema):
        if fault.pointer or isinstance(fault.body, dict):
            yield fault


class _Faults:
    def __init__(self, values: Values) -> None:
        self._values = values
        self._open: list[ir.Key] = []

    def of(
        self, type: ir.Type, wrap: Wrap, at: Pointer, schema: Pointer
    ) -> Iterator[Fault]:
        match type:
            case ir.Scalar():
                yield from self._scalar(type, wrap, at)
            case ir.Array():
                yield from self._array(type, wrap, at, schema)
            case ir.Map():
                yield Fault(wrap(["not an object"]), at, "type")
                inner = at / "key"
                yield from self.of(
                    type.values, lambda v: wrap({"key": v}), inner, schema
                )
            case ir.Nullable():
                yield from self.of(type.inner, wrap, at, schema)
            case ir.Ref():
                yield from self._defined(type, wrap, at)
            case ir.Anything():
                return
            case _:
                assert_never(type)

    def _scalar(self, type: ir.Scalar, wrap: Wrap, at: Pointer) -> Iterator[Fault]:
        yield Fault(wrap([] if type.kind is ir.Kind.STRING else "text"), at, "type")
        if type.kind is not ir.Kind.STRING:
            for rule, limit in type.constraints.items():
                beyond = limit - 1 if rule in (ir.Rule.MINIMUM,) else limit
                over = limit + 1 if rule is ir.Rule.MAXIMUM else beyond
                yield Fault(wrap(over), at, rule.value)
            return
        wanted = Text(type)
        keywords = [rule.value for rule in type.constraints]
        if type.format in ("email", "uri", "date", "date-time", "uuid"):
            keywords.append("format")
        for keyword in keywords:
            value = against(wanted, keyword)
            if value is not None:
                yield Fault(wrap(value), at, keyword)

    def _array(
        self, type: ir.Array, wrap: Wrap, at: Pointer, schema: Pointer
    ) -> Iterator[Fault]:
        yield Fault(wrap("not an array"), at, "type")
        item = self._values.value(type.items, Size.MAXIMAL, schema)
        least = type.constraints.get(ir.Rule.MIN_ITEMS, 0)
        if least:
            yield Fault(wrap([item] * (least - 1)), at, "minItems")
        if (most := type.constraints.get(ir.Rule.MAX_ITEMS)) is not None:
            yield Fault(wrap([item] * (most + 1)), at, "maxItems")
        if most == 0:
            return
        others = [item] * (least - 1)
        yield from self.of(type.items, lambda v: wrap([v, *others]), at / 0, schema)

    def _defined(self, ref: ir.Ref, wrap: Wrap, at: Pointer) -> Iterator[Fault]:
        if ref.target in self._open:
            return
        self._open.append(ref.target)
        match self._values.definition(ref):
            case ir.Record() as record:
                yield from self._record(record, wrap, at)
            case ir.Enumeration():
                yield Fault(wrap([]), at, "type")
                yield Fault(wrap("none of these"), at, "enum")
            case ir.Union() as union:
                yield Fault(wrap([]), at, "type")
                yield Fault(wrap({union.tag: "none of these"}), at, "oneOf")
                yield Fault(wrap({}), at, "oneOf", "untagged")
                for variant in union.variants:
                    inner = self._values.definition(variant.type)
                    assert isinstance(inner, ir.Record)
                    yield from self._members(inner, wrap, at, besides=union.tag)
            case unreachable:
                assert_never(unreachable)
        self._open.pop()

    def _record(self, record: ir.Record, wrap: Wrap, at: Pointer) -> Iterator[Fault]:
        yield Fault(wrap("not an object"), at, "type")
        yield from self._members(record, wrap, at)

    def _members(
        self, record: ir.Record, wrap: Wrap, at: Pointer, besides: str = ""
    ) -> Iterator[Fault]:
        whole = self._values.record(record, Size.MINIMAL)
        required = {f.wire: whole[f.wire] for f in record.fields if f.required}
        least = record.constraints.get(ir.Rule.MIN_PROPERTIES, 0)
        spare = self._values.record(record, Size.MAXIMAL) if least else whole
        if len(required) < least:
            yield Fault(wrap(required), at, "minProperties")
        for name in record.read_only:
            yield Fault(
                wrap({**whole, name: "set by the server"}), at / name, "readOnly"
            )
        for field in record.fields:
            if field.wire == besides:
                continue
            if field.required:
                rest = {k: v for k, v in spare.items() if k != field.wire}
                yield Fault(wrap(rest), at / field.wire, "required")
            if not isinstance(field.type, ir.Nullable | ir.Anything):
                yield Fault(
                    wrap({**whole, field.wire: None}), at / field.wire, "type", "null"
                )
            yield from self.of(
                field.type,
                _inside(wrap, whole, field.wire),
                at / field.wire,
                field.schema,
            )


def _inside(wrap: Wrap, whole: dict[str, Any], name: str) -> Wrap:
    return lambda value: wrap({**whole, name: value})
