"""Limits and formats as arguments of the runtime's checks, by the JSON type they are of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import LiteralString

from .. import ir
from ..patterns import translate
from ..text import Code, code, literal
from .formats import NUMBERS, STRINGS

_SHAPES: dict[ir.Rule, tuple[str, LiteralString]] = {
    ir.Rule.MIN_LENGTH: ("string", "min_length={}"),
    ir.Rule.MAX_LENGTH: ("string", "max_length={}"),
    ir.Rule.PATTERN: ("string", "pattern={}"),
    ir.Rule.MINIMUM: ("number", "minimum={}"),
    ir.Rule.MAXIMUM: ("number", "maximum={}"),
    ir.Rule.EXCLUSIVE_MINIMUM: ("number", "above={}"),
    ir.Rule.EXCLUSIVE_MAXIMUM: ("number", "below={}"),
    ir.Rule.MULTIPLE_OF: ("number", "step={}"),
    ir.Rule.MIN_ITEMS: ("array", "min_items={}"),
    ir.Rule.MAX_ITEMS: ("array", "max_items={}"),
    ir.Rule.UNIQUE_ITEMS: ("array", "unique={}"),
    ir.Rule.MIN_PROPERTIES: ("object", "min_properties={}"),
    ir.Rule.MAX_PROPERTIES: ("object", "max_properties={}"),
}


_ORDER = {
    shape: n for n, shape in enumerate([*(s for _, s in _SHAPES.values()), "format={}"])
}


class Limits:
    """The arguments of one call of a check for each JSON type; what it takes once only."""

    def __init__(self, terms: Iterable[ir.Term]) -> None:
        self.left: list[ir.Term] = []
        self._given: dict[str, dict[str, Code]] = {}
        for term in terms:
            if not self._take(term):
                self.left.append(term)

    def of(self, kind: str) -> list[Code]:
        """The arguments for a JSON type, in a fixed order."""
        given = self._given.get(kind)
        if given is None:
            return []
        return [given[shape] for shape in sorted(given, key=_ORDER.__getitem__)]

    def _take(self, term: ir.Term) -> bool:
        """Whether the term is an argument; a second one of its kind is not."""
        if isinstance(term, ir.Limit):
            kind, shape = _SHAPES[term.rule]
            pattern = term.rule is ir.Rule.PATTERN
            value = translate(term.value) if pattern else term.value
            return self._give(kind, shape, literal(value))
        if isinstance(term, ir.Format):
            if term.name in STRINGS:
                return self._give("string", "format={}", literal(term.name))
            if term.name in NUMBERS:
                return self._give("number", "format={}", literal(term.name))
            return True
        return False

    def _give(self, kind: str, shape: LiteralString, value: Code) -> bool:
        given = self._given.setdefault(kind, {})
        if shape in given:
            return given[shape] == code(shape, value)
        given[shape] = code(shape, value)
        return True
