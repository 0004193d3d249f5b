"""What fixtures are to show: each constraint kept to and broken, each choice made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from .. import formats, ir
from ..document import Pointer
from ..shares import Share
from .message import STRUCTURED, Goal, GoalKey, Reason, Reasons, Size, is_made
from .strings import NoValue
from .values import Values

PAIRS, MEMBERS, VARIANTS, STATES = "constraints", "members", "variants", "states"
STATUSES, HEADERS = "statuses", "headers"


_KINDS = {
    ir.Rule.MIN_LENGTH: "string",
    ir.Rule.MAX_LENGTH: "string",
    ir.Rule.PATTERN: "string",
    ir.Rule.MINIMUM: "number",
    ir.Rule.MAXIMUM: "number",
    ir.Rule.EXCLUSIVE_MINIMUM: "number",
    ir.Rule.EXCLUSIVE_MAXIMUM: "number",
    ir.Rule.MULTIPLE_OF: "number",
    ir.Rule.MIN_ITEMS: "array",
    ir.Rule.MAX_ITEMS: "array",
    ir.Rule.UNIQUE_ITEMS: "array",
    ir.Rule.MIN_PROPERTIES: "object",
    ir.Rule.MAX_PROPERTIES: "object",
}
"""The JSON type that a rule is about."""

_LEAST = (ir.Rule.MIN_LENGTH, ir.Rule.MIN_ITEMS, ir.Rule.MIN_PROPERTIES)

_NEVER: ir.Schema = (ir.Never(),)
_ALL = frozenset({"string", "number", "boolean", "null", "array", "object"})


class _Around(NamedTuple):
    """What stands around a term: types that are left (integers are numbers), and names."""

    types: frozenset[str]
    required: set[str]
    hidden: set[str]


class Goals:
    """The goals of a share of an API, each of the first operation that leads to it."""

    def __init__(self, values: Values, share: Share) -> None:
        self._values = values
        self._seen = dict[int, ir.Term]()
        self._first = dict[int, int]()
        self.all: dict[GoalKey, Goal] = {}
        self._of_term = defaultdict[int, list[GoalKey]](list)
        self.reasons = Reasons()
        self.owned: dict[int, frozenset[int]] = {}
        """The terms that an operation is the first to lead to, by its number."""
        self.elsewhere = defaultdict[int, set[int]](set)
        """The operations that were first to lead to what one leads to, by its number."""
        vain: list[tuple[int, list[ir.Value]]] = []
        for number, operation in enumerate(values.api.operations):
            before = len(self._seen)
            known, unknown = self._sorted(operation)
            found = [*_of_answers(operation), *self._walk(number, known)]
            vain.append((number, unknown))
            if share.has(number):
                self._add(found)
                for key in _unmade(operation):
                    self.reasons[key] = Reason.UNMADE
                self.owned[number] = frozenset(islice(self._seen, before, None))
        for number, unknown in vain:
            found = list(self._walk(number, unknown))
            before = len(self._seen)
            operation = values.api.operations[number]
            further = list(self._walk(number, _headers(operation)))
            texts = list(self._walk(number, _bodies_of(operation, (ir.Form.TEXT,))))
            sequences = list(self._walk(number, _bodies_of(operation, _SEQUENCES)))
            if share.has(number):
                self._add([*found, *further, *texts, *sequences])
                self.owned[number] |= frozenset(islice(self._seen, before, None))
                broken = [key for key, _ in (*texts, *sequences) if key[2]]
                self.reasons |= dict.fromkeys(broken, Reason.INTACT)
                always = [key for key, _ in texts if key[2] and self._is_text(key)]
                self.reasons |= dict.fromkeys(always, Reason.UNWRITTEN)

    def _is_text(self, key: GoalKey) -> bool:
        """Whether a goal is about the type of strings, which every text is."""
        term = self._seen[key[0]]
        return isinstance(term, ir.Types) and "string" in term.names

    def _add(self, found: Iterable[tuple[GoalKey, Goal]]) -> None:
        for key, goal in found:
            self.all[key] = goal
            self._of_term[key[0]].append(key)

    def absent(self, done: Collection[GoalKey]) -> Iterator[tuple[Pointer, ir.Schema]]:
        """The members that were never shown there, and what they must be.

        Their places go from a schema on through names.
        """
        for key, reason in self.reasons.items():
            term, goal = self._seen.get(key[0]), self.all.get(key)
            if key in done or goal is None or reason is not Reason.VAIN:
                continue
            match term, key:
                case ir.Properties(members=members), (_, ("with", str(name)), False):
                    yield goal.place / name, members[name]
                case _:
                    continue

    def left(self, owned: Collection[int], shown: Collection[GoalKey]) -> set[int]:
        """The terms of which something is not shown yet."""
        done = {term for term, _, _ in shown}
        return {term for term in owned if term not in done or self._lacks(term, shown)}

    def _lacks(self, term: int, shown: Collection[GoalKey]) -> bool:
        return any(key not in shown for key in self._of_term[term])

    def _met(self, number: int, term: ir.Term) -> None:
        """Remember who was first to lead to a term, if that is another operation."""
        first = self._first[id(term)]
        if first != number:
            self.elsewhere[number].add(first)

    def _sorted(self, operation: ir.Operation) -> tuple[list[ir.Value], list[ir.Value]]:
        """What an operation says in values that are known, and in others."""
        known: list[ir.Value] = []
        unknown: list[ir.Value] = []
        for value in _values(operation):
            try:
                self._values.body(value, Size.MINIMAL)
                known.append(value)
            except NoValue:
                unknown.append(value)
        return known, unknown

    def _walk(
        self, number: int, listed: Iterable[ir.Value]
    ) -> Iterator[tuple[GoalKey, Goal]]:
        waiting = [(value.schema, value.origin) for value in listed][::-1]
        while waiting:
            schema, at = waiting.pop()
            around = self._around(schema)
            inner: list[tuple[ir.Schema, Pointer]] = []
            for term in schema:
                if id(term) in self._seen:
                    self._met(number, term)
                    continue
                self._seen[id(term)] = term
                self._first[id(term)] = number
                yield from _goals(term, at, around)
                inner += self._inside(term, at, around.hidden)
            waiting += reversed(inner)

    @staticmethod
    def _around(schema: ir.Schema) -> _Around:
        """What the terms of a schema say of each other."""
        types, required, hidden = _ALL, set[str](), set[str]()
        for term in schema:
            match term:
                case ir.Types(names=names):
                    types &= {"number" if n == "integer" else n for n in names}
                case ir.Required(names=names):
                    required |= set(names)
                case ir.ReadOnly(names=names):
                    hidden |= set(names)
                case _:
                    continue
        return _Around(types, required, hidden)

    def _inside(
        self, term: ir.Term, at: Pointer, hidden: set[str]
    ) -> Iterator[tuple[ir.Schema, Pointer]]:
        """The schemas that values of a term keep to, and their places."""
        match term:
            case ir.Defined(key=key):
                entry = self._values.checker.entry(key)
                yield entry.absent + entry.schema, key.origin
            case ir.Properties(members=members):
                for name, schema in members.items():
                    if name not in hidden:
                        yield schema, Pointer((*at, name))
            case ir.PatternProperties(members=members):
                for pattern, schema in members.items():
                    yield schema, Pointer((*at, pattern))
            case ir.DependentSchemas(schemas=schemas):
                for schema in schemas.values():
                    yield schema, at
            case ir.AnyOf(schemas=listed) | ir.OneOf(schemas=listed):
                for schema in listed:
                    yield schema, at
            case ir.PrefixItems(schemas=listed):
                for number, schema in enumerate(listed):
                    yield schema, Pointer((*at, number))
            case ir.If(then=then, otherwise=otherwise):
                yield then, at
                yield otherwise, at
            case ir.Tagged(cases=cases, otherwise=otherwise):
                for case in cases:
                    yield case.schema, at
                yield otherwise, at
            case ir.OrNull(schema=schema):
                yield schema, at
            case (
                ir.AdditionalProperties(schema=schema)
                | ir.Items(schema=schema)
                | ir.UnevaluatedProperties(schema=schema)
                | ir.UnevaluatedItems(schema=schema)
            ):
                yield schema, Pointer((*at, "*"))
            case _:
                return


def _values(operation: ir.Operation) -> Iterator[ir.Value]:
    """What an operation sends and gets whose fixtures have a structure."""
    for parameter in operation.parameters:
        yield parameter.value
    yield from _bodies_of(operation, STRUCTURED)


def _headers(operation: ir.Operation) -> Iterator[ir.Value]:
    """What an operation says of the headers of its answers."""
    for response in operation.responses:
        for header in response.headers:
            yield header.value


_SEQUENCES = (ir.Form.LINES, ir.Form.EVENTS)


def _bodies_of(
    operation: ir.Operation, forms: Collection[ir.Form]
) -> Iterator[ir.Value]:
    """What an operation says of bodies that are written in some ways."""
    for _, contents in operation.bodies:
        for content in contents:
            if content.form in forms:
                yield content.value


def _of_answers(operation: ir.Operation) -> Iterator[tuple[GoalKey, Goal]]:
    """The statuses and headers that an operation declares."""
    for response in operation.responses:
        place = Pointer((*operation.origin, "responses", response.status))
        what = f"status {response.status}"
        yield (id(response), "", False), Goal(STATUSES, place, what)
        for header in response.headers:
            what = f"header {header.wire}"
            yield (id(header), "", False), Goal(HEADERS, header.value.origin, what)


def _unmade(operation: ir.Operation) -> Iterator[GoalKey]:
    """What no answer shows, as none of its contents is one that bodies are made of."""
    for response in operation.responses:
        if response.contents and not any(map(is_made, response.contents)):
            for each in (response, *response.headers):
                yield id(each), "", False


def _goals(
    term: ir.Term, at: Pointer, around: _Around
) -> Iterator[tuple[GoalKey, Goal]]:
    for group, aspect, broken, what in _aspects(term, around):
        yield (id(term), aspect, broken), Goal(group, at, what)


def _aspects(
    term: ir.Term, around: _Around
) -> Iterator[tuple[str, Hashable, bool, str]]:
    match term:
        case ir.Types(names=names):
            if len(names) > 1:
                for name in names:
                    yield STATES, name, False, f"type {name}"
            if not _ALL <= {"number" if n == "integer" else n for n in names}:
                yield PAIRS, "", True, "type broken"
        case ir.Values(keyword=keyword, members=members):
            for number, _ in enumerate(members):
                yield MEMBERS, number, False, f"{keyword} member {number}"
            yield PAIRS, "", True, f"{keyword} broken"
        case ir.Limit(rule=rule, value=value):
            if _KINDS[rule] in around.types and not (rule in _LEAST and value <= 0):
                yield PAIRS, "", False, f"{rule.value} kept"
                yield PAIRS, "", True, f"{rule.value} broken"
        case ir.Format(name=name):
            if name in formats.checked() and "string" in around.types:
                yield PAIRS, "", False, "format kept"
                yield PAIRS, "", True, "format broken"
        case ir.OrNull():
            if "null" in around.types:
                yield STATES, "null", False, "null"
        case ir.Tagged(cases=cases):
            for number, _ in enumerate(cases):
                yield VARIANTS, number, False, f"tag {number}"
        case _:
            yield from _of_members(term, around)


def _of_members(
    term: ir.Term, around: _Around
) -> Iterator[tuple[str, Hashable, bool, str]]:
    match term:
        case ir.Properties(members=members):
            for name, schema in members.items():
                if name not in around.hidden and schema != _NEVER:
                    yield STATES, ("with", name), False, f"{name} present"
                    if name not in around.required:
                        yield STATES, ("without", name), False, f"{name} absent"
        case ir.Required(names=names):
            for name in names:
                yield PAIRS, name, True, f"required broken: {name}"
        case ir.ReadOnly(names=names):
            for name in names:
                yield PAIRS, name, True, f"member of the other direction: {name}"
        case ir.DependentRequired(names=dependent):
            for name, others in dependent.items():
                yield STATES, name, False, f"dependentRequired kept: {name}"
                for other in others:
                    aspect = (name, other)
                    yield PAIRS, aspect, True, f"dependentRequired broken: {name}"
        case _:
            yield from _of_choices(term, around)


def _of_choices(
    term: ir.Term, around: _Around
) -> Iterator[tuple[str, Hashable, bool, str]]:
    match term:
        case ir.AnyOf(schemas=listed) | ir.OneOf(schemas=listed):
            keyword = "anyOf" if isinstance(term, ir.AnyOf) else "oneOf"
            for number, schema in enumerate(listed):
                if schema != _NEVER:
                    yield VARIANTS, number, False, f"{keyword} variant {number}"
            if () not in listed:
                yield PAIRS, "", True, f"{keyword} broken"
            if isinstance(term, ir.OneOf) and len(listed) > 1:
                yield PAIRS, "several", True, "oneOf broken: several match"
        case ir.If():
            yield VARIANTS, True, False, "if met"
            yield VARIANTS, False, False, "if not met"
        case ir.PatternProperties(members=members):
            for pattern, schema in members.items():
                if schema != _NEVER:
                    yield STATES, pattern, False, f"{pattern} present"
        case ir.Items(schema=schema):
            if "array" in around.types:
                yield STATES, "empty", False, "empty array"
                if schema == _NEVER:
                    yield PAIRS, "", True, "items broken"
        case ir.AdditionalProperties(schema=schema) if schema == _NEVER:
            yield PAIRS, "", True, "additionalProperties broken"
        case ir.UnevaluatedProperties(schema=schema) if schema == _NEVER:
            yield PAIRS, "", True, "unevaluatedProperties broken"
        case ir.UnevaluatedItems(schema=schema) if schema == _NEVER:
            yield PAIRS, "", True, "unevaluatedItems broken"
        case ir.PropertyNames() if "object" in around.types:
            yield PAIRS, "", True, "propertyNames broken"
        case ir.Contains() if "array" in around.types:
            if term.least:
                yield PAIRS, "", True, "contains broken"
            if term.most is not None:
                yield PAIRS, "most", True, "maxContains broken"
        case ir.Not():
            yield PAIRS, "", True, "not broken"
        case _:
            return
