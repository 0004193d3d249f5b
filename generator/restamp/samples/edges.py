"""Values that schemas just accept: the last one within each constraint, each choice."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator
from dataclasses import dataclass
from typing import Any

from .. import ir
from ..document import Pointer
from .accepting import Accept, of_place, of_spot
from .message import Reasons
from .places import Place, Places, Spot
from .strings import NoValue
from .values import Values


@dataclass(frozen=True, slots=True)
class Edge:
    """A valid body, the place that is looked at, and the goals that it shows there."""

    body: Any
    pointer: Pointer
    keyword: str
    label: str
    goals: tuple[tuple[int, Hashable], ...]


def edges(
    values: Values,
    schema: ir.Schema,
    owned: Collection[int],
    reasons: Reasons,
) -> Iterator[Edge]:
    """A body for each last accepted value and each choice that is owned.

    Why there is none for a goal is added to the `reasons`.
    """
    if values.is_vain(schema):
        return
    places, shown = Places(values, schema, owned), set[tuple[int, Hashable]]()
    for found in places.of(None):
        if isinstance(found, Spot):
            place, made = found.place, of_spot(values, found)
        else:
            place, made = found, of_place(places, found)
        for each in made:
            edge = _accepted(places, place, each)
            if edge is not None:
                shown |= set(edge.goals)
                yield edge
            for goal in set(each.goals) - shown:
                places.again(goal[0])
                reasons.add((*goal, False), each.reason())


def _accepted(places: Places, place: Place, wanted: Accept) -> Edge | None:
    try:
        for value in wanted.values():
            if places.fits(place, value):
                at, body = Pointer(place.at), place.wrap(value)
                return Edge(body, at, wanted.keyword, wanted.label, wanted.goals)
    except NoValue:
        return None
    return None
