"""Whether JSON values keep to schemas, term by term: the generator's own judge."""

from __future__ import annotations

from typing import Any, NamedTuple

from ... import ir
from .arrays import ARRAYS
from .choices import CHOICES
from .objects import OBJECTS
from .scalars import SCALARS, canonical
from .violation import Broken, First, Found, Path, Rule, Violation

__all__ = ["Checker", "Entry", "Violation"]

_RULES: dict[type, Rule] = {**SCALARS, **OBJECTS, **ARRAYS, **CHOICES}


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


class Checker:
    """Holds JSON values against the schemas of an API, as the generated code does.

    It is stricter in one thing: what is read must not hold what is only written.
    """

    def __init__(self, api: ir.Api) -> None:
        self.api = api
        self._entries: dict[ir.Key, Entry] = {}
        self._known: dict[int, tuple[ir.Key, Entry]] = {}
        self._members: dict[int, tuple[ir.Values, frozenset[Any]]] = {}
        self._fitting: dict[tuple[int, type, Any], tuple[ir.Term, int]] = {}
        self._proven: dict[tuple[int, int], Any] = {}

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
        """How many alternatives a value fits; that of a scalar is counted once."""
        if isinstance(value, dict | list):
            return sum(self.holds(schema, value) for schema in term.schemas)
        place = id(term), type(value), value
        if place not in self._fitting:
            count = sum(self.holds(schema, value) for schema in term.schemas)
            self._fitting[place] = term, count
        return self._fitting[place][1]

    def holds(self, schema: ir.Schema, value: Any) -> bool:
        """Whether a value is what a schema says."""
        try:
            self.add(schema, value, (), First())
        except Broken:
            return False
        return True

    def violations(self, schema: ir.Schema, value: Any) -> list[Violation]:
        """Every rule of a schema that a value breaks."""
        found: Found = []
        self.add(schema, value, (), found)
        return found

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
                    self._defined(entry, value, at, found)
            else:
                _RULES[type(term)](self, term, value, at, found)

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
    return Entry(number, key, schema, kind, listed, hidden)


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
