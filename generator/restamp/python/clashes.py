"""Words of a document that are one name in Python, and the names that they have got."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from .. import ir
from ..document import Document, Pointer
from ..names import Scope, pascal, snake
from ..problems import Problem, quoted
from .names import Names, claim, claiming, members
from .operations import arguments
from .reserved import FIELDS

_HINT = "spell them apart: in another order, they would have other names"


class _Scope(NamedTuple):
    """Words that are told apart, with their places, and what makes their names."""

    what: str
    words: list[tuple[str, Pointer]]
    named: Callable[[], Iterable[str]]


def clashes(api: ir.Api, document: Document) -> Iterator[Problem]:
    """A problem for each word whose plain name an earlier one would have too."""
    for what, words, named in _scopes(api):
        spelt = pascal if what == "schemas" else snake
        pairs = list(_pairs([spelt(word).casefold() for word, _ in words]))
        names = list(named()) if pairs else []
        for first, second in pairs:
            word, place = words[second]
            if word != words[first][0]:
                message = (
                    f"the {what} {quoted(words[first][0])} and {quoted(word)} are one "
                    f"name in Python: they are called {quoted(names[first])} and "
                    f"{quoted(names[second])}"
                )
                yield document.problem(place, message, hint=_HINT)


def _scopes(api: ir.Api) -> Iterator[_Scope]:
    claimed = cache(lambda: claim(api))  # which takes long, and is rarely asked for
    listed = claiming(api.operations)
    yield _Scope(
        "operations",
        [(each.id, each.origin) for each in listed],
        lambda: [claimed().operations[each.origin] for each in listed],
    )
    yield _schemas(api, claimed)
    for operation in api.operations:
        yield _parameters(api, operation, claimed)
    for definition in api.definitions.values():
        if isinstance(definition, ir.Record):
            yield _properties(definition)


def _schemas(api: ir.Api, claimed: Callable[[], Names]) -> _Scope:
    """The schemas that have names of their own; what is read before what is written."""
    keys: dict[tuple[tuple[Pointer, ...], str], ir.Key] = {}
    for key, definition in api.definitions.items():
        if definition.hint.parent is None:
            known = keys.setdefault((key.site, key.part), key)
            if known.direction is ir.Direction.WRITE:
                keys[key.site, key.part] = key
    return _Scope(
        "schemas",
        [(api.definitions[key].hint.word, key.origin) for key in keys.values()],
        lambda: [claimed().definitions[key].name for key in keys.values()],
    )


def _parameters(
    api: ir.Api, operation: ir.Operation, claimed: Callable[[], Names]
) -> _Scope:
    return _Scope(
        "parameters",
        [(each.wire, each.origin) for each in operation.parameters],
        lambda: arguments(api, claimed(), operation),
    )


def _properties(record: ir.Record) -> _Scope:
    wires = [field.wire for field in record.fields]
    return _Scope(
        "properties",
        [(field.wire, field.schema) for field in record.fields],
        lambda: members(Scope(FIELDS), wires).values(),
    )


def _pairs(plain: Iterable[str]) -> Iterator[tuple[int, int]]:
    """The index of the first of each plain name, and that of each later one."""
    firsts: dict[str, int] = {}
    for index, name in enumerate(plain):
        first = firsts.setdefault(name, index)
        if first != index:
            yield first, index
