"""The rarer rules of JSON Schema: alternatives, conditions, and what nothing looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .checks import Check, canonical, compiled, fits, matches, never
from .violations import Path, Violation, report


def values(
    value: Any,
    at: Path,
    found: list[Violation],
    allowed: tuple[Any, ...],
    keyword: str,
) -> None:
    """One of several JSON values; true is not 1."""
    wanted = canonical(value)
    if not any(canonical(one) == wanted for one in allowed):
        fault = "is not the only allowed value"
        if len(allowed) != 1:
            fault = "is not one of the allowed values"
        report(found, at, keyword, fault)


def any_of(
    value: Any, at: Path, found: list[Violation], checks: tuple[Check, ...]
) -> None:
    """At least one of several alternatives."""
    tried: list[list[Violation]] = []
    for check in checks:
        inside: list[Violation] = []
        check(value, at, inside)
        if not inside:
            return
        tried.append(inside)
    _nearest(at, found, tried, "anyOf")


def one_of(
    value: Any, at: Path, found: list[Violation], checks: tuple[Check, ...]
) -> None:
    """Exactly one of several alternatives."""
    tried: list[list[Violation]] = []
    for check in checks:
        inside: list[Violation] = []
        check(value, at, inside)
        tried.append(inside)
    count = sum(not inside for inside in tried)
    if count > 1:
        report(found, at, "oneOf", f"fits {count} alternatives that exclude each other")
    elif count == 0:
        _nearest(at, found, tried, "oneOf")


def _nearest(
    at: Path, found: list[Violation], tried: list[list[Violation]], keyword: str
) -> None:
    """Report what is wrong inside the one alternative of the right kind, if it is one.

    Types and constant members tell kinds, and then, which members there are.
    """
    for telling in _TAGS, _MEMBERS:
        near = [i for i in tried if not any(_tells_kind(v, at, telling) for v in i)]
        if len(near) == 1:
            found += near[0]
            return
    report(found, at, keyword, "fits none of the alternatives")


_TAGS = ("enum", "const", "not")
_MEMBERS = (*_TAGS, "required", "additionalProperties")


def _tells_kind(violation: Violation, at: Path, telling: tuple[str, ...]) -> bool:
    """Whether a violation shows that another kind of value was meant."""
    depth = 0
    while isinstance(at, tuple):
        at, depth = at[0], depth + 1
    inner = violation.pointer.count("/") - depth
    return inner <= 1 if violation.keyword in telling else inner == 0


def negated(value: Any, at: Path, found: list[Violation], check: Check) -> None:
    """What a check refuses."""
    if fits(check, value):
        report(found, at, "not", "is what it must not be")


def conditional(
    value: Any,
    at: Path,
    found: list[Violation],
    condition: Check,
    then: Check,
    otherwise: Check,
) -> None:
    """One check or another, by a condition."""
    (then if fits(condition, value) else otherwise)(value, at, found)


def prefix(
    value: Any, at: Path, found: list[Violation], checks: tuple[Check, ...]
) -> None:
    """The first items of an array, each by its own check."""
    if isinstance(value, list):
        for index, (item, check) in enumerate(zip(value, checks, strict=False)):
            check(item, (at, index), found)


def contains(
    value: Any,
    at: Path,
    found: list[Violation],
    check: Check,
    least: int,
    most: int | None,
) -> None:
    """How many items of an array pass a check."""
    if not isinstance(value, list):
        return
    count = sum(fits(check, item) for item in value)
    if count < least:
        keyword = "contains" if least == 1 else "minContains"
        report(found, at, keyword, f"must hold at least {least} items of a kind")
    if most is not None and count > most:
        report(found, at, "maxContains", f"must hold at most {most} items of a kind")


def names(value: Any, at: Path, found: list[Violation], check: Check) -> None:
    """The names of an object's members."""
    for name in value if isinstance(value, dict) else ():
        if not fits(check, name):
            report(found, (at, name), "propertyNames", "is not a name that may be used")


def matching(
    value: Any, at: Path, found: list[Violation], checks: Mapping[str, Check]
) -> None:
    """Members whose names match an expression."""
    for name in value if isinstance(value, dict) else ():
        for pattern, check in checks.items():
            if compiled(pattern).search(name):
                check(value[name], (at, name), found)


def dependent_required(
    value: Any, at: Path, found: list[Violation], wanted: Mapping[str, list[str]]
) -> None:
    """Members that must be there when another is."""
    for name, others in wanted.items():
        for other in others:
            if isinstance(value, dict) and name in value and other not in value:
                message = f"is required beside {name}"
                report(found, (at, other), "dependentRequired", message)


def dependent_schemas(
    value: Any, at: Path, found: list[Violation], checks: Mapping[str, Check]
) -> None:
    """What an object must be when it has a member."""
    for name, check in checks.items():
        if isinstance(value, dict) and name in value:
            check(value, at, found)


@dataclass(slots=True, frozen=True, kw_only=True)
class Seen:
    """The members, or first items, that a schema looks at, and under which conditions."""

    names: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    count: int = 0
    matching: tuple[Check, ...] = ()
    everything: bool = False
    branches: tuple[tuple[Check, Seen, Seen], ...] = ()

    def members(self, value: dict[str, Any]) -> set[str]:
        """The names of the members that are looked at."""
        if self.everything:
            return set(value)
        seen = {n for n in value if n in self.names or matches(n, self.patterns)}
        for condition, then, otherwise in self.branches:
            seen |= (then if fits(condition, value) else otherwise).members(value)
        return seen

    def items(self, value: list[Any]) -> set[int]:
        """The indexes of the items that are looked at."""
        if self.everything:
            return set(range(len(value)))
        seen = set(range(min(self.count, len(value))))
        for check in self.matching:
            seen |= {n for n, item in enumerate(value) if fits(check, item)}
        for condition, then, otherwise in self.branches:
            seen |= (then if fits(condition, value) else otherwise).items(value)
        return seen


def unevaluated_members(
    value: Any, at: Path, found: list[Violation], check: Check, seen: Seen
) -> None:
    """Each member of an object that nothing has looked at."""
    if isinstance(value, dict):
        known = seen.members(value)
        left = [name for name in value if name not in known]
        _left(value, left, at, found, check, "unevaluatedProperties")


def unevaluated_items(
    value: Any, at: Path, found: list[Violation], check: Check, seen: Seen
) -> None:
    """Each item of an array that nothing has looked at."""
    if isinstance(value, list):
        known = seen.items(value)
        left = [index for index in range(len(value)) if index not in known]
        _left(value, left, at, found, check, "unevaluatedItems")


def _left(
    value: Any,
    left: list[Any],
    at: Path,
    found: list[Violation],
    check: Check,
    keyword: str,
) -> None:
    for place in left:
        if check is never:
            report(found, (at, place), keyword, "is not known")
        else:
            check(value[place], (at, place), found)
