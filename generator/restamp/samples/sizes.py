"""How large values are, which share what they hold: no value is looked at twice."""

from __future__ import annotations

from typing import Any

from .. import ir
from ..patterns import parse
from ..patterns.tree import width

CHARACTERS = 100_000
"""Characters of a string, where it must be so long."""

ITEMS = 9_000
"""Items of an array."""

MEMBERS = 4_000
"""Members of an object."""

EDGE = 10_000
"""Characters, items and members of what is made for a boundary alone."""

SIZES = (
    *(ir.Rule.MIN_LENGTH, ir.Rule.MAX_LENGTH, ir.Rule.MIN_ITEMS, ir.Rule.MAX_ITEMS),
    *(ir.Rule.MIN_PROPERTIES, ir.Rule.MAX_PROPERTIES),
)
"""The rules of how large a value is."""

_MOST = {
    ir.Rule.MIN_LENGTH: CHARACTERS,
    ir.Rule.MIN_ITEMS: ITEMS,
    ir.Rule.MIN_PROPERTIES: MEMBERS,
}


def exceeded(limit: ir.Limit) -> int | None:
    """The size up to which values are made, where a limit asks for a larger one."""
    if limit.rule is ir.Rule.PATTERN:
        least, _ = width(parse(limit.value))
        return CHARACTERS if least > CHARACTERS else None
    most = _MOST.get(limit.rule)
    return most if most is not None and limit.value > most else None


class Sizes:
    """Counts the JSON values in values that stay as they are; what is shared, each time."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Any, int]] = {}

    def of(self, value: Any) -> int:
        """How many JSON values a value is, with all that it holds."""
        if not isinstance(value, dict | list):
            return 1
        known = self._known.get(id(value))
        if known is None:
            held = value.values() if isinstance(value, dict) else value
            known = self._known[id(value)] = value, 1 + sum(map(self.of, held))
        return known[1]
