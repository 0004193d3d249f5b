"""The terms that choose between schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import ir
from .violation import First, Found, Path, Rule, Violation, question

if TYPE_CHECKING:
    from . import Checker

_TAGS = ("enum", "const", "not")
_MEMBERS = (*_TAGS, "required", "additionalProperties")


def _any_of(
    checker: Checker, term: ir.AnyOf, value: Any, at: Path, found: Found
) -> None:
    if not checker.fitting(term, value):
        _nearest(checker, term, "anyOf", value, at, found)


def _one_of(
    checker: Checker, term: ir.OneOf, value: Any, at: Path, found: Found
) -> None:
    count = checker.fitting(term, value)
    if count > 1:
        found.append(Violation(at, "oneOf"))
    elif not count:
        _nearest(checker, term, "oneOf", value, at, found)


def _nearest(
    checker: Checker,
    term: ir.AnyOf | ir.OneOf,
    keyword: str,
    value: Any,
    at: Path,
    found: Found,
) -> None:
    """What is wrong with a value that fits no alternative; of a small one it is kept."""
    if isinstance(found, First):
        found.append(Violation(at, keyword))
    known = question(term, value)
    kept = checker.unmet.get(known) if known else None
    told = kept[1] if kept else _told(checker, term.schemas, keyword, value)
    if known:
        checker.unmet[known] = term, told
    found += (Violation(at + path, broken) for path, broken in told)


def _told(
    checker: Checker, schemas: tuple[ir.Schema, ...], keyword: str, value: Any
) -> Found:
    """What is wrong inside the one alternative of the right kind, if it is one."""
    tried: list[Found] = []
    for schema in schemas:
        inside: Found = []
        checker.add(schema, value, (), inside)
        tried.append(inside)
    for telling in _TAGS, _MEMBERS:
        near = [i for i in tried if not any(_tells_kind(v, telling) for v in i)]
        if len(near) == 1:
            return near[0]
    return [Violation((), keyword)]


def _tells_kind(violation: Violation, telling: tuple[str, ...]) -> bool:
    """Whether a violation shows that another kind of value was meant."""
    inner = len(violation.path)
    return inner <= 1 if violation.keyword in telling else inner == 0


def _not(checker: Checker, term: ir.Not, value: Any, at: Path, found: Found) -> None:
    if checker.holds(term.schema, value):
        found.append(Violation(at, "not"))


def _if(checker: Checker, term: ir.If, value: Any, at: Path, found: Found) -> None:
    met = checker.holds(term.condition, value)
    checker.add(term.then if met else term.otherwise, value, at, found)


def _tagged(
    checker: Checker, term: ir.Tagged, value: Any, at: Path, found: Found
) -> None:
    tag = value.get(term.name) if isinstance(value, dict) else None
    told = (schema for tags, schema in term.cases if tag in tags)
    checker.add(next(told, term.otherwise), value, at, found)


def _or_null(
    checker: Checker, term: ir.OrNull, value: Any, at: Path, found: Found
) -> None:
    if value is not None:
        checker.add(term.schema, value, at, found)


CHOICES: dict[type, Rule] = {
    ir.AnyOf: _any_of,
    ir.OneOf: _one_of,
    ir.Not: _not,
    ir.If: _if,
    ir.Tagged: _tagged,
    ir.OrNull: _or_null,
}
