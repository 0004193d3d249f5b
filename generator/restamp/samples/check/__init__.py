"""Whether JSON values keep to schemas, term by term: the generator's own judge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from ... import ir
from .arrays import ARRAYS
from .choices import CHOICES
from .objects import OBJECTS
from .scalars import SCALARS, canonical
from .violation import Broken, First, Found, Path, Question, Rule, Violation, question

__all__ = ["Checker", "Entry", "Violation"]

_RULES: dict[type, Rule] = {**SCALARS, **OBJECTS, **ARRAYS, **CHOICES}

MOST = 1_000
"""Violations after which what is known to be wrong already is not told once more."""


class Entry(NamedTuple):
    """A definition: what a value of it must be.

    `listed` are the members where the schema does no more than list them, all of a kind;
    `hidden` are declared members that do not go in the definition's direction.
    """

    number: int
    key: ir.Key
    schema: ir.Schema
    kind: type
    listed: frozenset[str | int]
    hidden: frozenset[str]
    absent: ir.Schema
    """That the hidden members are not there."""


class _Answer(NamedTuple):
    """What is wrong with a value, told with paths that start so far above it."""

    wrong: bool
    above: int = 0
    told: Sequence[Violation] = ()


_GOOD = _Answer(False)
_WRONG = _Answer(True)
"""That something is wrong, and not what."""


class Checker:
    """Holds JSON values against the schemas of an API, as the generated code does.

    It is stricter in one thing: what is read must not hold what is only written.
    """

    def __init__(self, api: ir.Api) -> None:
        self.api = api
        self._entries: dict[ir.Key, Entry] = {}
        self._known: dict[int, tuple[ir.Key, Entry]] = {}
        self._members: dict[int, tuple[ir.Values, frozenset[Any]]] = {}
        self._fitting: dict[Question, tuple[ir.Term, int]] = {}
        self.unmet: dict[Question, tuple[ir.Term, Found]] = {}
        self._proven: dict[tuple[int, int], Any] = {}
        self._asked: dict[tuple[int, int], _Answer] = {}
        self._counted: dict[tuple[int, int], int] = {}
        self._asking = 0

    def entry(self, key: ir.Key) -> Entry:
        """A definition, found by the identity of its key where that is known."""
        known = self._known.get(id(key))
        if known is None:
            found = self._entries.get(key) or _entry(self.api, key, len(self._entries))
            self._entries[key] = found
            known = self._known[id(key)] = key, found
        return known[1]

    def members(self, term: ir.Values) -> frozenset[Any]:
        """The values that a term lists, in the form in which they are compared."""
        if id(term) not in self._members:
            self._members[id(term)] = term, frozenset(map(canonical, term.members))
        return self._members[id(term)][1]

    def fitting(self, term: ir.AnyOf | ir.OneOf, value: Any) -> int:
        """How many alternatives a value fits; those of a small one are counted once.

        Those of another one are counted once while it stays as it is.
        """
        if (known := question(term, value)) is None:
            place = id(term), id(value)
            if place not in self._counted:
                self._counted[place] = self._count(term, value)
            return self._counted[place]
        if known not in self._fitting:
            self._fitting[known] = term, self._count(term, value)
        return self._fitting[known][1]

    def _count(self, term: ir.AnyOf | ir.OneOf, value: Any) -> int:
        return sum(self.holds(schema, value) for schema in term.schemas)

    def holds(self, schema: ir.Schema, value: Any) -> bool:
        """Whether a value is what a schema says."""
        self._asking += 1
        try:
            self.add(schema, value, (), First())
        except Broken:
            return False
        finally:
            self._end()
        return True

    def violations(self, schema: ir.Schema, value: Any) -> list[Violation]:
        """Every rule of a schema that a value breaks."""
        found: Found = []
        self._asking += 1
        try:
            self.add(schema, value, (), found)
        finally:
            self._end()
        return found

    def _end(self) -> None:
        """Forget the values of a question that is answered: they may change."""
        self._asking -= 1
        if not self._asking:
            self._asked.clear()
            self._counted.clear()

    def trust(self, key: ir.Key, value: Any) -> None:
        """Remember that this very value keeps to the schema of a definition."""
        if isinstance(value, dict | list):
            self._proven[self.entry(key).number, id(value)] = value

    def add(self, schema: ir.Schema, value: Any, at: Path, found: Found) -> None:
        """Add what is wrong with a value that stands at a path."""
        for term in schema:
            if type(term) is ir.Defined:
                entry = self.entry(term.key)
                if (entry.number, id(value)) not in self._proven:
                    self._once(entry, value, at, found)
            else:
                _RULES[type(term)](self, term, value, at, found)

    def _once(self, entry: Entry, value: Any, at: Path, found: Found) -> None:
        """Add what is wrong; of one value, which stays as it is, it is found out once."""
        place = entry.number, id(value)
        known = self._asked.get(place)
        if isinstance(found, First):
            if known is None:
                known = self._asked[place] = _WRONG
                self._defined(entry, value, at, found)
                self._asked[place] = _GOOD
            elif known.wrong:
                raise Broken
        elif known is None or known is _WRONG:
            start = len(found)
            self._defined(entry, value, at, found)
            told = found[start : start + MOST]
            self._asked[place] = _Answer(True, len(at), told) if told else _GOOD
        elif known.wrong and len(found) < MOST:
            found += (Violation(at + p[known.above :], k) for p, k in known.told)

    def _defined(self, entry: Entry, value: Any, at: Path, found: Found) -> None:
        if entry.listed:
            _listed(entry, value, at, found)
            return
        self.add(entry.schema, value, at, found)
        if entry.hidden and isinstance(value, dict):
            for name in value:
                if name in entry.hidden:
                    found.append(Violation((*at, name), "writeOnly"))


def _entry(api: ir.Api, key: ir.Key, number: int) -> Entry:
    schema, definition = api.schemas[key], api.definitions[key]
    kind, listed = object, frozenset[str | int]()
    if isinstance(definition, ir.Enumeration) and _lists(schema, definition):
        kind = str if definition.kind is ir.Kind.STRING else int
        listed = frozenset(member.value for member in definition.members)
    hidden = frozenset[str]()
    if isinstance(definition, ir.Record) and key.direction is ir.Direction.READ:
        declared = [t.members for t in schema if isinstance(t, ir.Properties)]
        fields = {field.wire for field in definition.fields}
        hidden = frozenset(name for names in declared for name in names) - fields
    absent = (ir.ReadOnly(names=tuple(sorted(hidden))),) if hidden else ()
    return Entry(number, key, schema, kind, listed, hidden, absent)


def _lists(schema: ir.Schema, definition: ir.Enumeration) -> bool:
    """Whether a schema says no more than that a value is a member."""
    listed = [term for term in schema if isinstance(term, ir.Values)]
    if len(listed) != 1 or len(listed[0].members) != len(definition.members):
        return False
    return all(isinstance(term, ir.Values | ir.Types) for term in schema)


def _listed(entry: Entry, value: Any, at: Path, found: Found) -> None:
    if isinstance(value, list | dict | bool | None):
        found.append(Violation(at, "type"))
    elif value not in entry.listed:
        known = (t.keyword for t in entry.schema if isinstance(t, ir.Values))
        keyword = next(known) if isinstance(value, entry.kind) else "type"
        found.append(Violation(at, keyword))
