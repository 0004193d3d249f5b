"""Ways to keep to a schema: its terms with a choice made for each alternative."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from .. import ir
from .check import Checker, Entry
from .held import held

NEGATIONS = 3
"""Ways not to keep to a condition."""

NULL: ir.Schema = (ir.Types(names=("null",)),)


class Plan(NamedTuple):
    """Terms without a choice, and the examples that the document gives for members."""

    terms: ir.Schema
    examples: Mapping[str, tuple[Any, ...]]


class Plans:
    """Spreads the schemas of an API into their plans."""

    def __init__(self, checker: Checker) -> None:
        self._api = checker.api
        self._checker = checker

    def of(self, schema: ir.Schema, *, small: bool) -> Iterator[Plan]:
        """Every plan, the preferred ones first; `small` prefers what needs least."""
        yield from self._spread(list(reversed(schema)), (), {}, frozenset(), small)

    def _spread(
        self,
        waiting: list[ir.Term],
        done: ir.Schema,
        examples: dict[str, tuple[Any, ...]],
        opened: frozenset[int],
        small: bool,
    ) -> Iterator[Plan]:
        while waiting:
            term = waiting.pop()
            if isinstance(term, ir.Defined):
                entry = self._checker.entry(term.key)
                if entry.number in opened:  # what it says is among the terms
                    continue
                opened |= {entry.number}
                examples = self._examples(entry) | examples
                waiting += reversed(self._terms(entry))
            elif options := _options(term, small):
                for option in options:
                    more = [*waiting, *reversed(option)]
                    yield from self._spread(more, done, examples, opened, small)
                return
            else:
                done += (term,)
        yield Plan(done, examples)

    def _examples(self, entry: Entry) -> dict[str, tuple[Any, ...]]:
        record = self._api.definitions[entry.key]
        if not isinstance(record, ir.Record):
            return {}
        return {
            f.wire: tuple(e for e in f.examples if self._fits(f.type, e))
            for f in record.fields
            if f.examples
        }

    def _fits(self, type: ir.Type, example: Any) -> bool:
        """Whether an example may stand for a member: of definitions, only a scalar."""
        return held(self._api, type, example) and (_scalar(example) or _plain(type))

    def _terms(self, entry: Entry) -> ir.Schema:
        """The terms of a definition, and what else is to be so.

        A union's variants get the tag that tells them; what is hidden is not there.
        """
        if entry.hidden:
            return entry.absent + entry.schema
        union = self._api.definitions[entry.key]
        if not isinstance(union, ir.Union) or union.tag is None:
            return entry.schema
        tag = union.tag
        tags = [(v.schema, _tagged(tag, v.tags[0])) for v in union.variants if v.tags]
        return tuple(_with_tags(term, tags) for term in entry.schema)


def _tagged(name: str, tag: str | int) -> ir.Schema:
    value: ir.Schema = (ir.Values(keyword="const", members=(tag,)),)
    return (ir.Properties(members={name: value}), ir.Required(names=(name,)))


def _with_tags(term: ir.Term, tags: list[tuple[ir.Schema, ir.Schema]]) -> ir.Term:
    """A choice between variants that have their tags; then, without: 1 is no text."""
    if not isinstance(term, ir.OneOf | ir.AnyOf):
        return term
    marked = tuple(
        schema + tag
        for schema in term.schemas
        for known, tag in tags
        if known == schema
    )
    return type(term)(schemas=marked + term.schemas)


def _options(term: ir.Term, small: bool) -> list[ir.Schema]:
    """The schemas of which one is to hold; empty where there is no choice."""
    match term:
        case ir.OrNull():
            return [NULL, term.schema] if small else [term.schema, NULL]
        case ir.AnyOf() | ir.OneOf():
            return list(term.schemas)
        case ir.If():
            met = term.condition + term.then
            unmet = [each + term.otherwise for each in negations(term.condition)]
            other = [*unmet, term.otherwise]
            return [*other, met, ()] if small else [met, *other, ()]
        case ir.Tagged():
            told = [schema + _tagged(term.name, tags[0]) for tags, schema in term.cases]
            return [term.otherwise, *told] if small else [*told, term.otherwise]
        case ir.DependentSchemas():
            return _dependent(term, small)
        case _:
            return []


def negations(condition: ir.Schema) -> list[ir.Schema]:
    """Schemas of which each has what a condition does not hold for, the first ones."""
    found: list[ir.Schema] = []
    for term in condition:
        match term:
            case ir.Properties(members=members):
                for name, schema in members.items():
                    other = {name: (ir.Not(schema=schema),)}
                    there = ir.Required(names=(name,))
                    found.append((ir.Properties(members=other), there))
            case ir.Required(names=names):
                for name in names:
                    found.append((ir.Properties(members={name: (ir.Never(),)}),))
            case _:
                found.append((ir.Not(schema=(term,)),))
    return found[:NEGATIONS]


def _dependent(term: ir.DependentSchemas, small: bool) -> list[ir.Schema]:
    """All that depends on a member, or nothing; each alone is left to repair."""
    whole = tuple(one for schema in term.schemas.values() for one in schema)
    whole += (ir.Required(names=tuple(term.schemas)),)
    each = [
        schema + (ir.Required(names=(name,)),) for name, schema in term.schemas.items()
    ]
    return [(), *each, whole] if small else [whole, *each, ()]


def _scalar(example: Any) -> bool:
    return not isinstance(example, dict | list)


def _plain(type: ir.Type) -> bool:
    """Whether a type has no definition in it."""
    match type:
        case ir.Ref():
            return False
        case ir.Array(items=inner) | ir.Map(values=inner) | ir.Nullable(inner=inner):
            return _plain(inner)
        case ir.Tuple():
            return all(map(_plain, type.items))
        case ir.PatternMap():
            return all(_plain(each) for _, each in (*type.patterns, ("", type.rest)))
        case ir.Row():
            return all(map(_plain, (*type.first, type.rest)))
        case _:
            return True
