"""Objects and arrays that differ from a known one: in each of its parts, then in several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from typing import Any, TypeAlias

from .check.scalars import canonical

TOGETHER = 12
"""Values of each part that are combined with those of the others."""

Replace: TypeAlias = Callable[[Mapping[Any, Any]], Any]
"""Makes a whole with other values of some of its parts."""


def of_object(
    base: dict[str, Any], others: Mapping[str, Iterable[Any]]
) -> Iterator[dict[str, Any]]:
    """The object with other values of its members."""
    return _varied(base, others, lambda changes: {**base, **changes})


def of_array(
    base: list[Any], others: Mapping[int, Iterable[Any]]
) -> Iterator[list[Any]]:
    """The array with other items at some of its indexes."""
    return _varied(
        dict(enumerate(base)),
        others,
        lambda changes: [changes.get(index, item) for index, item in enumerate(base)],
    )


def _varied(
    base: Mapping[Any, Any], others: Mapping[Any, Iterable[Any]], replace: Replace
) -> Iterator[Any]:
    """A next value of each part alone, then of all; at last all sets of the first ones."""
    known = {part: [base[part]] for part in others}
    running = {part: _except(base[part], found) for part, found in others.items()}
    while running:
        changes: dict[Any, Any] = {}
        for part in list(running):
            for other in running[part]:
                changes[part] = other
                known[part] += [other] if len(known[part]) < TOGETHER else []
                yield replace({part: other})
                break
            else:
                del running[part]
        if len(changes) > 1:
            yield replace(changes)
    for chosen in product(*known.values()):
        yield replace(dict(zip(known, chosen, strict=True)))


def _except(known: Any, found: Iterable[Any]) -> Iterator[Any]:
    same = canonical(known)
    return (value for value in found if canonical(value) != same)
