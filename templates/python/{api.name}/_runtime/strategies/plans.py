"""Schemas as terms without a choice, with one made for each alternative."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

from hypothesis import strategies as st

from .judge import Judge
from .parts import KINDS, Parts
from .schemas import ENDLESS, NoValue, Schema, Schemas, Term

T = TypeVar("T")

NULL: Schema = [["type", ["null"]]]

_EXACT = frozenset("""
    ref type enum const minLength maxLength pattern format samples hidden properties
    required readOnly additionalProperties items minItems maxItems uniqueItems
    minimum maximum exclusiveMinimum exclusiveMaximum multipleOf nullable never
    minProperties maxProperties anyOf
""".split())
"""Terms that what is drawn keeps to by the way it is made."""


class Plan(NamedTuple):
    """Terms without a choice; `exact` where all that is drawn of them keeps to them.

    `turn` is for what is left to choose: another one each time.
    """

    terms: Schema
    exact: bool
    turn: int


class Option(NamedTuple):
    """A schema of which several are a choice; `low` where none needs less."""

    schema: Schema
    kinds: frozenset[str]
    low: bool


class Plans:
    """What is known of the schemas of a package, and kept from one value to the next."""

    def __init__(self, schemas: Schemas) -> None:
        self.schemas = schemas
        self.judge = Judge(schemas)
        self._options: dict[int, tuple[Term, list[Option]]] = {}
        self._parts: dict[tuple[int, ...], Parts] = {}

    def parts(self, terms: Schema) -> Parts:
        """Terms by what they are about; they live as long as this."""
        key = tuple(map(id, terms))
        if key not in self._parts:
            self._parts[key] = Parts(terms)
        return self._parts[key]

    def options(self, term: Term) -> list[Option]:
        """What a term leaves to choose, if anything."""
        if id(term) not in self._options:
            self._options[id(term)] = term, self._weighed(list(_options(term)))
        return self._options[id(term)][1]

    def _weighed(self, listed: list[Schema]) -> list[Option]:
        heights = [self.schemas.height(each) for each in listed]
        lowest = min(heights, default=0)
        if lowest == ENDLESS:
            return [Option([["never"]], frozenset(), True)]
        return [
            Option(each, _kinds(each, frozenset(KINDS)), height == lowest)
            for each, height in zip(listed, heights, strict=True)
            if height != ENDLESS
        ]

    def plan(self, draw: st.DrawFn, schema: Schema, *, small: bool, turn: int) -> Plan:
        """One way to keep to a schema, of the lowest values if it is to be small.

        Each turn chooses in another way, so that all combinations come up.
        """
        waiting = list(reversed(schema))
        done: Schema = []
        choices: list[list[Option]] = []
        opened = set[tuple[str, str]]()
        exact = True
        while waiting or choices:
            if not waiting:  # what leaves no choice comes first, and tells the types
                fitting = _fitting(choices.pop(), done, small=small)
                chosen, turn = one_of(draw, fitting, turn)
                waiting += reversed(chosen)
                continue
            term = waiting.pop()
            exact = exact and (term[0] in _EXACT or _is_told(term))
            if term[0] == "ref":
                where = term[1], term[2]
                if self.schemas.is_endless(*where):
                    raise NoValue
                if where not in opened:
                    opened.add(where)
                    waiting += reversed(self.schemas.entry(*where).terms)
            elif options := self.options(term):
                choices.append(options)
            else:
                done.append(term)
        return Plan(done, exact, turn)


def _kinds(schema: Schema, kinds: frozenset[str]) -> frozenset[str]:
    """Those of some JSON types that the terms of a schema leave."""
    for term in schema:
        if term[0] == "type":
            kinds &= {*term[1], *(["integer"] if "number" in term[1] else [])}
    return kinds


def _fitting(options: list[Option], done: Schema, *, small: bool) -> list[Schema]:
    """The options that are not all of other types than what is chosen already."""
    kinds = _kinds(done, frozenset(KINDS))
    listed = [each for each in options if each.kinds & kinds]
    low = [each for each in listed if each.low] if small else []
    if not listed:
        raise NoValue
    return [each.schema for each in low or listed]


def one_of(draw: st.DrawFn, listed: Sequence[T], turn: int) -> tuple[T, int]:
    """One of several things, another one each turn, and what is left of the turn."""
    turn, more = divmod(turn, len(listed))
    first = draw(integers(0, len(listed) - 1)) if listed[1:] else 0
    return listed[(first + more) % len(listed)], turn


_INTEGERS: dict[tuple[int, int], st.SearchStrategy[int]] = {}


def integers(least: int, most: int) -> st.SearchStrategy[int]:
    """Integers of a range; of small numbers the same strategy each time."""
    if most > 1_000:
        return st.integers(least, most)
    if (least, most) not in _INTEGERS:
        _INTEGERS[least, most] = st.integers(least, most)
    return _INTEGERS[least, most]


def _is_told(term: Term) -> bool:
    """Whether a member tells the alternatives apart, all of them."""
    return term[0] == "oneOf" and len(term) > 2 and all(term[3])


def _options(term: Term) -> Iterator[Schema]:
    """The schemas of which one is to hold; none where there is no choice."""
    match term:
        case ["nullable", schema]:
            yield from (NULL, schema)
        case ["anyOf" | "oneOf", schemas, name, tags]:
            for schema, listed in zip(schemas, tags, strict=True):
                yield [*schema, *_tagged(name, listed)] if listed else schema
        case ["anyOf" | "oneOf", schemas]:
            yield from schemas
        case ["if", condition, then, otherwise]:
            yield from ([*condition, *then], otherwise)
        case ["tagged", name, cases, otherwise]:
            for tags, schema in cases:
                yield [*schema, *_tagged(name, tags)]
            yield otherwise


def _tagged(name: str, tags: list[Any]) -> Schema:
    return [["properties", {name: [["enum", tags]]}], ["required", [name]]]
