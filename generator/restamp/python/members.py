"""The members of bodies: which are declared, and which are sent but never read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from .. import ir


@dataclass(slots=True, eq=False)
class _Node:
    """The members of the values of a schema, and what they hold in turn."""

    schema: ir.Schema
    hidden: list[str] = field(default_factory=list)
    members: dict[str, list[_Node]] = field(default_factory=dict)
    rest: list[_Node] = field(default_factory=list)
    """What items are, and members that have no name of their own."""

    def held(self) -> list[_Node]:
        """Whatever it leads to."""
        return [*self.rest, *(n for each in self.members.values() for n in each)]


class Members:
    """The members of an API's values."""

    def __init__(self, api: ir.Api) -> None:
        self._schemas = api.schemas
        self._nodes: dict[ir.Key | int, _Node] = {}
        self._waiting: list[_Node] = []

    def names(self, schema: ir.Schema) -> tuple[str, ...]:
        """The names of members that are declared, and may be read."""
        listed = [t for t in self._terms(schema, set()) if isinstance(t, ir.Properties)]
        hidden = {name for term in listed for name in term.write_only}
        names = (name for term in listed for name in term.members)
        return tuple(dict.fromkeys(name for name in names if name not in hidden))

    def unread(self, schema: ir.Schema) -> tuple[Any, ...]:
        """The members that are never read, as a table that begins with the whole value.

        Each row has their names, the rows of members by name, and those of what is held
        otherwise. It is empty where all is read.
        """
        reached = self._reached(self._node(schema))
        leading = _leading(reached)
        listed = [node for node in reached if node in leading]
        places = {node: place for place, node in enumerate(listed)}
        return tuple(_row(node, places) for node in listed)

    def _reached(self, first: _Node) -> list[_Node]:
        found = {first: None}
        waiting = [first]
        while waiting:
            new = [n for n in waiting.pop().held() if n not in found]
            found.update(dict.fromkeys(new))
            waiting += new
        return list(found)

    def _node(self, schema: ir.Schema) -> _Node:
        first = self._known(schema)
        while self._waiting:
            self._fill(self._waiting.pop())
        return first

    def _known(self, schema: ir.Schema) -> _Node:
        """The node of a schema; it waits to be filled if it is new."""
        key = _key(schema)
        if key not in self._nodes:
            self._nodes[key] = _Node(schema)
            self._waiting.append(self._nodes[key])
        return self._nodes[key]

    def _fill(self, node: _Node) -> None:
        for term in self._terms(node.schema, set()):
            match term:
                case ir.Properties(members=members):
                    node.hidden += term.write_only
                    for name, inner in members.items():
                        node.members.setdefault(name, []).append(self._known(inner))
                case ir.PatternProperties(members=members):
                    node.rest += map(self._known, members.values())
                case ir.PrefixItems(schemas=schemas):
                    node.rest += map(self._known, schemas)
                case (
                    ir.AdditionalProperties(schema=inner)
                    | ir.UnevaluatedProperties(schema=inner)
                    | ir.UnevaluatedItems(schema=inner)
                    | ir.Items(schema=inner)
                    | ir.Contains(schema=inner)
                ):
                    node.rest.append(self._known(inner))

    def _terms(self, schema: ir.Schema, seen: set[ir.Key]) -> Iterator[ir.Term]:
        """What may hold of a value itself, whichever alternative it is of."""
        for term in schema:
            yield term
            if isinstance(term, ir.Defined):
                if term.key not in seen:
                    seen.add(term.key)
                    yield from self._terms(self._schemas[term.key], seen)
            else:
                for inner in _alternatives(term):
                    yield from self._terms(inner, seen)


def _alternatives(term: ir.Term) -> tuple[ir.Schema, ...]:
    """The schemas that a term may have of the same value."""
    match term:
        case ir.AnyOf(schemas=schemas) | ir.OneOf(schemas=schemas):
            return schemas
        case ir.If():
            return term.condition, term.then, term.otherwise
        case ir.OrNull(schema=inner):
            return (inner,)
        case ir.Tagged(cases=cases):
            return (*(case.schema for case in cases), term.otherwise)
        case ir.DependentSchemas(schemas=named):
            return tuple(named.values())
        case _:
            return ()


def _key(schema: ir.Schema) -> ir.Key | int:
    """What tells nodes apart: definitions may hold themselves."""
    match schema:
        case (ir.Defined(key=key),) | (ir.OrNull(schema=(ir.Defined(key=key),)),):
            return key
        case _:
            return id(schema)


def _leading(nodes: list[_Node]) -> set[_Node]:
    """The nodes that have, or lead to, what is never read."""
    above: dict[_Node, list[_Node]] = {}
    for node in nodes:
        for inner in node.held():
            above.setdefault(inner, []).append(node)
    waiting = [node for node in nodes if node.hidden]
    found = set(waiting)
    while waiting:
        new = {n for n in above.get(waiting.pop(), ()) if n not in found}
        found |= new
        waiting += new
    return found


def _row(node: _Node, places: dict[_Node, int]) -> tuple[Any, ...]:
    members = {name: _listed(inner, places) for name, inner in node.members.items()}
    told = {name: listed for name, listed in members.items() if listed}
    return tuple(dict.fromkeys(node.hidden)), told, _listed(node.rest, places)


def _listed(nodes: list[_Node], places: dict[_Node, int]) -> tuple[int, ...]:
    return tuple(sorted({places[node] for node in nodes if node in places}))
