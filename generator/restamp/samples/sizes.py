"""How large values are, which share what they hold: no value is looked at twice."""

from __future__ import annotations

from typing import Any


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
