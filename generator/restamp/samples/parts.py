"""What the terms of a schema that need no choice say together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .. import ir
from .check.objects import NEVER, matches

KINDS = ("string", "object", "array", "integer", "number", "boolean", "null")
"""The JSON types, the likely ones first."""

_OBJECT = (
    *(ir.Properties, ir.Required, ir.ReadOnly, ir.PatternProperties),
    *(ir.AdditionalProperties, ir.PropertyNames, ir.DependentRequired),
    *(ir.DependentSchemas, ir.UnevaluatedProperties),
)
_ARRAY = (ir.Items, ir.PrefixItems, ir.Contains, ir.UnevaluatedItems)
_RULES = {
    "string": (ir.Rule.MIN_LENGTH, ir.Rule.MAX_LENGTH, ir.Rule.PATTERN),
    "number": (
        *(ir.Rule.MINIMUM, ir.Rule.MAXIMUM, ir.Rule.MULTIPLE_OF),
        *(ir.Rule.EXCLUSIVE_MINIMUM, ir.Rule.EXCLUSIVE_MAXIMUM),
    ),
    "array": (ir.Rule.MIN_ITEMS, ir.Rule.MAX_ITEMS, ir.Rule.UNIQUE_ITEMS),
    "object": (ir.Rule.MIN_PROPERTIES, ir.Rule.MAX_PROPERTIES),
}
_OF_RULE = {rule: kind for kind, rules in _RULES.items() for rule in rules}


class Parts:
    """Terms by what they are about; `types` is None where nothing names a type."""

    def __init__(self, terms: Iterable[ir.Term]) -> None:
        self.types: frozenset[str] | None = None
        self.values: list[ir.Values] = []
        self.limits: list[ir.Limit] = []
        self.formats: list[str] = []
        self.members: dict[str, ir.Schema] = {}
        self.required: dict[str, None] = {}
        self.forbidden: set[str] = set()
        self.holding: list[ir.Term] = []
        self._named: dict[str, ir.Schema | None] = {}
        for term in terms:
            self._add(term)

    def _add(self, term: ir.Term) -> None:
        match term:
            case ir.Types():
                named = frozenset(term.names)
                named |= {"integer"} if "number" in named else set()
                self.types = named if self.types is None else self.types & named
            case ir.Never():
                self.types = frozenset()
            case ir.Values():
                self.values.append(term)
            case ir.Limit():
                self.limits.append(term)
            case ir.Format():
                self.formats.append(term.name)
            case ir.Properties():
                for name, schema in term.members.items():
                    self.members[name] = self.members.get(name, ()) + schema
            case ir.Required():
                self.required |= dict.fromkeys(term.names)
            case ir.ReadOnly():
                self.forbidden |= set(term.names)
            case _:
                self.holding.append(term)

    def limit(self, *rules: ir.Rule) -> list[Any]:
        """The arguments of some rules."""
        return [limit.value for limit in self.limits if limit.rule in rules]

    def kinds(self, *, small: bool) -> list[str]:
        """The JSON types that a value may have, the most likely first."""
        if self.types is not None:
            order = sorted(KINDS, key="null".__ne__) if small else KINDS
            named = [kind for kind in order if kind in self.types]
            return [k for k in named if not (k == "integer" and "number" in named)]
        shown = [kind for kind in KINDS if kind in self._hints()]
        return [*shown, *(kind for kind in KINDS if kind not in shown)]

    def _hints(self) -> set[str]:
        """The types that the other terms are about."""
        found = {_OF_RULE[limit.rule] for limit in self.limits}
        if self.members or self.required or self._has(*_OBJECT):
            found.add("object")
        if self._has(*_ARRAY):
            found.add("array")
        if self.formats:
            found.add("string")
        return found

    def _has(self, *kinds: type) -> bool:
        return any(isinstance(term, kinds) for term in self.holding)

    def of(self, name: str) -> ir.Schema | None:
        """What a member of a name must be; None where it must not be there."""
        if name not in self._named:
            self._named[name] = self._of(name)
        return self._named[name]

    def _of(self, name: str) -> ir.Schema | None:
        if name in self.forbidden:
            return None
        schema = self.members.get(name, ())
        for term in self.holding:
            if isinstance(term, ir.PatternProperties):
                for pattern, more in term.members.items():
                    schema += more if matches(name, (pattern,)) else ()
            if isinstance(term, ir.AdditionalProperties):
                known = name in term.names or matches(name, term.patterns)
                schema += () if known else term.schema
        return None if NEVER[0] in schema else schema

    def with_others(self, names: Iterable[str]) -> list[str]:
        """The names of members, and those that must be there beside them."""
        wanted = dict.fromkeys(names)
        terms = [t for t in self.holding if isinstance(t, ir.DependentRequired)]
        waiting = list(wanted)
        while waiting:
            name = waiting.pop()
            for term in terms:
                new = [n for n in term.names.get(name, ()) if n not in wanted]
                wanted |= dict.fromkeys(new)
                waiting += new
        return list(wanted)

    def item(self, index: int) -> ir.Schema:
        """What the item at an index must be."""
        schema: ir.Schema = ()
        for term in self.holding:
            if isinstance(term, ir.PrefixItems) and index < len(term.schemas):
                schema += term.schemas[index]
            if isinstance(term, ir.Items) and index >= term.start:
                schema += term.schema
            if isinstance(term, ir.UnevaluatedItems) and not _sees(term.seen, index):
                schema += term.schema
        return schema


def kind_of(term: ir.Term) -> str | None:
    """The one JSON type that a term is about, if it is about one."""
    match term:
        case ir.Limit(rule=rule):
            return _OF_RULE[rule]
        case ir.Format():
            return "string"
        case _:
            if isinstance(term, _ARRAY):
                return "array"
            return "object" if isinstance(term, _OBJECT) else None


_SCALARS = frozenset(("string", "integer", "number", "boolean"))


def is_flat(schema: ir.Schema) -> bool:
    """Whether a schema is of scalars alone, and not of null unless it lists it."""
    told = any(isinstance(term, ir.Types | ir.Values) for term in schema)
    return told and all(map(_is_flat, schema))


def _is_flat(term: ir.Term) -> bool:
    match term:
        case ir.Types(names=names):
            return _SCALARS.issuperset(names)
        case ir.Values(members=members):
            return not any(isinstance(member, dict | list) for member in members)
        case _:
            return isinstance(term, ir.Limit | ir.Format)


def _sees(seen: ir.Seen, index: int) -> bool:
    """Whether an item may have been looked at."""
    if seen.everything or seen.matching or index < seen.count:
        return True
    return any(_sees(b.seen, index) or _sees(b.otherwise, index) for b in seen.branches)
