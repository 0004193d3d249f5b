"""The terms of arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import ir
from .objects import NEVER
from .violation import Found, Path, Rule, Violation

if TYPE_CHECKING:
    from . import Checker


def _items(
    checker: Checker, term: ir.Items, value: Any, at: Path, found: Found
) -> None:
    if isinstance(value, list):
        for index in range(term.start, len(value)):
            checker.add(term.schema, value[index], (*at, index), found)


def _prefix(
    checker: Checker, term: ir.PrefixItems, value: Any, at: Path, found: Found
) -> None:
    if isinstance(value, list):
        for index, (item, schema) in enumerate(zip(value, term.schemas, strict=False)):
            checker.add(schema, item, (*at, index), found)


def _contains(
    checker: Checker, term: ir.Contains, value: Any, at: Path, found: Found
) -> None:
    if not isinstance(value, list):
        return
    count = sum(checker.holds(term.schema, item) for item in value)
    if count < term.least:
        keyword = "contains" if term.least == 1 else "minContains"
        found.append(Violation(at, keyword))
    if term.most is not None and count > term.most:
        found.append(Violation(at, "maxContains"))


def _unevaluated(
    checker: Checker, term: ir.UnevaluatedItems, value: Any, at: Path, found: Found
) -> None:
    if not isinstance(value, list):
        return
    seen = _seen(checker, term.seen, value)
    for index, item in enumerate(value):
        if index in seen:
            continue
        if term.schema == NEVER:
            found.append(Violation((*at, index), "unevaluatedItems"))
        else:
            checker.add(term.schema, item, (*at, index), found)


def _seen(checker: Checker, seen: ir.Seen, value: list[Any]) -> set[int]:
    """The indexes of the items that a schema looks at."""
    if seen.everything:
        return set(range(len(value)))
    found = set(range(min(seen.count, len(value))))
    for schema in seen.matching:
        found |= {n for n, item in enumerate(value) if checker.holds(schema, item)}
    for branch in seen.branches:
        met = checker.holds(branch.condition, value)
        found |= _seen(checker, branch.seen if met else branch.otherwise, value)
    return found


ARRAYS: dict[type, Rule] = {
    ir.Items: _items,
    ir.PrefixItems: _prefix,
    ir.Contains: _contains,
    ir.UnevaluatedItems: _unevaluated,
}
