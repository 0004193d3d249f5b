"""Why nothing keeps to a schema: keywords that contradict each other, or ask for much."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, combinations, islice
from math import inf
from typing import Any, NamedTuple, TypeAlias, TypeGuard

from .. import ir
from ..document import Pointer
from ..patterns import parse
from ..patterns.tree import width
from .check.objects import matches
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

    That nothing keeps to them is sure.
    """

    pointer: Pointer
    keywords: tuple[str, ...]

    def __str__(self) -> str:
        at = _at(self.pointer)
        if len(self.keywords) == 1:
            return f"`{self.keywords[0]}`{at} allows nothing"
        return f"{_listed(self.keywords)}{at} contradict each other"


class Endless(NamedTuple):
    """A keyword that asks for a value that has to hold another one of its kind."""

    pointer: Pointer
    keywords: tuple[str]

    def __str__(self) -> str:
        told = _listed(self.keywords) + _at(self.pointer)
        return f"{told} leads back to where it stands, without an end"


class Unfound(NamedTuple):
    """Keywords that there may be a value of, which was looked for and not found."""

    pointer: Pointer
    keywords: tuple[str, ...]

    def __str__(self) -> str:
        told = _listed(self.keywords)
        return f"none was found that keeps to {told}{_at(self.pointer)}"


class Excess(NamedTuple):
    """A keyword that asks for more than values are made of."""

    pointer: Pointer
    keywords: tuple[str]
    most: int

    def __str__(self) -> str:
        told = _listed(self.keywords) + _at(self.pointer)
        return f"{told} asks for more than fixtures have ({self.most:,})"


Hindrance: TypeAlias = Contradiction | Endless | Unfound | Excess


def _at(pointer: Pointer) -> str:
    return f" at {pointer}" if pointer else ""


def _listed(keywords: tuple[str, ...]) -> str:
    *others, last = (f"`{keyword}`" for keyword in keywords)
    if not others:
        return last
    return f"two {last}" if {*others} == {last} else f"{', '.join(others)} and {last}"


def hindrance(
    values: Values,
    schema: ir.Schema,
    at: Pointer = Pointer(()),
    opened: frozenset[int] = frozenset(),
) -> Hindrance | None:
    """What leaves a schema without a value, if it is known.

    It is no contradiction where another alternative only asks for too much, or has
    perhaps a value. What is `opened` are the definitions around it, by their numbers.
    """
    if values.is_vain(schema) or len(at) > DEEPEST:
        return None
    named = frozenset(
        values.checker.entry(term.key).number
        for term in schema
        if isinstance(term, ir.Defined)
    )
    if named & opened:
        return Endless(at, ("minItems" if isinstance(at[-1], int) else "required",))
    plans = islice(values.plans.of(schema, small=True), PLANS)
    found = [_of_plan(values, plan.terms, at, opened | named) for plan in plans]
    for kind in (Excess, Unfound):
        for each in found:
            if isinstance(each, kind):
                return each
    return found[0] if found and all(found) else None


def _of_plan(
    values: Values, terms: ir.Schema, at: Pointer, opened: frozenset[int]
) -> Hindrance | None:
    for term in terms:
        if isinstance(term, ir.Limit) and (most := exceeded(term)) is not None:
            return Excess(at, (term.rule.value,), most)
    parts = Parts(terms)
    if together := _together(values, terms):
        sure = _is_sure(together)
        keywords = tuple(map(_keyword, together))
        return Contradiction(at, keywords) if sure else Unfound(at, keywords)
    if counted := clash(parts) or _counted(values, parts):
        return Contradiction(at, counted)
    return _contained(values, parts, at) or _inside(values, parts, at, opened)


def _together(values: Values, terms: ir.Schema) -> ir.Schema:
    """The fewest terms that no value was found of; none where any have one."""
    types = tuple(term for term in terms if isinstance(term, ir.Types))
    others = [term for term in terms if isinstance(term, _SCALAR)]
    if not _has_value(values, types):
        return types[:2]
    for term in others:
        if not _has_value(values, (*types, term)):
            return _with_type(values, types, (term,))
    numbers = [term for term in others if kind_of(term) == "number"]
    strings = [term for term in others if kind_of(term) == "string"]
    sets = chain(
        islice(combinations(others, 2), SETS),
        islice(combinations(numbers, 3), SETS),
        islice(combinations(strings, 3), SETS),
    )
    for some in sets:
        if not _has_value(values, (*types, *some)):
            return _with_type(values, types, some)
    return ()


