"""What may keep to a plan: values of each kind that its terms allow."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from .. import ir
from .arrays import arrays, other_arrays
from .numbers import numbers
from .objects import objects, other_objects
from .parts import Parts
from .plans import Plan
from .texts import texts

if TYPE_CHECKING:
    from .values import Values


def of_plan(
    values: Values, plan: Plan, parts: Parts, level: int, word: str
) -> Iterator[Any]:
    """Values of each kind that a plan lets be: one of each, then all."""
    if parts.values:
        listed = parts.values[0].members
        yield from (m for m in listed if m is not None)
        yield from (m for m in listed if m is None)
        return
    waiting = [
        _of_kind(values, kind, plan, parts, level, word)
        for kind in parts.kinds(small=level <= 0)
    ]
    for made in waiting:
        yield from islice(made, 1)
    for made in waiting:
        yield from made


def unusual(
    values: Values, plan: Plan, parts: Parts, level: int, word: str
) -> Iterator[Any]:
    """Variations of a plan that excludes values: the usual ones are among them."""
    if any(isinstance(term, ir.Not) for term in parts.holding):
        yield from variations(values, plan, parts, level, word)


def variations(
    values: Values, plan: Plan, parts: Parts, level: int, word: str
) -> Iterator[Any]:
    """Objects and arrays that hold other values than those of the plan."""
    for kind in () if parts.values else parts.kinds(small=level <= 0):
        if kind == "array":
            yield from other_arrays(values, parts, level, word)
        elif kind == "object":
            yield from other_objects(values, parts, plan.examples, level)


def _of_kind(
    values: Values, kind: str, plan: Plan, parts: Parts, level: int, word: str
) -> Iterator[Any]:
    match kind:
        case "string":
            yield from texts(parts, word)
        case "integer" | "number":
            yield from numbers(parts.limits, whole=kind == "integer")
        case "boolean":
            yield from (True, False)
        case "null":
            yield None
        case "array":
            yield from arrays(values, parts, level, word)
        case _:
            yield from objects(values, parts, plan.examples, level)
