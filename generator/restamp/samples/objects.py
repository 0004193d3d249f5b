"""Objects that may keep to the terms of a schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice, takewhile
from typing import TYPE_CHECKING, Any

from .. import ir
from .check import Violation
from .check.objects import NEVER
from .parts import Parts
from .sizes import MEMBERS
from .strings import NoValue, Text, text
from .variations import of_object

if TYPE_CHECKING:
    from .values import Values

OTHERS = 24
"""Members that are left out or added, each alone, when an object does not fit."""

NAMES = 4
"""Names that are tried beyond those that must be there."""

LISTED = 40
"""Names that are looked at beyond those, as some may be forbidden."""

_Examples = Mapping[str, tuple[Any, ...]]


def objects(
    values: Values, parts: Parts, examples: _Examples, level: int
) -> Iterator[dict[str, Any]]:
    """Objects with the members that a level asks for, then with others."""
    members = _Members(values, parts, examples, level - 1)
    needed = _needed(parts)
    whole = list(parts.members)
    order = [needed, [*whole, *needed]]
    for names in order if level <= 0 else reversed(order):
        yield from members.of(names, free=level > 0)
    optional = [name for name in whole if name not in parts.required][:OTHERS]
    for name in optional:
        yield from members.of([*needed, name], free=False)
    for name in optional:
        yield from members.of([n for n in whole if n != name], free=False)


def other_objects(
    values: Values, parts: Parts, examples: _Examples, level: int
) -> Iterator[dict[str, Any]]:
    """Objects with members, of which some have other values than usually."""
    members = _Members(values, parts, examples, level - 1)
    needed = _needed(parts)
    names = needed if needed and level <= 0 else [*parts.members, *needed]
    for base in members.of(names, free=True):
        several = {
            name: values.varied(parts.of(name) or (), level - 1, name) for name in base
        }
        yield from of_object(base, several)


def _needed(parts: Parts) -> list[str]:
    """The names of the members that must be there, the declared ones first."""
    return [n for n in (*parts.members, *parts.required) if n in parts.required]


def repaired(
    values: Values,
    parts: Parts,
    value: dict[str, Any],
    found: Iterable[Violation],
    level: int,
) -> dict[str, Any]:
    """An object with what it lacks, and without what it may lack and is wrong."""
    members = _Members(values, parts, {}, level - 1)
    made = dict(value)
    for path, keyword in found:
        name = path[0] if path else ""
        if keyword in ("required", "dependentRequired") and len(path) == 1:
            made |= members.known(str(name))
        elif name not in parts.required:
            made.pop(str(name), None)
    return made


class _Members:
    """Makes members, each one once."""

    def __init__(
        self, values: Values, parts: Parts, examples: _Examples, level: int
    ) -> None:
        self._values = values
        self._parts = parts
        self._examples = examples
        self._level = level
        self._made: dict[str, dict[str, Any]] = {}

    def of(self, names: Iterable[str], *, free: bool) -> Iterator[dict[str, Any]]:
        """An object with members of these names, as far as they may be there."""
        made: dict[str, Any] = {}
        for name in self._parts.with_others(names):
            made |= self.known(name)
        if any(name not in made for name in self._parts.required):
            return
        least = int(max(self._parts.limit(ir.Rule.MIN_PROPERTIES), default=0))
        most = min(self._parts.limit(ir.Rule.MAX_PROPERTIES), default=None)
        if free and not self._parts.members and most != 0:
            least = max(least, 1)
        yield self._counted(made, least, most)

    def _counted(
        self, made: dict[str, Any], least: int, most: float | None
    ) -> dict[str, Any]:
        """The object with as many members as it must and may have."""
        listed = islice(other_names(self._values, self._parts), least + LISTED)
        others = (n for n in listed if n not in made and self._parts.of(n) is not None)
        further = chain(self._parts.members, islice(others, least + NAMES))
        while len(made) < least and (name := next(further, None)) is not None:
            made |= {} if name in made else self.known(name)
        if most is not None:
            for name in [n for n in made if n not in self._parts.required][::-1]:
                if len(made) > most:
                    del made[name]
        return made

    def known(self, name: str) -> dict[str, Any]:
        """The member of a name; nothing where it must not be there."""
        if name not in self._made:
            self._made[name] = self._member(name)
        return self._made[name]

    def _member(self, name: str) -> dict[str, Any]:
        schema = self._parts.of(name)
        if schema is None:
            return {}
        given = self._examples.get(name, ())
        try:
            return {name: self._values.make(schema, self._level, name, given)}
        except NoValue:
            return {}


def other_names(values: Values, parts: Parts) -> Iterator[str]:
    """Names of members that are not declared."""
    for term in parts.holding:
        if isinstance(term, ir.PropertyNames):
            string = ir.Types(names=("string",))
            yield from values.several((string, *term.schema), 0, "key")
            return
    members: dict[str, ir.Schema] = {}
    for term in parts.holding:
        if isinstance(term, ir.PatternProperties):
            members |= term.members
    yield from filter(None, map(_matching, members))
    yield "key"
    numbered = (f"key{number}" for number in range(2, MEMBERS + NAMES))
    yield from takewhile(lambda name: parts.of(name) is not None, numbered)
    for pattern in (each for each, schema in members.items() if schema != NEVER):
        match = ir.Limit(rule=ir.Rule.PATTERN, value=pattern)
        yield from values.several((ir.Types(names=("string",)), match), 0, "key")


def _matching(pattern: str) -> str | None:
    try:
        return text(Text(pattern=pattern), "key")
    except NoValue:
        return None
