"""The terms that choose between schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import ir
from .violation import Found, Path, Rule, Violation

if TYPE_CHECKING:
    from . import Checker

_TAGS = ("enum", "const", "not")
_MEMBERS = (*_TAGS, "required", "additionalProperties")


def _any_of(
    checker: Checker, term: ir.AnyOf, value: Any, at: Path, found: Found
) -> None:
    tried: list[Found] = []
    for schema in term.schemas:
        tried.append([])
        checker.add(schema, value, at, tried[-1])
        if not tried[-1]:
            return
    _nearest(tried, "anyOf", at, found)


def _one_of(
    checker: Checker, term: ir.OneOf, value: Any, at: Path, found: Found
) -> None:
    tried: list[Found] = [[] for _ in term.schemas]
    for schema, inside in zip(term.schemas, tried, strict=True):
        checker.add(schema, value, at, inside)
    count = sum(not inside for inside in tried)
    if count > 1:
        found.append(Violation(at, "oneOf"))
    elif not count:
        _nearest(tried, "oneOf", at, found)


def _nearest(tried: list[Found], keyword: str, at: Path, found: Found) -> None:
    """What is wrong inside the one alternative of the right kind, if it is one."""
    for telling in _TAGS, _MEMBERS:
        near = [i for i in tried if not any(_tells_kind(v, at, telling) for v in i)]
        if len(near) == 1:
            found += near[0]
            return
    found.append(Violation(at, keyword))


def _tells_kind(violation: Violation, at: Path, telling: tuple[str, ...]) -> bool:
    """Whether a violation shows that another kind of value was meant."""
    inner = len(violation.path) - len(at)
    return inner <= 1 if violation.keyword in telling else inner == 0


def _not(checker: Checker, term: ir.Not, value: Any, at: Path, found: Found) -> None:
    if checker.holds(term.schema, value):
        found.append(Violation(at, "not"))


def _if(checker: Checker, term: ir.If, value: Any, at: Path, found: Found) -> None:
    met = checker.holds(term.condition, value)
    checker.add(term.then if met else term.otherwise, value, at, found)


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
    ir.OrNull: _or_null,
}
