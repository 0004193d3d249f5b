"""Schemas as JSON, from which the runtime's strategies draw values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice
from typing import Any

from .. import ir
from ..codecs import NUMBERS, STRINGS
from ..patterns import parse, translate
from ..patterns.tree import (
    Back,
    Boundary,
    Chars,
    Choice,
    Edge,
    Group,
    Look,
    Node,
    Repeat,
    Sequence,
)
from ..samples import Message
from ..samples.strings import broken as faults
from ..samples.strings import Text
from ..samples.parts import Parts
from ..samples.texts import texts
from ..text import Code, code, join, json_text
from .names import Names

SAMPLES = 3
"""Strings that are given where none can be drawn for sure."""

_NAMED: dict[type, str] = {
    ir.Properties: "properties",
    ir.DependentSchemas: "dependentSchemas",
    ir.PrefixItems: "prefixItems",
    ir.AnyOf: "anyOf",
    ir.OneOf: "oneOf",
    ir.Not: "not",
    ir.PropertyNames: "propertyNames",
    ir.OrNull: "nullable",
}
_ANYTHING: list[Any] = ["seq", [["repeat", ["out", []], 0, None]]]


class Schemas:
    """Writes the schemas of an API's definitions, term by term."""

    def __init__(self, api: ir.Api, names: Names, made: Iterable[Message] = ()) -> None:
        self._api = api
        self._names = names
        self._values: dict[ir.Key, dict[str, Any]] = {}
        for message in made:
            if message.model is not None:
                _add(self._values.setdefault(message.model, {}), message)
        self._bodies = _bodies(api, names)

    def of(self, definitions: Iterable[ir.Definition]) -> Code:
        """The JSON text of a module's definitions, each in a line of its own."""
        lines = [
            code(
                "{}: {}",
                json_text(self._names.definitions[definition.key].name),
                json_text(self._entry(definition)),
            )
            for definition in definitions
        ]
        return code("{\n{}\n}", join(",\n", lines))

    def _entry(self, definition: ir.Definition) -> dict[str, Any]:
        schema = self._api.schemas[definition.key]
        entry: dict[str, Any] = {"terms": self._schema(schema)}
        if isinstance(definition, ir.Union) and definition.tag is not None:
            tags = [(v.schema, v.tags) for v in definition.variants if v.tags]
            entry["terms"] = [
                self._marked(term, definition.tag, tags) for term in schema
            ]
        if hidden := _hidden(definition, schema):
            entry["hidden"] = hidden
        if definition.key in self._bodies:
            entry["bodies"] = self._bodies[definition.key]
        if definition.key in self._values:
            entry["values"] = self._values[definition.key]
        return entry

    def _marked(
        self,
        term: ir.Term,
        tag: str,
        tags: list[tuple[ir.Schema, tuple[str | int, ...]]],
    ) -> list[Any]:
        """A choice, with the tags that stand for each of its alternatives."""
        made = self._term(term)
        if isinstance(term, ir.OneOf | ir.AnyOf):
            told = [
                next((list(t) for s, t in tags if schema[: len(s)] == s), [])
                for schema in term.schemas
            ]
            made += [tag, told]
        return made

    def _schema(self, schema: ir.Schema) -> list[Any]:
        made = [self._term(term) for term in schema if _is_kept(term)]
        if _is_hard(schema):
            made.append(["samples", _samples(schema)])
        return made

    def _term(self, term: ir.Term) -> list[Any]:
        match term:
            case ir.Defined(key=key):
                known = self._names.definitions[key]
                return ["ref", known.module, known.name]
            case ir.Types(names=names):
                return ["type", list(names)]
            case ir.Values():
                return [term.keyword, list(term.members)]
            case ir.Limit(rule=ir.Rule.PATTERN, value=pattern):
                return ["pattern", *_pattern(pattern)]
            case ir.Limit():
                return [term.rule.value, term.value]
            case ir.Format():
                return ["format", term.name]
            case ir.Never():
                return ["never"]
            case ir.Required():
                return ["required", list(term.names)]
            case ir.ReadOnly():
                return ["readOnly", list(term.names)]
            case ir.DependentRequired():
                return [
                    "dependentRequired",
                    {n: list(o) for n, o in term.names.items()},
                ]
            case _:
                return self._holding(term)

    def _holding(self, term: ir.Term) -> list[Any]:
        """A term that holds other schemas."""
        match term:
            case ir.Properties(members=held) | ir.DependentSchemas(schemas=held):
                return [_NAMED[type(term)], self._named(held)]
            case ir.AnyOf() | ir.OneOf() | ir.PrefixItems():
                return [_NAMED[type(term)], list(map(self._schema, term.schemas))]
            case ir.Not() | ir.PropertyNames() | ir.OrNull():
                return [_NAMED[type(term)], self._schema(term.schema)]
            case ir.PatternProperties(members=held):
                listed = [[*_pattern(p), self._schema(s)] for p, s in held.items()]
                return ["patternProperties", listed]
            case ir.AdditionalProperties():
                patterns = list(map(translate, term.patterns))
                schema = self._schema(term.schema)
                return ["additionalProperties", schema, list(term.names), patterns]
            case ir.Items():
                return ["items", self._schema(term.schema), term.start]
            case ir.Contains():
                return ["contains", self._schema(term.schema), term.least, term.most]
            case ir.If():
                parts = (term.condition, term.then, term.otherwise)
                return ["if", *map(self._schema, parts)]
            case ir.Tagged():
                cases = [[list(t), self._schema(s)] for t, s in term.cases]
                return ["tagged", term.name, cases, self._schema(term.otherwise)]
            case ir.UnevaluatedProperties():
                given = self._schema(term.schema), self._seen(term.seen)
                return ["unevaluatedProperties", *given]
            case ir.UnevaluatedItems():
                given = self._schema(term.schema), self._seen(term.seen)
                return ["unevaluatedItems", *given]
            case _:
                raise AssertionError(f"{term!r} is handled before")

    def _named(self, schemas: Mapping[str, ir.Schema]) -> dict[str, Any]:
        return {name: self._schema(schema) for name, schema in schemas.items()}

    def _seen(self, seen: ir.Seen) -> dict[str, Any]:
        """What a schema looks at, as arguments of the runtime's `Seen`."""
        made = {
            "names": list(seen.names),
            "patterns": list(map(translate, seen.patterns)),
            "count": seen.count,
            "matching": list(map(self._schema, seen.matching)),
            "everything": seen.everything,
            "branches": [
                [
                    self._schema(branch.condition),
                    self._seen(branch.seen),
                    self._seen(branch.otherwise),
                ]
                for branch in seen.branches
            ],
        }
        return {name: value for name, value in made.items() if value}


