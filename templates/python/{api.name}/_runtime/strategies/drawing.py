"""Whole values: drawn, or where that comes to nothing those of the fixtures."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any, NoReturn

from hypothesis import reject
from hypothesis import strategies as st

from ..fixtures import messages
from .breaking import Site, Sites, broken
from .judge import Judge
from .plans import Plans, integers
from .schemas import NoValue, Schema, Schemas
from .tables import prepare
from .values import LEVELS, Values

TRIES = 3
"""Values that are drawn before one of the fixtures is taken."""

VAIN = LEVELS + 1
"""Values in a row that come to nothing until it is an error: one of each level."""

KEEPS, BREAKS = "keeps to", "breaks"

_SIZES = ("minimal", "typical", "maximal", "example")
_OPENED = ("nullable", "anyOf", "oneOf")
"""Terms that a place has beside those of the alternative that its value keeps to."""

_OBJECT: Schema = [["type", ["object"]]]


class Model:
    """A model's schema, and the fixtures that are of it."""

    def __init__(
        self, package: str, module: str, name: str, *, is_record: bool
    ) -> None:
        self.name = name
        self.schema: Schema = [["ref", module, name]]
        self.drawn = self.schema + (_OBJECT if is_record else [])
        self.plans = _plans(package)
        self._package = package
        self._vain = {KEEPS: 0, BREAKS: 0}
        self._bodies = self.plans.schemas.entry(module, name).bodies
        for reached, _ in self.plans.schemas.reached(module, name):
            import_module(f"..models.{reached}", package)
        prepare()

    def give_up(self, what: str) -> NoReturn:
        """Try with other values; `NoValue` where that has come to nothing too often."""
        self._vain[what] += 1
        if self._vain[what] >= VAIN:
            raise NoValue(f"no value is known that {what} the schema of {self.name}")
        reject()

    def take(self, value: Any, what: str) -> Any:
        """A value that came about."""
        self._vain[what] = 0
        return value

    def stored(self, *kinds: str) -> list[Any]:
        """The bodies of the fixtures of some kinds."""
        return [
            message.body
            for operation, part in self._bodies
            for message in messages(self._package, operation)
            if message.part == part and message.kind in kinds
            if message.media_type.endswith("json")
        ]


@cache
def _plans(package: str) -> Plans:
    return Plans(Schemas(package))


@st.composite
def valid(draw: st.DrawFn, model: Model) -> Any:
    """JSON values that a model's schema allows; objects, of what is a class."""
    level = draw(integers(0, LEVELS))
    fits = model.plans.judge.fits
    for _ in range(TRIES):
        try:
            value = Values(draw, model.plans).value(model.drawn, level)
        except NoValue:
            continue
        if fits(model.drawn, value):
            return model.take(value, KEEPS)
    stored = [value for value in model.stored(*_SIZES) if fits(model.drawn, value)]
    return draw(st.sampled_from(stored)) if stored else model.give_up(KEEPS)


@st.composite
def invalid(draw: st.DrawFn, model: Model) -> Any:
    """JSON values with exactly one thing that a model's schema does not allow."""
    value = draw(valid(model))
    sites = Sites(model.plans).of(model.schema, value)
    first = draw(integers(0, len(sites) - 1)) if sites[1:] else 0
    spare = None
    for site in sorted(sites[first:] + sites[:first], key=_is_whole):
        candidates = list(broken(site))
        start = draw(integers(0, len(candidates) - 1)) if candidates[1:] else 0
        for made in candidates[start:] + candidates[:start]:
            wrong = site.place.put(made)
            if not _is_one(model, wrong):
                continue
            if _breaks_one(model.plans.judge, site.place.terms, made):
                return model.take(wrong, BREAKS)
            spare = wrong if spare is None else spare
    if spare is not None:
        return model.take(spare, BREAKS)
    fits = model.plans.judge.fits
    stored = [body for body in model.stored("invalid") if not fits(model.schema, body)]
    return draw(st.sampled_from(stored)) if stored else model.give_up(BREAKS)


def _is_one(model: Model, value: Any) -> bool:
    """Whether a value has one violation.

    Null is of a schema's place: a model leaves it to whoever refers to it.
    """
    found = model.plans.judge.violations(model.schema, value)
    return value is not None and len({(v.pointer, v.keyword) for v in found}) == 1


def _breaks_one(judge: Judge, terms: Schema, value: Any) -> bool:
    """Whether a value breaks one term, where each is looked at whatever its type is."""
    plain = [term for term in terms if term[0] not in _OPENED]
    return sum(not judge.fits([term], value) for term in plain) < 2


def _is_whole(site: Site) -> bool:
    """Whether it is the type of the whole value that is broken."""
    return site.place.root and site.term[0] == "type"
