"""The places of a body, and a small valid value at each."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Container, Iterator
from itertools import chain, islice
from types import UnionType
from typing import Any, NamedTuple

from .. import ir
from .objects import other_names
from .parts import Parts, kind_of
from .plans import Plan
from .strings import NoValue
from .values import Values

VAIN = 1
"""Values that are looked for in a body until they are given up, before all are."""

VISITS = 3
"""Places that a term is met at, where something is not shown of it."""

OTHERS = 3
"""Values of an alternative that are tried, where another one takes the first."""

PLANS, ALL_PLANS = 12, 200
"""Alternatives of a place that are looked at: of any term, or for those of interest."""

DEEPEST = 50
"""Steps from a body to a place that is looked at: messages grow with each."""

_FREE = (ir.AdditionalProperties, ir.PatternProperties, ir.PropertyNames)
"""The terms of members that are not declared."""

_FURTHER = (ir.PrefixItems, ir.Contains, ir.UnevaluatedItems)
"""The terms that tell items from each other."""

_NAMES, _INDEXES = 3, 20
"""Such members, and items, that are entered."""

_CLASSES: dict[str, type | UnionType] = {
    "string": str,
    "number": int | float,
    "array": list,
    "object": dict,
}

_NOT_NULL = ir.Not(schema=(ir.Types(names=("null",)),))


class Place(NamedTuple):
    """A schema somewhere in a body; `wrap` puts a value there."""

    schema: ir.Schema
    wrap: Callable[[Any], Any]
    at: tuple[str | int, ...] = ()

    @property
    def word(self) -> str:
        """What the value is called."""
        named = [step for step in self.at if isinstance(step, str)]
        return named[-1] if named else "text"


class Spot(NamedTuple):
    """A small value at a place, and the terms that it keeps to; `terms` are new ones."""

    place: Place
    plan: Plan
    parts: Parts
    terms: ir.Schema
    base: Any


class Places:
    """Walks a body, level by level; each term is met once.

    `owned` has the identities of the terms that are of interest; None for all.
    """

    def __init__(
        self, values: Values, body: ir.Schema, owned: Container[int] | None = None
    ) -> None:
        self.values = values
        self._body = body
        self._owned = owned
        self._seen: dict[int, object] = {}
        self._visits: dict[int, int] = {}
        self._vain = 0
        self._waiting = deque[Place]()

    def of(self, most: int | None) -> Iterator[Spot | Place]:
        """The spots of a place, then the place itself: so many places, or all."""
        self._waiting.append(Place(self._body, lambda value: value))
        while self._waiting and most != 0:
            most = None if most is None else most - 1
            place = self._waiting.popleft()
            yield from self._at(place)
            yield place

    def new(self, thing: object) -> bool:
        """Whether something is met for the first time."""
        known = id(thing) in self._seen
        self._seen[id(thing)] = thing
        return not known

    def owns(self, term: ir.Term) -> bool:
        """Whether a term is of interest."""
        return self._owned is None or id(term) in self._owned

    def again(self, term: int) -> None:
        """Meet a term once more where it is met next, if that is not too often."""
        self._visits[term] = self._visits.get(term, 0) + 1
        if self._visits[term] < VISITS:
            self._seen.pop(term, None)

    def fits(self, place: Place, value: Any) -> bool:
        """Whether a body with a value at a place is valid."""
        return self.values.checker.holds(self._body, place.wrap(value))

    def _at(self, place: Place) -> Iterator[Spot]:
        most = PLANS if self._owned is None else ALL_PLANS
        for plan in islice(self.values.plans.of(place.schema, small=False), most):
            terms = tuple(t for t in plan.terms if self._interests(t))
            if not terms:
                continue
            base = self._base(place, plan)
            if base is None:
                continue
            self._seen |= {id(term): term for term in terms}
            parts = Parts(plan.terms)
            others = self._of_others(place, plan, parts, terms, base)
            told = {id(term) for spot in others for term in spot.terms}
            own = tuple(term for term in terms if id(term) not in told)
            for spot in (Spot(place, plan, parts, own, base), *others):
                yield spot
                self._enter(place, spot.parts, spot.terms, spot.base)

    def _of_others(
        self, place: Place, plan: Plan, parts: Parts, terms: ir.Schema, base: Any
    ) -> list[Spot]:
        """Spots of the other JSON types that some of the terms are about."""
        about = defaultdict[str, ir.Schema](tuple)
        for term in terms:
            if (kind := kind_of(term)) and not isinstance(base, _CLASSES[kind]):
                about[kind] += (term,)
        found: list[Spot] = []
        for kind, those in about.items():
            if parts.types is None or kind in parts.types:
                further = (*plan.terms, ir.Types(names=(kind,)))
                other = Plan(further, plan.examples)
                value = self._base(place, other)
                if value is not None:
                    found.append(Spot(place, other, Parts(further), those, value))
        return found

    def _interests(self, term: ir.Term) -> bool:
        return id(term) not in self._seen and self.owns(term)

    def _base(self, place: Place, plan: Plan) -> Any:
        """A small value of a plan with which the body is valid; None if none is."""
        for level in (0, 1) if self._vain <= VAIN else ():
            try:
                terms = plan.terms + (_NOT_NULL,)
                value = self.values.whole(terms, level, place.word)
            except NoValue:
                self._vain += self.values.tired
                continue
            others = self.values.varied(terms, level, place.word)
            for each in chain((value,), islice(others, 1, OTHERS)):
                if self.fits(place, each):
                    return each
        return None

    def _enter(self, place: Place, parts: Parts, terms: ir.Schema, base: Any) -> None:
        """Put off what stands in a value."""
        if len(place.at) >= DEEPEST:
            return
        if isinstance(base, dict):
            for name in self._names(parts, terms, base):
                schema = parts.of(name)
                if schema:
                    wrap = _inside(place.wrap, base, name)
                    self._waiting.append(Place(schema, wrap, (*place.at, name)))
        elif isinstance(base, list):
            longer = self._longer(place, parts, base)
            for index in range(max(1, min(len(longer), _INDEXES))):
                schema = parts.item(index)
                if schema:
                    whole = longer[: max(index + 1, len(base))] if index else base
                    unique = bool(parts.limit(ir.Rule.UNIQUE_ITEMS))
                    wrap = _within(place.wrap, whole, index, unique)
                    self._waiting.append(Place(schema, wrap, (*place.at, index)))

    def _names(self, parts: Parts, terms: ir.Schema, base: dict[str, Any]) -> list[str]:
        names = [n for t in terms if isinstance(t, ir.Properties) for n in t.members]
        names += [n for t in terms if isinstance(t, ir.Required) for n in t.names]
        if any(isinstance(term, _FREE) for term in terms):
            names += [*base, *islice(other_names(self.values, parts), _NAMES)]
        return list(dict.fromkeys(names))

    def _longer(self, place: Place, parts: Parts, base: list[Any]) -> list[Any]:
        """An array with an item for each that has a schema of its own, and one more."""
        listed = [t for t in parts.holding if isinstance(t, ir.PrefixItems)]
        first = max((len(t.schemas) for t in listed), default=0)
        more = any(isinstance(term, _FURTHER) for term in parts.holding)
        made = list(base)
        for index in range(len(base), max(first, len(base)) + more):
            try:
                made.append(self.values.make(parts.item(index), 0, place.word))
            except NoValue:
                break
        return made


def _inside(
    wrap: Callable[[Any], Any], whole: dict[str, Any], name: str
) -> Callable[[Any], Any]:
    return lambda value: wrap({**whole, name: value})


def _within(
    wrap: Callable[[Any], Any], whole: list[Any], index: int, unique: bool
) -> Callable[[Any], Any]:
    """Puts an item at an index; of different ones, its like gets the place of the old."""

    def within(value: Any) -> Any:
        made = [whole[index] if unique and v == value else v for v in whole]
        return wrap([*made[:index], value, *made[index + 1 :]])

    return within