def _add(values: dict[str, Any], message: Message) -> None:
    """Add a value, unless it is the same as that of the size before."""
    if not values or [*values.values()][-1] != message.body:
        values[message.kind.value] = message.body


def _bodies(api: ir.Api, names: Names) -> dict[ir.Key, list[list[str]]]:
    """The operations whose bodies are of a definition, and which of their bodies."""
    found: dict[ir.Key, list[list[str]]] = {}
    for operation in api.operations:
        for part, contents in operation.bodies:
            for content in contents[:1]:
                schema = content.value.schema
                if content.form is ir.Form.JSON and len(schema) == 1:
                    if isinstance(schema[0], ir.Defined):
                        where = found.setdefault(schema[0].key, [])
                        where.append([names.operations[operation.origin], part])
    return {key: where[:1] for key, where in found.items()}


def _hidden(definition: ir.Definition, schema: ir.Schema) -> list[str]:
    """Declared members that do not go in the definition's direction."""
    if not isinstance(definition, ir.Record):
        return []
    if definition.key.direction is not ir.Direction.READ:
        return []
    fields = {field.wire for field in definition.fields}
    declared = [t.members for t in schema if isinstance(t, ir.Properties)]
    return [name for names in declared for name in names if name not in fields]


def _is_kept(term: ir.Term) -> bool:
    return not isinstance(term, ir.Format) or term.name in STRINGS | NUMBERS


