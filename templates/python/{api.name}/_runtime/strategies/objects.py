"""Objects, drawn member by member."""

from __future__ import annotations

import string
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from ..violations import Violation
from .parts import Parts
from .patterns import Writer
from .plans import integers
from .schemas import NoValue, Term

if TYPE_CHECKING:
    from .values import Values

OTHERS = 2
"""Members that are not declared, beyond those that must be there."""

TRIES = 8
"""Names that are drawn for each further member that must be there."""


def object_(values: Values, parts: Parts, level: int) -> dict[str, Any]:
    """An object; `NoValue` where a member that must be there is not found."""
    return _Object(values, parts, level).made()


def repaired(
    values: Values,
    parts: Parts,
    value: dict[str, Any],
    found: Iterable[Violation],
    level: int,
) -> dict[str, Any]:
    """An object with what it lacks, and without what it may lack and is wrong."""
    made = _Object(values, parts, level)
    made.members = dict(value)
    for each in found:
        name = each.pointer.partition("/")[2].partition("/")[0]
        name = name.replace("~1", "/").replace("~0", "~")
        direct = each.pointer.count("/") == 1
        if direct and each.keyword in ("required", "dependentRequired"):
            made.add(name)
        elif name not in parts.required:
            made.members.pop(name, None)
    return made.members


class _Object:
    def __init__(self, values: Values, parts: Parts, level: int) -> None:
        self.members: dict[str, Any] = {}
        self._values = values
        self._parts = parts
        self._level = level
        self._least = int(max(parts.limits("minProperties"), default=0))
        self._most = min(map(int, parts.limits("maxProperties")), default=None)

    def made(self) -> dict[str, Any]:
        """All that must be there, and something of what may be."""
        for name in self._together(list(self._parts.required)):
            if not self.add(name):
                raise NoValue
        draw = self._values.draw
        for name in self._parts.members if self._level > 0 else ():
            if name not in self.members and draw(BOOLEANS):
                self._add_all([name])
        for name in self._parts.members:
            if len(self.members) < self._least:
                self._add_all([name])
        self._add_others()
        if len(self.members) < self._least or not self._has_room(0):
            raise NoValue
        return self.members

    def _has_room(self, count: int) -> bool:
        return self._most is None or len(self.members) + count <= self._most

    def _add_all(self, names: list[str]) -> None:
        """A member and those that must be there beside it, if all can be."""
        new = [n for n in self._together(names) if n not in self.members]
        before = dict(self.members)
        if not self._has_room(len(new)) or not all(self.add(name) for name in new):
            self.members = before

    def add(self, name: str) -> bool:
        """Draw a member, and say whether there may be one."""
        if name in self.members:
            return True
        schema = self._parts.of(name)
        if schema is None:
            return False
        try:
            self.members[name] = self._values.value(schema, self._level - 1)
        except NoValue:
            return False
        return True

    def _together(self, names: list[str]) -> list[str]:
        """The names, and those that must be there beside them."""
        wanted = dict.fromkeys(names)
        waiting = list(wanted)
        while waiting:
            name = waiting.pop()
            for _, others in self._parts.told.get("dependentRequired", ()):
                new = [n for n in others.get(name, ()) if n not in wanted]
                wanted |= dict.fromkeys(new)
                waiting += new
        return list(wanted)

    def _add_others(self) -> None:
        """Members that are not declared: those that must be there, and a few more."""
        lacking = max(0, self._least - len(self.members))
        if lacking:
            for turn in range(lacking * TRIES):
                if len(self.members) < self._least:
                    self._add_all([self._name(turn)])
        elif self._level > 0 and not self._is_closed():
            for turn in range(self._values.draw(integers(0, OTHERS))):
                self._add_all([self._name(turn)])

    def _is_closed(self) -> bool:
        listed = self._parts.told.get("additionalProperties", [])
        listed = listed + self._parts.told.get("unevaluatedProperties", [])
        closed = any(term[1] == [["never"]] for term in listed)
        return closed and "patternProperties" not in self._parts.told

    def _name(self, turn: int) -> str:
        """A name, of which the simplest is another one each turn."""
        draw = self._values.draw
        for _, schema in self._parts.told.get("propertyNames", ()):
            return str(self._values.value([_STRING, *schema], 0, turn))
        matching = self._parts.told.get("patternProperties", ())
        listed = [each for _, patterns in matching for each in patterns]
        if bool(listed) and draw(BOOLEANS):
            _, tree, _ = listed[draw(integers(0, len(listed) - 1))]
            return Writer(draw).text(tree, turn, None) or "key"
        return draw(_NAMES) + "x" * turn


_STRING: Term = ["type", ["string"]]
BOOLEANS = st.booleans()
_NAMES = st.text(string.ascii_lowercase, min_size=1, max_size=6)
