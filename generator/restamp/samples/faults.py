"""Values with exactly one thing wrong, one for each constraint of a schema."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice, zip_longest
from typing import Any, NamedTuple

from .. import ir
from ..document import Pointer
from .breaking import Break, breaks
from .parts import Parts
from .plans import Plan
from .strings import NoValue
from .values import Values

PLACES = 2
"""Places in a body that are looked at, for each fault that is wanted."""

MISSED = 40
"""Constraints in a row that break others too, before the rest is left alone."""

LARGEST = 100_000
"""JSON values that all faulty bodies of a schema have together, about."""

VAIN = 1
"""Values that are looked for in a body until they are given up, before all are."""

PLANS = 12
"""Alternatives of a place that are looked at."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A body, and the constraint that it breaks at a place; `label` tells faults apart."""

    body: Any
    pointer: Pointer
    keyword: str
    label: str


class Faults(NamedTuple):
    """Faults of a body, and how many of the constraints that were looked at have none."""

    found: tuple[Fault, ...]
    unbroken: int


class _Place(NamedTuple):
    """A schema somewhere in a body; `wrap` puts a value there."""

    schema: ir.Schema
    wrap: Callable[[Any], Any]
    at: tuple[str | int, ...]
    value: Any


class _Site(NamedTuple):
    """One way to break a constraint."""

    place: _Place
    broken: Break


def faults(values: Values, schema: ir.Schema, most: int) -> Faults:
    """At most so many faults of a body, of as many keywords as there are."""
    if values.is_vain(schema):
        return Faults((), 0)
    sites = list(_Sites(values, schema).of(PLACES * most))
    found: dict[int, Fault] = {}
    seen = set[tuple[object, ...]]()
    missed = spent = 0
    for number in _mixed(sites) if len(sites) > most else range(len(sites)):
        if len(found) == most or missed > MISSED or spent > LARGEST:
            break
        fault = _proven(values, schema, sites[number])
        missed = missed + 1 if fault is None else 0
        if fault is not None and (same := (repr(fault[0]), *fault[1:])) not in seen:
            seen.add(same)
            spent += values.sizes.of(fault[0])
            found[number] = Fault(*fault)
    ordered = tuple(found[number] for number in sorted(found))
    return Faults(ordered, len(sites) - len(found))


def _mixed(sites: list[_Site]) -> Iterator[int]:
    """The numbers of sites, one of each keyword after the other."""
    by_keyword = defaultdict[str, list[int]](list)
    for number, site in enumerate(sites):
        by_keyword[site.broken.keyword].append(number)
    for row in zip_longest(*by_keyword.values()):
        yield from (number for number in row if number is not None)


def _proven(
    values: Values, schema: ir.Schema, site: _Site
) -> tuple[Any, Pointer, str, str] | None:
    """A body that has just this fault, as far as the checker sees."""
    place, broken = site
    for value in broken.values():
        body = place.wrap(value)
        found = values.checker.violations(schema, body)
        if len(found) == 1 and broken.keyword in (found[0].keyword, ""):
            path, keyword = found[0]
            if path or keyword not in ("type", "false"):
                label = broken.label or keyword
                return body, Pointer(path), keyword, label
    return None


class _Sites:
    """Finds what can be broken in a body, level by level, each term once."""

    def __init__(self, values: Values, body: ir.Schema) -> None:
        self._values = values
        self._body = body
        self._seen: dict[int, object] = {}
        self._vain = 0
        self._waiting = deque[_Place]()

    def of(self, places: int) -> Iterator[_Site]:
        """Ways to break constraints in so many places, those above first."""
        self._waiting.append(_Place(self._body, lambda value: value, (), None))
        for _ in range(places):
            if not self._waiting:
                return
            yield from self._at(self._waiting.popleft())

    def _at(self, place: _Place) -> Iterator[_Site]:
        for plan in islice(self._values.plans.of(place.schema, small=False), PLANS):
            terms = tuple(t for t in plan.terms if id(t) not in self._seen)
            if not terms:
                continue
            base = self._base(place, plan)
            if base is None:
                continue
            self._seen |= {id(term): term for term in terms}
            for broken in breaks(self._values, terms, Parts(plan.terms), base):
                yield _Site(place._replace(value=base), broken)
            self._enter(place, plan, terms, base)
        for term in place.schema:
            for broken in self._choices(term):
                yield _Site(place, broken)

    def _base(self, place: _Place, plan: Plan) -> Any:
        """A small value of a plan with which the body is valid; None if none is."""
        for level in (0, 1) if self._vain <= VAIN else ():
            try:
                terms = plan.terms + (_NOT_NULL,)
                value = self._values.whole(terms, level, "text")
            except NoValue:
                self._vain += self._values.tired
                continue
            if self._values.checker.holds(self._body, place.wrap(value)):
                return value
        return None

    def _choices(self, term: ir.Term) -> Iterator[Break]:
        """Values that fit none of a choice."""
        match term:
            case ir.Defined(key=key):
                if id(key) in self._seen:
                    return
                self._seen[id(key)] = key
                for inner in self._values.api.schemas[key]:
                    yield from self._choices(inner)
                union = self._values.api.definitions[key]
                if isinstance(union, ir.Union) and union.tag is not None:
                    tag = union.tag
                    yield Break("", "tag", lambda: [{tag: "none of these"}])
            case ir.AnyOf() | ir.OneOf():
                if id(term) not in self._seen:
                    self._seen[id(term)] = term
                    yield Break("", "", lambda: [{}, "none of these", [], -1, True])
            case ir.OrNull(schema=schema):
                for inner in schema:
                    yield from self._choices(inner)
            case _:
                return

    def _enter(self, place: _Place, plan: Plan, terms: ir.Schema, base: Any) -> None:
        """Put off what stands in a value."""
        parts = Parts(plan.terms)
        if isinstance(base, dict):
            for name in self._names(terms, base):
                schema = parts.of(name)
                if schema:
                    wrap = _inside(place.wrap, base, name)
                    self._waiting.append(_Place(schema, wrap, (*place.at, name), None))
        elif isinstance(base, list):
            for index in range(max(1, min(len(base), 4))):
                schema = parts.item(index)
                if schema:
                    wrap = _within(place.wrap, base, index)
                    at = (*place.at, index)
                    self._waiting.append(_Place(schema, wrap, at, None))

    def _names(self, terms: ir.Schema, base: dict[str, Any]) -> list[str]:
        names = [n for t in terms if isinstance(t, ir.Properties) for n in t.members]
        if any(
            isinstance(t, ir.AdditionalProperties | ir.PatternProperties) for t in terms
        ):
            names += [*base, "key"]
        return list(dict.fromkeys(names))


_NOT_NULL = ir.Not(schema=(ir.Types(names=("null",)),))


def _inside(
    wrap: Callable[[Any], Any], whole: dict[str, Any], name: str
) -> Callable[[Any], Any]:
    return lambda value: wrap({**whole, name: value})


def _within(
    wrap: Callable[[Any], Any], whole: list[Any], index: int
) -> Callable[[Any], Any]:
    return lambda value: wrap([*whole[:index], value, *whole[index + 1 :]])