_SPELT = (ir.Rule.MIN_LENGTH, ir.Rule.MAX_LENGTH, ir.Rule.PATTERN)


def _is_hard(schema: ir.Schema) -> bool:
    """Whether strings that are drawn by one of the terms may break another one."""
    limits = [t for t in schema if isinstance(t, ir.Limit) and t.rule in _SPELT]
    patterns = [t.value for t in limits if t.rule is ir.Rule.PATTERN]
    formats = [t for t in schema if isinstance(t, ir.Format) and t.name in STRINGS]
    if formats and limits or len(patterns) > 1:
        return True
    return any(map(_looks, map(parse, patterns)))


def _samples(schema: ir.Schema) -> list[str]:
    """Some strings that keep to the terms, as far as they are known."""
    parts = Parts(t for t in schema if isinstance(t, ir.Limit | ir.Format))
    formats: list[str | None] = [*parts.formats] or [None]
    wanted = [
        Text(
            shortest=int(max(parts.limit(ir.Rule.MIN_LENGTH), default=0)),
            longest=min(map(int, parts.limit(ir.Rule.MAX_LENGTH)), default=None),
            pattern=pattern,
            format=format,
        )
        for pattern in parts.limit(ir.Rule.PATTERN) or [None]
        for format in formats
    ]
    made = dict.fromkeys(islice(texts(parts, "text"), 40))
    good = (text for text in made if not any(faults(each, text) for each in wanted))
    return list(islice(good, SAMPLES))


@lru_cache(1024)
def _pattern(pattern: str) -> tuple[str, list[Any]]:
    """An expression in Python, and what strings that match are made of."""
    return translate(pattern), _free(parse(pattern))


def _free(node: Node) -> list[Any]:
    """What a text is made of in which an expression is found: it may stand anywhere."""
    if isinstance(node, Choice):
        return ["choice", list(map(_free, node.branches))]
    parts = node.parts if isinstance(node, Sequence) else (node,)
    made = [_made(part) for part in parts]
    if not _is_edge(parts[:1], end=False):
        made.insert(0, _ANYTHING)
    if not _is_edge(parts[-1:], end=True):
        made.append(_ANYTHING)
    return ["seq", made]


def _is_edge(parts: tuple[Node, ...], *, end: bool) -> bool:
    return any(isinstance(part, Edge) and part.end is end for part in parts)


def _made(node: Node) -> list[Any]:
    """What a part of an expression matches; what it only looks at is left to luck."""
    match node:
        case Chars():
            return ["out" if node.negated else "in", list(map(list, node.ranges))]
        case Edge() | Boundary() | Look():
            return ["seq", []]
        case Back():
            return ["back", node.index]
        case Group(index=None):
            return _made(node.body)
        case Group():
            return ["group", node.index, _made(node.body)]
        case Repeat():
            return ["repeat", _made(node.body), node.least, node.most]
        case Sequence():
            return ["seq", list(map(_made, node.parts))]
        case Choice():
            return ["choice", list(map(_made, node.branches))]


def _looks(node: Node, inside: bool = False) -> bool:
    """Whether a part asks for more than which characters follow one another."""
    match node:
        case Boundary() | Look():
            return True
        case Edge():
            return inside
        case Group() | Repeat():
            return _looks(node.body, True)
        case Sequence(parts=parts):
            ends = {0: False, len(parts) - 1: False}
            return any(_looks(p, ends.get(n, True)) for n, p in enumerate(parts))
        case Choice():
            return any(_looks(branch, inside) for branch in node.branches)
        case Chars() | Back():
            return False
