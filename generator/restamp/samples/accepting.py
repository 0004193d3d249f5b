"""Ways to just keep to the terms of a schema, each on its own."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Any, NamedTuple, TypeAlias

from .. import ir
from .breaking import text_of
from .check.scalars import canonical
from .contradictions import clash
from .corners import CORNERS
from .message import Reason
from .numbers import within
from .plans import Plan, negations
from .parts import Parts
from .places import PLANS, Place, Places, Spot
from .sizes import EDGE, SIZES
from .strings import NoValue, of_length
from .values import Values

_Goal: TypeAlias = tuple[int, Hashable]

FREE = 4
"""Alternatives that are tried where a member may be absent in them."""


def _no_other() -> Reason:
    """Why a value is not accepted that is the only one to try."""
    return Reason.EXCLUDED


def _unknown() -> Reason:
    return Reason.VAIN


class Accept(NamedTuple):
    """Values that may be just accepted, the likeliest first, and the goals they show.

    `reason` tells why none of them is, if so.
    """

    keyword: str
    label: str
    values: Callable[[], Iterable[Any]]
    goals: tuple[_Goal, ...]
    reason: Callable[[], Reason] = _unknown


def of_spot(values: Values, spot: Spot) -> Iterator[Accept]:
    """What the terms of a spot just accept."""
    yield from _of_members(values, spot)
    for term in spot.terms:
        match term:
            case ir.Types(names=names) if len(names) > 1:
                for name in names:
                    more = partial(_more, values, spot, ir.Types(names=(name,)))
                    yield Accept("type", f"type-{name}", more, ((id(term), name),))
            case ir.Values(keyword=keyword, members=members):
                for n, member in enumerate(members):
                    label = f"{keyword}-{n}"
                    goal = id(term), n
                    yield Accept(keyword, label, _just(member), (goal,), _no_other)
            case ir.Limit():
                yield from _of_limit(values, spot, term)
            case ir.Format(name=name) if isinstance(spot.base, str):
                goals = ((id(term), ""),)
                yield Accept("format", "format", _just(spot.base), goals)
                for n, corner in enumerate(CORNERS.get(name, ())):
                    yield Accept("format", f"format-{n}", _just(corner), goals)
            case _:
                yield from _of_container(values, spot, term)


def _just(value: Any) -> Callable[[], Iterable[Any]]:
    return lambda: (value,)


def _of_limit(values: Values, spot: Spot, term: ir.Limit) -> Iterator[Accept]:
    rule, goals = term.rule.value, ((id(term), ""),)
    reason = partial(_not_at_limit, spot, term)
    yield Accept(rule, rule, partial(_at_limit, values, spot, term), goals, reason)
    if term.rule is ir.Rule.MAX_LENGTH and isinstance(spot.base, str):
        wide = partial(_wide, int(term.value))
        yield Accept(rule, f"{rule}-astral", wide, goals)


def _not_at_limit(spot: Spot, term: ir.Limit) -> Reason:
    if term.rule in SIZES and term.value > EDGE:
        return Reason.LARGE
    return Reason.EXCLUDED if spot.parts.values else Reason.VAIN


def _of_container(values: Values, spot: Spot, term: ir.Term) -> Iterator[Accept]:
    match term:
        case ir.DependentRequired(names=dependent):
            for name in dependent:
                more = partial(_more, values, spot, ir.Required(names=(name,)))
                label = f"dependentRequired-{name}"
                goals, reason = ((id(term), name),), partial(_not_with, spot, name)
                yield Accept("dependentRequired", label, more, goals, reason)
        case ir.PatternProperties(members=members):
            for pattern in members:
                label = f"patternProperties-{pattern}"
                made = partial(_matching, values, spot, pattern)
                goals = ((id(term), pattern),)
                yield Accept("patternProperties", label, made, goals)
        case ir.Items() if isinstance(spot.base, list):
            yield Accept("items", "empty", _just([]), ((id(term), "empty"),), _no_other)
        case _:
            return


def _more(values: Values, spot: Spot, term: ir.Term) -> Iterator[Any]:
    """Values of a spot that keep to one more term."""
    yield from _whole(values, spot.place, (*spot.plan.terms, term))


def _of_members(values: Values, spot: Spot) -> Iterator[Accept]:
    """An object with the members that it needs, one with all, and the rest, each alone."""
    base = spot.base
    if not isinstance(base, dict):
        return
    declared = [
        (id(term), name)
        for term in spot.terms
        if isinstance(term, ir.Properties)
        for name in term.members
    ]
    if not declared:
        return
    yield Accept("properties", "minimal", lambda: [base], _met(declared, base))
    whole = next(_whole(values, spot.place, spot.plan.terms, 1), None)
    left = declared
    if isinstance(whole, dict):
        yield Accept("properties", "maximal", lambda: [whole], _met(declared, whole))
        left = [(term, name) for term, name in declared if name not in whole]
    for term, name in left:
        if name not in base:
            more = partial(_with, values, spot, base, name)
            goals, why = ((term, ("with", name)),), partial(_not_with, spot, name)
            yield Accept("properties", f"with-{name}", more, goals, why)
    plans = values.plans.of(spot.place.schema, small=False)
    others = list(islice(plans, PLANS)) if spot.parts.required else []
    for term, name in declared:
        goals = ((term, ("without", name)),)
        if name in base:
            free = [plan for plan in others if _leaves(plan, term, name)]
            needed = name in spot.parts.required and not free
            less = partial(_lacking, values, spot, whole, name, free[:FREE])
            reason = _no_other if needed else _unknown
            yield Accept("properties", f"without-{name}", less, goals, reason)


def _met(declared: list[tuple[int, str]], body: dict[str, Any]) -> tuple[_Goal, ...]:
    return tuple(
        (term, ("with" if name in body else "without", name)) for term, name in declared
    )


def _not_with(spot: Spot, name: str) -> Reason:
    """Why no object has a member: others must be there, and leave no room for it."""
    parts = Parts((*spot.plan.terms, ir.Required(names=(name,))))
    return Reason.EXCLUDED if clash(parts) else Reason.VAIN


def _leaves(plan: Plan, properties: int, name: str) -> bool:
    """Whether a member that a term declares may be absent in a plan with this term."""
    required = any(isinstance(t, ir.Required) and name in t.names for t in plan.terms)
    return not required and any(id(term) == properties for term in plan.terms)


def _lacking(
    values: Values, spot: Spot, whole: Any, name: str, free: list[Plan]
) -> Iterator[Any]:
    """Objects without a member: those at hand, then of a plan that does without it."""
    for made in spot.base, whole:
        if isinstance(made, dict):
            yield {key: value for key, value in made.items() if key != name}
    for plan in free:
        forbidden = ir.Properties(members={name: (ir.Never(),)})
        yield from _whole(values, spot.place, (*plan.terms, forbidden))


def _with(values: Values, spot: Spot, base: dict[str, Any], name: str) -> Iterator[Any]:
    schema = spot.parts.of(name)
    if schema is not None:
        for value in islice(values.several(schema, 0, name), 2):
            yield {**base, name: value}
    terms = (*spot.plan.terms, ir.Required(names=(name,)))
    yield from _whole(values, spot.place, terms)


def _whole(
    values: Values, place: Place, terms: ir.Schema, level: int = 0
) -> Iterator[Any]:
    for higher in (level, level + 1):
        try:
            yield values.whole(terms, higher, place.word)
        except NoValue:
            continue


def _matching(values: Values, spot: Spot, pattern: str) -> Iterator[Any]:
    """Objects with a member whose name matches."""
    if not isinstance(spot.base, dict):
        return
    string: ir.Schema = (
        ir.Types(names=("string",)),
        ir.Limit(rule=ir.Rule.PATTERN, value=pattern),
    )
    for name in islice(values.several(string, 0, "key"), 3):
        for value in islice(values.several(spot.parts.of(name) or (), 0, name), 1):
            yield {**spot.base, name: value}


def _at_limit(values: Values, spot: Spot, term: ir.Limit) -> Iterator[Any]:
    """Values that a limit just accepts."""
    base, limit = spot.base, term.value
    if term.rule in SIZES and limit > EDGE:
        if isinstance(base, str | list | dict) and len(base) == limit:
            yield base
        return
    match term.rule:
        case ir.Rule.MIN_LENGTH | ir.Rule.MAX_LENGTH:
            if isinstance(base, str):
                yield of_length(text_of(spot.parts), int(limit))
        case ir.Rule.PATTERN | ir.Rule.MULTIPLE_OF:
            yield base
        case ir.Rule.MIN_ITEMS | ir.Rule.MAX_ITEMS:
            if isinstance(base, list):
                yield from _counted(values, spot, base, int(limit))
        case ir.Rule.UNIQUE_ITEMS:
            if isinstance(base, list):
                for size in (2, 1, 0):
                    yield from _counted(values, spot, base, max(size, len(base)))
        case ir.Rule.MIN_PROPERTIES | ir.Rule.MAX_PROPERTIES:
            if isinstance(base, dict):
                yield from _members(values, spot, base, int(limit))
        case _:
            if isinstance(base, int | float) and not isinstance(base, bool):
                yield from within(spot.parts.limits, term, isinstance(base, int))


def _wide(length: int) -> Iterator[str]:
    if 0 < length <= EDGE:
        yield "\U0001f600" * length
        yield "\U0001d51e" * length


def _counted(values: Values, spot: Spot, base: list[Any], size: int) -> Iterator[Any]:
    """Arrays of a length, which start as the small one does."""
    made = list(base[:size])
    used = {canonical(item) for item in made}
    unique = bool(spot.parts.limit(ir.Rule.UNIQUE_ITEMS))
    while len(made) < size:
        schema = spot.parts.item(len(made))
        wanted = values.varied(schema, 0, spot.place.word)
        item = next((v for v in wanted if not unique or canonical(v) not in used), None)
        if item is None and unique:
            return
        used.add(canonical(item))
        made.append(item)
    yield made


def _members(
    values: Values, spot: Spot, base: dict[str, Any], size: int
) -> Iterator[Any]:
    """Objects with so many members."""
    limit = (
        ir.Limit(rule=ir.Rule.MIN_PROPERTIES, value=size),
        ir.Limit(rule=ir.Rule.MAX_PROPERTIES, value=size),
    )
    if len(base) == size:
        yield base
    for level in (0, 1):
        yield from _whole(values, spot.place, (*spot.plan.terms, *limit), level)


def of_place(places: Places, place: Place) -> Iterator[Accept]:
    for term in place.schema:
        yield from _chosen(places, place, term)


def _chosen(places: Places, place: Place, term: ir.Term) -> Iterator[Accept]:
    """Each choice that a term leaves."""
    values = places.values
    if isinstance(term, ir.Defined):
        if places.new(term.key):
            for inner in values.api.schemas[term.key]:
                yield from _chosen(places, place, inner)
        return
    if not (places.owns(term) and places.new(term)):
        return
    for keyword, aspect, more in _choices(term):
        made = partial(_alternatives, values, place, more)
        goals = ((id(term), aspect),)
        reason = _no_other if aspect == "null" else _unknown
        yield Accept(keyword, f"{keyword}-{aspect}", made, goals, reason)
    for schema in alternatives(term):
        for inner in schema:
            yield from _chosen(places, place, inner)


def _alternatives(values: Values, place: Place, more: ir.Schema) -> Iterator[Any]:
    for schema in (*place.schema, *more), more:
        yield from _whole(values, place, schema)
        yield from _whole(values, place, schema, 1)


def _choices(term: ir.Term) -> Iterator[tuple[str, Hashable, ir.Schema]]:
    match term:
        case ir.OrNull():
            yield "type", "null", (ir.Types(names=("null",)),)
        case ir.AnyOf(schemas=listed):
            for n, schema in enumerate(listed):
                yield "anyOf", n, schema
        case ir.OneOf(schemas=listed):
            for n, schema in enumerate(listed):
                yield "oneOf", n, schema
        case ir.If(condition=condition):
            yield "if", True, condition
            unmet = tuple(negations(condition)) or ((ir.Never(),),)
            yield "if", False, (ir.AnyOf(schemas=unmet), ir.Not(schema=condition))
        case ir.Tagged(name=name, cases=cases):
            for n, case in enumerate(cases):
                tag: ir.Schema = (ir.Values(keyword="const", members=case.tags[:1]),)
                told = (ir.Properties(members={name: tag}), ir.Required(names=(name,)))
                yield "discriminator", n, told
        case _:
            return


def alternatives(term: ir.Term) -> tuple[ir.Schema, ...]:
    """The schemas between which a term chooses."""
    match term:
        case ir.OrNull(schema=schema):
            return (schema,)
        case ir.AnyOf(schemas=listed) | ir.OneOf(schemas=listed):
            return listed
        case ir.If():
            return term.then, term.otherwise
        case ir.Tagged():
            return (*(case.schema for case in term.cases), term.otherwise)
        case _:
            return ()
