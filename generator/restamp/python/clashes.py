"""Words of a document that are one name in Python: which of them keeps the plain one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from .. import ir
from ..document import Document, Pointer
from ..names import pascal, snake
from ..problems import Problem, quoted
from .names import claiming

_HINT = "spell them apart: in another order, the plain name would be the other's"

_Word = tuple[str, Pointer]


def clashes(api: ir.Api, document: Document) -> Iterator[Problem]:
    """A problem for each word whose plain name an earlier one has."""
    for what, listed in _scopes(api):
        spelt = pascal if what == "schemas" else snake
        for first, (word, place) in _pairs(listed, spelt):
            message = (
                f"the {what} {quoted(first)} and {quoted(word)} are one name in Python: "
                f"{quoted(first)} has it plain"
            )
            yield document.problem(place, message, hint=_HINT)


def _scopes(api: ir.Api) -> Iterator[tuple[str, Iterable[_Word]]]:
    yield "operations", ((each.id, each.origin) for each in claiming(api.operations))
    named = {
        (key.site, key.part): (each.hint.word, key.origin)
        for key, each in api.definitions.items()
        if each.hint.parent is None
    }
    yield "schemas", named.values()
    for operation in api.operations:
        yield "parameters", ((each.wire, each.origin) for each in operation.parameters)
    for key, definition in api.definitions.items():
        if isinstance(definition, ir.Record):
            yield "properties", (
                (field.wire, field.schema) for field in definition.fields
            )


def _pairs(
    listed: Iterable[_Word], spelt: Callable[[str], str]
) -> Iterator[tuple[str, _Word]]:
    """Each later word with the first of its name."""
    firsts: dict[str, str] = {}
    for word, place in listed:
        first = firsts.setdefault(spelt(word).casefold(), word)
        if first != word:
            yield first, (word, place)
