"""JSON values that keep to schemas, drawn member by member."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from .arrays import array
from .numbers import numbers
from .objects import object_, repaired
from .parts import Parts
from .plans import Plan, Plans, one_of
from .schemas import NoValue, Schema
from .texts import text

LEVELS = 4
"""Levels of a value that have more than they must, at most."""

ROOM = 120
"""JSON values that are drawn before only those come that must be there."""

DEEPEST = 60
"""Levels after which a value that must hold another one counts as endless."""

TRIES = 24
"""Ways to keep to a schema that are tried."""

REPAIRS = 4
"""Times that an object is repaired before it is refused."""

MOST = 4_000
"""JSON values that are drawn for one that does not come about."""


class Values:
    """Draws the parts of one value."""

    def __init__(self, draw: st.DrawFn, plans: Plans) -> None:
        self.draw = draw
        self.judge = plans.judge
        self._plans = plans
        self._drawn = 0

    def value(self, schema: Schema, level: int, first: int = 0) -> Any:
        """A value of a schema; `NoValue` where none is found in so many turns."""
        self._drawn += 1
        if level < -DEEPEST:
            raise NoValue
        if self._drawn > ROOM:
            level = min(level, 0)
        for turn in range(first, first + TRIES):
            if self._drawn > MOST:
                break
            try:
                return self._planned(schema, level, turn)
            except NoValue:
                continue
        raise NoValue

    def _planned(self, schema: Schema, level: int, turn: int) -> Any:
        plan = self._plans.plan(self.draw, schema, small=level <= 0, turn=turn)
        parts = self._plans.parts(plan.terms)
        value = self._of(plan, parts, level)
        if plan.exact:
            return value
        for _ in range(REPAIRS):
            found = self.judge.violations(schema, value)
            if not found:
                return value
            if not isinstance(value, dict):
                break
            value = repaired(self, parts, value, found, level)
        raise NoValue

    def _of(self, plan: Plan, parts: Parts, level: int) -> Any:
        listed = parts.limits("const") or parts.limits("enum")
        if listed:
            fitting = parts.once("listed", lambda: self._fitting(plan, listed[0]))
            if not fitting:
                raise NoValue
            return one_of(self.draw, fitting, plan.turn)[0]
        kind, turn = one_of(self.draw, self._kinds(parts, level), plan.turn)
        return self._of_kind(kind, parts, level, turn)

    def _fitting(self, plan: Plan, listed: list[Any]) -> list[Any]:
        return [one for one in listed if self.judge.fits(plan.terms, one)]

    def _kinds(self, parts: Parts, level: int) -> list[str]:
        """The JSON types that a value may have; simple ones, where it is to be small."""
        kinds = parts.kinds
        if "number" in kinds:
            kinds = [kind for kind in kinds if kind != "integer"]
        simple = [kind for kind in kinds if kind not in ("array", "object")]
        if level <= 0 and simple:
            kinds = simple
        if not kinds:
            raise NoValue
        return kinds

    def _of_kind(self, kind: str, parts: Parts, level: int, turn: int) -> Any:
        match kind:
            case "string":
                return text(self.draw, self.judge, parts, turn)
            case "integer" | "number":
                whole = kind == "integer"
                made = parts.once(
                    (kind, turn), lambda: numbers(parts, whole=whole, turn=turn)
                )
                return self.draw(made)
            case "boolean":
                return one_of(self.draw, (False, True), turn)[0]
            case "null":
                return None
            case "array":
                return array(self, parts, level)
            case _:
                return object_(self, parts, level)
