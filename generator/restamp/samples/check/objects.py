"""The terms of objects."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ... import ir
from . import scalars
from .violation import Found, Path, Rule, Violation

if TYPE_CHECKING:
    from . import Checker

NEVER: ir.Schema = (ir.Never(),)


def matches(name: str, patterns: Iterable[str]) -> bool:
    """Whether a name matches one of several patterns."""
    return any(scalars.matches(pattern, name) for pattern in patterns)


def _properties(
    checker: Checker, term: ir.Properties, value: Any, at: Path, found: Found
) -> None:
    if isinstance(value, dict):
        for name, inner in value.items():
            if schema := term.members.get(name):
                checker.add(schema, inner, (*at, name), found)


def _required(
    checker: Checker, term: ir.Required, value: Any, at: Path, found: Found
) -> None:
    if isinstance(value, dict):
        for name in term.names:
            if name not in value:
                found.append(Violation((*at, name), "required"))


def _read_only(
    checker: Checker, term: ir.ReadOnly, value: Any, at: Path, found: Found
) -> None:
    if isinstance(value, dict):
        for name in term.names:
            if name in value:
                found.append(Violation((*at, name), "readOnly"))


def _patterns(
    checker: Checker, term: ir.PatternProperties, value: Any, at: Path, found: Found
) -> None:
    for name in value if isinstance(value, dict) else ():
        for pattern, schema in term.members.items():
            if matches(name, (pattern,)):
                checker.add(schema, value[name], (*at, name), found)


def _additional(
    checker: Checker, term: ir.AdditionalProperties, value: Any, at: Path, found: Found
) -> None:
    if not isinstance(value, dict):
        return
    known = set(term.names)
    for name in value:
        if name in known or matches(name, term.patterns):
            continue
        if term.schema == NEVER:
            found.append(Violation((*at, name), "additionalProperties"))
        else:
            checker.add(term.schema, value[name], (*at, name), found)


def _names(
    checker: Checker, term: ir.PropertyNames, value: Any, at: Path, found: Found
) -> None:
    for name in value if isinstance(value, dict) else ():
        if not checker.holds(term.schema, name):
            found.append(Violation((*at, name), "propertyNames"))


def _dependent_required(
    checker: Checker, term: ir.DependentRequired, value: Any, at: Path, found: Found
) -> None:
    for name, others in term.names.items() if isinstance(value, dict) else ():
        for other in others if name in value else ():
            if other not in value:
                found.append(Violation((*at, other), "dependentRequired"))


def _dependent_schemas(
    checker: Checker, term: ir.DependentSchemas, value: Any, at: Path, found: Found
) -> None:
    for name, schema in term.schemas.items() if isinstance(value, dict) else ():
        if name in value:
            checker.add(schema, value, at, found)


def _unevaluated(
    checker: Checker, term: ir.UnevaluatedProperties, value: Any, at: Path, found: Found
) -> None:
    if not isinstance(value, dict):
        return
    seen = seen_members(checker, term.seen, value)
    for name in value:
        if name in seen:
            continue
        if term.schema == NEVER:
            found.append(Violation((*at, name), "unevaluatedProperties"))
        else:
            checker.add(term.schema, value[name], (*at, name), found)


def seen_members(checker: Checker, seen: ir.Seen, value: dict[str, Any]) -> set[str]:
    """The names of the members of an object that a schema looks at."""
    if seen.everything:
        return set(value)
    found = {n for n in value if n in seen.names or matches(n, seen.patterns)}
    for branch in seen.branches:
        met = checker.holds(branch.condition, value)
        found |= seen_members(checker, branch.seen if met else branch.otherwise, value)
    return found


OBJECTS: dict[type, Rule] = {
    ir.Properties: _properties,
    ir.Required: _required,
    ir.ReadOnly: _read_only,
    ir.PatternProperties: _patterns,
    ir.AdditionalProperties: _additional,
    ir.PropertyNames: _names,
    ir.DependentRequired: _dependent_required,
    ir.DependentSchemas: _dependent_schemas,
    ir.UnevaluatedProperties: _unevaluated,
}
