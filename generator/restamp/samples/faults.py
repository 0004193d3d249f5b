"""Values with exactly one thing wrong, one for each constraint of a schema."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations, islice, zip_longest
from typing import Any, NamedTuple

from .. import ir
from ..document import Pointer
from .accepting import alternatives
from .breaking import Break, breaks
from .contradictions import Contradiction, Endless, hindrance
from .message import Reason, Reasons
from .places import Place, Places, Spot
from .values import Values

PLACES = 2
"""Places in a body that are looked at, for each fault that is wanted."""

PAIRS = 10
"""Pairs of alternatives that a value is looked for that fits both."""

MISSED = 40
"""Constraints in a row that break others too, before the rest is left alone."""

_SURE = (Contradiction, Endless)
"""What leaves no value, for sure."""

LARGEST = 100_000
"""JSON values that all faulty bodies of a schema have together, about."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A body, and the constraint that it breaks at a place; `label` tells faults apart.

    `goals` are the terms that are broken, and what of them.
    """

    body: Any
    pointer: Pointer
    keyword: str
    label: str
    goals: tuple[tuple[int, Hashable], ...]


class Faults(NamedTuple):
    """Faults of a body, and how many of the constraints that were looked at have none."""

    found: tuple[Fault, ...]
    unbroken: int


class _Site(NamedTuple):
    """One way to break a constraint."""

    place: Place
    broken: Break


def faults(values: Values, schema: ir.Schema, most: int) -> Faults:
    """At most so many faults of a body, of as many keywords as there are."""
    if values.is_vain(schema):
        return Faults((), 0)
    places = Places(values, schema)
    sites = list(_sites(places, PLACES * most))
    found: dict[int, Fault] = {}
    seen = set[tuple[object, ...]]()
    missed = spent = 0
    for number in _mixed(sites) if len(sites) > most else range(len(sites)):
        if len(found) == most or missed > MISSED or spent > LARGEST:
            break
        fault = _proven(values, schema, sites[number])
        missed = missed + 1 if fault is None else 0
        if fault is not None and (same := _same(fault)) not in seen:
            seen.add(same)
            spent += values.sizes.of(fault.body)
            found[number] = fault
    ordered = tuple(found[number] for number in sorted(found))
    return Faults(ordered, len(sites) - len(found))


def all_faults(
    values: Values,
    schema: ir.Schema,
    owned: Collection[int],
    reasons: Reasons,
) -> list[Fault]:
    """A fault of each constraint that is owned, as far as one is known.

    Why there is none for a goal is added to the `reasons`.
    """
    if values.is_vain(schema):
        return []
    found: dict[tuple[object, ...], Fault] = {}
    shown = set[tuple[tuple[int, Hashable], str]]()
    places = Places(values, schema, owned)
    for site in _sites(places, None):
        goal, label = site.broken.goal, site.broken.label
        if (goal, label) in shown:
            continue
        fault = _proven(values, schema, site, whole=True)
        if fault is None:
            places.again(goal[0])
            reasons.add((*goal, True), _reason(values, schema, site))
        else:
            shown.add((goal, label))
            known = found.get(_same(fault))
            goals = fault.goals + (known.goals if known else ())
            found[_same(fault)] = replace(known or fault, goals=goals)
    return list(found.values())


def _reason(values: Values, schema: ir.Schema, site: _Site) -> Reason:
    """Why no value breaks a constraint alone."""
    taken = False
    for value in site.broken.values():
        found = values.checker.violations(schema, site.place.wrap(value))
        if site.broken.keyword in {violation.keyword for violation in found}:
            return Reason.IMPLIED
        taken = taken or not found
    return Reason.TAKEN if taken else site.broken.reason()


def _same(fault: Fault) -> tuple[object, ...]:
    return repr(fault.body), fault.pointer, fault.keyword, fault.label


def _mixed(sites: list[_Site]) -> Iterator[int]:
    """The numbers of sites, one of each keyword after the other."""
    by_keyword = defaultdict[str, list[int]](list)
    for number, site in enumerate(sites):
        by_keyword[site.broken.keyword].append(number)
    for row in zip_longest(*by_keyword.values()):
        yield from (number for number in row if number is not None)


def _proven(
    values: Values, schema: ir.Schema, site: _Site, *, whole: bool = False
) -> Fault | None:
    """A body that has just this fault, as far as the checker sees.

    The `whole` body may be of another type, and a choice may tell of the fault.
    """
    place, broken = site
    for value in broken.values():
        body = place.wrap(value)
        found = values.checker.violations(schema, body)
        if len(set(found)) == 1 and (whole or broken.keyword in (found[0].keyword, "")):
            path, keyword = found[0]
            if whole or path or keyword not in ("type", "false"):
                label = broken.label or keyword
                return Fault(body, Pointer(path), keyword, label, (broken.goal,))
    return None


def _sites(places: Places, most: int | None) -> Iterator[_Site]:
    """Ways to break constraints in so many places, those above first."""
    for found in places.of(most):
        if isinstance(found, Spot):
            for broken in breaks(places.values, found.terms, found.parts, found.base):
                yield _Site(found.place, broken)
        else:
            for term in found.schema:
                for broken in _choices(places, found.schema, term, most is None):
                    yield _Site(found, broken)


def _choices(
    places: Places, schema: ir.Schema, term: ir.Term, whole: bool
) -> Iterator[Break]:
    """Values that fit none of a choice, and on the `whole` those that fit several."""
    match term:
        case ir.Defined(key=key):
            if not places.new(key):
                return
            terms = places.values.api.schemas[key]
            for inner in terms:
                yield from _choices(places, terms, inner, whole)
            union = places.values.api.definitions[key]
            if isinstance(union, ir.Union) and union.tag is not None:
                tag = union.tag
                goal = id(term), "tag"
                yield Break("", "tag", lambda: [{tag: "none of these"}], goal)
        case ir.AnyOf() | ir.OneOf():
            if places.owns(term) and places.new(term):
                values = [{}, "none of these", [], -1, True]
                yield Break("", "", lambda: values, (id(term), ""))
                if whole and isinstance(term, ir.OneOf) and len(term.schemas) > 1:
                    yield _several(places.values, schema, term)
            yield from _nested(places, term, whole)
        case _:
            yield from _nested(places, term, whole)


def _nested(places: Places, term: ir.Term, whole: bool) -> Iterator[Break]:
    for schema in alternatives(term):
        for inner in schema:
            yield from _choices(places, schema, inner, whole)


def _several(values: Values, schema: ir.Schema, term: ir.OneOf) -> Break:
    """Values that fit more than one alternative."""
    beside = tuple(t for t in schema if t is not term and not isinstance(t, ir.Defined))
    pairs = list(islice(combinations(term.schemas, 2), PAIRS))
    both = [beside + one + other for one, other in pairs]

    def made() -> Iterator[Any]:
        for terms in both:
            yield from islice(values.several(terms, 0, "text"), 1)

    def reason() -> Reason:
        kept = all(isinstance(hindrance(values, t), _SURE) for t in both)
        return Reason.EXCLUDED if kept else Reason.VAIN

    return Break("oneOf", "several", made, (id(term), "several"), reason)