def _with_type(values: Values, types: ir.Schema, some: ir.Schema) -> ir.Schema:
    """Terms that no value was found of, and the type where it has a part in that."""
    alone = not _has_value(values, (*_kind(some[0]), *some))
    return some if alone else (*types[:1], *some)


def _kind(term: ir.Term) -> ir.Schema:
    """The type that a term is about."""
    kind = kind_of(term)
    return (ir.Types(names=(kind,)),) if kind is not None else ()


def _is_sure(terms: ir.Schema) -> bool:
    """Whether terms that no value was found of have none.

    Listed values are all looked at, and numbers and lengths are reckoned with. Strings of
    patterns and formats, and what is not to be, are only looked for.
    """
    if any(isinstance(term, ir.Values) for term in terms):
        return True
    lengths = [width(parse(term.value)) for term in terms if _is_pattern(term)]
    longest = [t.value for t in terms if _is_rule(t, ir.Rule.MAX_LENGTH)]
    if any(least > most for least, _ in lengths for most in longest):
        return True
    return not any(
        isinstance(term, ir.Format | ir.Not) or _is_pattern(term) for term in terms
    )


def _is_pattern(term: ir.Term) -> TypeGuard[ir.Limit]:
    return _is_rule(term, ir.Rule.PATTERN)


def _is_rule(term: ir.Term, rule: ir.Rule) -> TypeGuard[ir.Limit]:
    return isinstance(term, ir.Limit) and term.rule is rule


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
        if isinstance(term, ir.PropertyNames) and parts.types == frozenset(("object",)):
            names = _different(values, (_STRING, *term.schema))
            if names is not None and names < members:
                return "propertyNames", ir.Rule.MIN_PROPERTIES.value
    items = max(parts.limit(ir.Rule.MIN_ITEMS), default=0)
    prefixed = any(isinstance(term, ir.PrefixItems) for term in parts.holding)
    if items > 1 and any(parts.limit(ir.Rule.UNIQUE_ITEMS)) and not prefixed:
        different = _different(values, parts.item(0))
        if different is not None and different < items:
            return ir.Rule.MIN_ITEMS.value, ir.Rule.UNIQUE_ITEMS.value
    return None


def _contained(values: Values, parts: Parts, at: Pointer) -> Hindrance | None:
    """What an array is to contain, and each of its items not to be."""
    kinds = {type(term) for term in parts.holding}
    if parts.types != frozenset(("array",)) or ir.Items not in kinds or kinds & _PLACED:
        return None
    for term in parts.holding:
        if isinstance(term, ir.Contains) and term.least > 0:
            both = (*parts.item(0), *term.schema)
            if _has_value(values, term.schema) and not _has_value(values, both):
                sure = isinstance(hindrance(values, both), Contradiction)
                kind = Contradiction if sure else Unfound
                return kind(at, ("items", "contains"))
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


_PLACED = {ir.PrefixItems, ir.UnevaluatedItems}
_STRING = ir.Types(names=("string",))
_NEVER: ir.Schema = (ir.Never(),)
_SCALAR = (ir.Values, ir.Limit, ir.Format, ir.Not)


def _inside(
    values: Values, parts: Parts, at: Pointer, opened: frozenset[int]
) -> Hindrance | None:
    """What hinders a member or item that must be there."""
    for name in parts.required:
        schema = parts.of(name)
        if any(_leaves_out(term, name) for term in parts.holding):
            return Contradiction(at / name, ("required", "unevaluatedProperties"))
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


def _leaves_out(term: ir.Term, name: str) -> bool:
    """Whether a member must not be there, as nothing can have looked at it."""
    if not isinstance(term, ir.UnevaluatedProperties) or term.schema != _NEVER:
        return False
    return not _may_see(term.seen, name)


def _may_see(seen: ir.Seen, name: str) -> bool:
    if seen.everything or name in seen.names or matches(name, seen.patterns):
        return True
    branches = [b for each in seen.branches for b in (each.seen, each.otherwise)]
    return any(_may_see(branch, name) for branch in branches)


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
        case ir.Types():
            return "type"
        case _:
            return type(term).__name__.lower()
