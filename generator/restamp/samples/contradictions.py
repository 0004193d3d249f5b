"""Why nothing keeps to a schema: two keywords that contradict each other."""

from __future__ import annotations

from itertools import combinations, islice
from typing import NamedTuple

from .. import ir
from ..document import Pointer
from .parts import Parts
from .sizes import exceeded
from .strings import NoValue
from .values import Values

PLANS = 12
"""Alternatives of a schema that are looked at."""

PAIRS = 200
"""Pairs of terms of an alternative that are tried."""

DEEPEST = 20


class Contradiction(NamedTuple):
    """Two keywords of what a value is to have at a place; they may be the same."""

    pointer: Pointer
    one: str
    other: str

    def __str__(self) -> str:
        at = f" at {self.pointer}" if self.pointer else ""
        if self.one == self.other:
            return f"two `{self.one}`{at} contradict each other"
        return f"`{self.one}` and `{self.other}`{at} contradict each other"


class Excess(NamedTuple):
    """A keyword that asks for more than values are made of."""

    pointer: Pointer
    keyword: str
    most: int

    def __str__(self) -> str:
        at = f" at {self.pointer}" if self.pointer else ""
        return f"`{self.keyword}`{at} asks for more than fixtures have ({self.most:,})"


def hindrance(
    values: Values, schema: ir.Schema, at: Pointer = Pointer(())
) -> Contradiction | Excess | None:
    """What leaves a schema without a value, if it is known.

    It is no contradiction where another alternative only asks for too much.
    """
    if values.is_vain(schema) or len(at) > DEEPEST:
        return None
    first: Contradiction | None = None
    for plan in islice(values.plans.of(schema, small=True), PLANS):
        found = _of_plan(values, plan.terms, at)
        if isinstance(found, Excess):
            return found
        first = first or found
    return first


def _of_plan(
    values: Values, terms: ir.Schema, at: Pointer
) -> Contradiction | Excess | None:
    for term in terms:
        if isinstance(term, ir.Limit) and (most := exceeded(term)) is not None:
            return Excess(at, term.rule.value, most)
    if pair := _pair(values, terms):
        return Contradiction(at, *pair)
    return _inside(values, Parts(terms), at)


def _pair(values: Values, terms: ir.Schema) -> tuple[str, str] | None:
    types = tuple(term for term in terms if isinstance(term, ir.Types))
    others = [term for term in terms if isinstance(term, _SCALAR)]
    if not _has_value(values, types):
        return "type", "type"
    for term in others:
        if not _has_value(values, (*types, term)):
            return "type", _keyword(term)
    for one, other in islice(combinations(others, 2), PAIRS):
        if not _has_value(values, (*types, one, other)):
            return _keyword(one), _keyword(other)
    return None


_SCALAR = (ir.Values, ir.Limit, ir.Format, ir.Not)


def _inside(values: Values, parts: Parts, at: Pointer) -> Contradiction | Excess | None:
    """A contradiction in a member or item that must be there."""
    for name in parts.required:
        schema = parts.of(name)
        if schema is None:
            closed = any(isinstance(t, ir.AdditionalProperties) for t in parts.holding)
            other = "additionalProperties" if closed else "properties"
            return Contradiction(at / name, "required", other)
        if not _has_value(values, schema):
            return hindrance(values, schema, at / name)
    if max(parts.limit(ir.Rule.MIN_ITEMS), default=0) > 0:
        schema = parts.item(0)
        if not _has_value(values, schema):
            return hindrance(values, schema, at / 0)
    return None


def _has_value(values: Values, schema: ir.Schema) -> bool:
    try:
        values.whole(schema, 0, "text")
    except NoValue:
        return False
    return True


def _keyword(term: ir.Term) -> str:
    match term:
        case ir.Values(keyword=keyword):
            return keyword
        case ir.Limit(rule=rule):
            return rule.value
        case _:
            return type(term).__name__.lower()
