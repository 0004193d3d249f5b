"""Why nothing keeps to a schema: keywords that contradict each other, or ask for much."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, combinations, islice
from math import inf
from typing import Any, NamedTuple, TypeAlias

from .. import ir
from ..document import Pointer
from .check.scalars import canonical
from .parts import Parts, kind_of
from .sizes import exceeded
from .strings import NoValue
from .values import Values

PLANS = 12
"""Alternatives of a schema that are looked at."""

SETS = 200
"""Pairs of terms of an alternative that are tried, and as many sets of three."""

DEEPEST = 20


class Contradiction(NamedTuple):
    """Keywords of what a value is to have at a place; two of them may be the same.

    One alone asks for a value that has to hold another one of its kind, without an end.
    """

    pointer: Pointer
    keywords: tuple[str, ...]

    def __str__(self) -> str:
        at = f" at {self.pointer}" if self.pointer else ""
        *others, last = (f"`{keyword}`" for keyword in self.keywords)
        if not others:
            return f"{last}{at} leads back to where it stands, without an end"
        if {*others} == {last}:
            return f"two {last}{at} contradict each other"
        return f"{', '.join(others)} and {last}{at} contradict each other"


class Excess(NamedTuple):
    """A keyword that asks for more than values are made of."""

    pointer: Pointer
    keywords: tuple[str]
    most: int

    def __str__(self) -> str:
        at = f" at {self.pointer}" if self.pointer else ""
        (keyword,) = self.keywords
        return f"`{keyword}`{at} asks for more than fixtures have ({self.most:,})"


Hindrance: TypeAlias = Contradiction | Excess


def hindrance(
    values: Values,
    schema: ir.Schema,
    at: Pointer = Pointer(()),
    opened: frozenset[int] = frozenset(),
) -> Hindrance | None:
    """What leaves a schema without a value, if it is known.

    It is no contradiction where another alternative only asks for too much. What is
    `opened` are the definitions around it, by their numbers.
    """
    if values.is_vain(schema) or len(at) > DEEPEST:
        return None
    named = frozenset(
        values.checker.entry(term.key).number
        for term in schema
        if isinstance(term, ir.Defined)
    )
    if named & opened:
        return Contradiction(
            at, ("minItems" if isinstance(at[-1], int) else "required",)
        )
    first: Contradiction | None = None
    for plan in islice(values.plans.of(schema, small=True), PLANS):
        found = _of_plan(values, plan.terms, at, opened | named)
        if isinstance(found, Excess):
            return found
        first = first or found
    return first


def _of_plan(
    values: Values, terms: ir.Schema, at: Pointer, opened: frozenset[int]
) -> Hindrance | None:
    for term in terms:
        if isinstance(term, ir.Limit) and (most := exceeded(term)) is not None:
            return Excess(at, (term.rule.value,), most)
    parts = Parts(terms)
    if keywords := _together(values, terms) or clash(parts) or _counted(values, parts):
        return Contradiction(at, keywords)
    return _inside(values, parts, at, opened)


def _together(values: Values, terms: ir.Schema) -> tuple[str, ...] | None:
    types = tuple(term for term in terms if isinstance(term, ir.Types))
    others = [term for term in terms if isinstance(term, _SCALAR)]
    if not _has_value(values, types):
        return "type", "type"
    for term in others:
        if not _has_value(values, (*types, term)):
            return "type", _keyword(term)
    numbers = [term for term in others if kind_of(term) == "number"]
    sets = chain(
        islice(combinations(others, 2), SETS), islice(combinations(numbers, 3), SETS)
    )
    for some in sets:
        if not _has_value(values, (*types, *some)):
            return tuple(map(_keyword, some))
    return None


def clash(parts: Parts) -> tuple[str, str] | None:
    """Two keywords of which one asks for members that the other does not let be there."""
    needed = parts.with_others(parts.required)
    most = min(parts.limit(ir.Rule.MAX_PROPERTIES), default=inf)
    if len(needed) > most:
        direct = len(parts.required) > most
        asking = "required" if direct else "dependentRequired"
        return asking, ir.Rule.MAX_PROPERTIES.value
    for term in parts.holding:
        if isinstance(term, ir.Not) and _is_met(term.schema, parts, needed):
            return "required", "not"
    return None


def _is_met(schema: ir.Schema, parts: Parts, needed: list[str]) -> bool:
    """Whether each object that has the needed members keeps to a schema."""
    for term in schema:
        match term:
            case ir.Required(names=names) if {*names} <= {*needed}:
                continue
            case ir.Types(names=names) if parts.types and parts.types <= {*names}:
                continue
            case _:
                return False
    return any(isinstance(term, ir.Required) for term in schema)


def _counted(values: Values, parts: Parts) -> tuple[str, str] | None:
    """Two keywords that ask for more members or items than there are."""
    members = max(parts.limit(ir.Rule.MIN_PROPERTIES), default=0)
    for term in parts.holding:
        if isinstance(term, ir.AdditionalProperties):
            closed = term.schema == _NEVER and not term.patterns
            if closed and sum(parts.of(n) is not None for n in term.names) < members:
                return ir.Rule.MIN_PROPERTIES.value, "additionalProperties"
    items = max(parts.limit(ir.Rule.MIN_ITEMS), default=0)
    prefixed = any(isinstance(term, ir.PrefixItems) for term in parts.holding)
    if items > 1 and any(parts.limit(ir.Rule.UNIQUE_ITEMS)) and not prefixed:
        different = _different(values, parts.item(0))
        if different is not None and different < items:
            return ir.Rule.MIN_ITEMS.value, ir.Rule.UNIQUE_ITEMS.value
    return None


def _different(values: Values, schema: ir.Schema) -> int | None:
    """How many values a schema has, where that is plain to see."""
    found = set[Any]()
    for number, plan in enumerate(values.plans.of(schema, small=True)):
        parts = Parts(plan.terms)
        if parts.values:
            listed: Iterable[Any] = parts.values[0].members
        elif parts.types is not None and parts.types <= {"boolean", "null"}:
            listed = (True, False, None)
        else:
            return None
        if number >= PLANS:
            return None
        found |= {canonical(v) for v in listed if values.checker.holds(schema, v)}
    return len(found)


_NEVER: ir.Schema = (ir.Never(),)
_SCALAR = (ir.Values, ir.Limit, ir.Format, ir.Not)


def _inside(
    values: Values, parts: Parts, at: Pointer, opened: frozenset[int]
) -> Hindrance | None:
    """What hinders a member or item that must be there."""
    for name in parts.required:
        schema = parts.of(name)
        if schema is None:
            closed = any(isinstance(t, ir.AdditionalProperties) for t in parts.holding)
            other = "additionalProperties" if closed else "properties"
            return Contradiction(at / name, ("required", other))
        if not _has_value(values, schema):
            return hindrance(values, schema, at / name, opened)
    if max(parts.limit(ir.Rule.MIN_ITEMS), default=0) > 0:
        schema = parts.item(0)
        if not _has_value(values, schema):
            return hindrance(values, schema, at / 0, opened)
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
