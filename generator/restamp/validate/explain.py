"""Broken rules in words: what is wrong and what to do."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple, TypeAlias

from ..problems import quoted
from .failure import Failure
from .nearest import nearest
from .paths import STATUS_HINT

_KINDS = {
    "string": "text",
    "number": "a number",
    "integer": "an integer",
    "boolean": "true or false",
    "array": "a list",
    "object": "a mapping",
    "null": "null",
}
_PLACES = {
    "paths": "a path starts with '/'",
    "responses": STATUS_HINT,
}
NAMELESS = "a component needs a name"
_NAME_HINT = "a component's name has letters, digits, '.', '-' and '_' only"
_LIMITS = {
    "minimum": "is below the minimum of",
    "exclusiveMinimum": "is not above",
    "maximum": "is above the maximum of",
    "exclusiveMaximum": "is not below",
    "multipleOf": "is not a multiple of",
    "pattern": "does not match the pattern",
}
_COUNTS = {
    "minItems": "at least {} item",
    "maxItems": "at most {} item",
    "minLength": "at least {} character",
    "maxLength": "at most {} character",
    "minProperties": "at least {} key",
    "maxProperties": "at most {} key",
}
_FORMATS = {
    "regex": "a regular expression",
    "date": "a date",
    "date-time": "a date and time",
    "uuid": "a UUID",
    "uri": "a URI",
    "uri-reference": "a URI reference",
    "email": "an e-mail address",
}
_ONE_TYPE = "a list of types needs OpenAPI 3.1; 3.0 has 'nullable: true'"


_OF_STATUSES = ("minProperties", "unevaluatedProperties")
"""Rules of responses that say, where they are broken, that no status is there."""

_Path: TypeAlias = tuple[str | int, ...]


class Finding(NamedTuple):
    """What is wrong at a path, or with the key there."""

    path: _Path
    message: str
    hint: str | None = None
    key: bool = False
    cause: Failure | None = None
    """The rule that is broken; for a missing or unknown key, with that key alone."""


def explain(failures: Iterable[Failure]) -> Iterator[Finding]:
    """What failures mean to the author of the document."""
    found = list(failures)
    mistyped = {failure.path for failure in found if failure.keyword == "type"}
    empty = {failure.path for failure in found if failure.keyword in _OF_STATUSES}
    telling = [f for f in found if not _is_echo(f, mistyped, empty, len(found))]
    for failure in telling or found[:1]:
        yield from _explain(failure)


def _is_echo(
    failure: Failure, mistyped: set[_Path], empty: set[_Path], count: int
) -> bool:
    """Whether a failure says nothing that the others have not said."""
    if failure.path in empty and _wants_status(failure):
        return True
    if failure.keyword == "enum" and failure.path in mistyped:
        return True
    return count > 1 and _fits_several(failure)


def _wants_status(failure: Failure) -> bool:
    """Whether a failure is that of responses without a status."""
    wanted = failure.keyword == "not" or failure.expected == ["default"]
    return wanted and failure.path[-1:] == ("responses",)


def _explain(failure: Failure) -> Iterator[Finding]:
    for finding in _said(failure):
        yield finding if finding.cause else finding._replace(cause=failure)


def _said(failure: Failure) -> Iterator[Finding]:
    if failure.branches:
        yield from _explain_branches(failure)
    elif failure.keyword in _WORDS:
        yield from _WORDS[failure.keyword](failure)
    elif failure.keyword in _LIMITS:
        yield Finding(failure.path, _limit(failure))
    elif failure.keyword in _COUNTS:
        wanted = _COUNTS[failure.keyword].format(failure.expected)
        plural = "" if failure.expected == 1 else "s"
        is_status = failure.path[-1:] == ("responses",)
        hint = STATUS_HINT if is_status and failure.instance == {} else None
        yield Finding(failure.path, f"expected {wanted}{plural}", hint)
    else:
        message = f"is not what '{failure.keyword}' allows here"
        yield Finding(failure.path, message)


def _missing(failure: Failure) -> Iterator[Finding]:
    for name in failure.expected:
        message = f"missing key {quoted(str(name))}"
        cause = replace(failure, expected=[name])
        yield Finding(failure.path, message, key=True, cause=cause)


def _unknown(failure: Failure) -> Iterator[Finding]:
    place = str(failure.path[-1]) if failure.path else ""
    for name in failure.expected:
        hint = _PLACES.get(place) or nearest(name, failure.known)
        path = (*failure.path, name)
        message = f"unknown key {quoted(name)}"
        cause = replace(failure, expected=[name])
        yield Finding(path, message, hint, key=True, cause=cause)


def _wrong_type(failure: Failure) -> Iterator[Finding]:
    expected = failure.expected
    names = [expected] if isinstance(expected, str) else list(expected)
    wanted = " or ".join(_KINDS.get(name, name) for name in names)
    is_scalar = isinstance(failure.instance, bool | int | float)
    hint = "write it in quotes" if names == ["string"] and is_scalar else None
    if failure.path[-1:] == ("type",) and isinstance(failure.instance, list):
        hint = _ONE_TYPE
    found = _kind(failure.instance)
    yield Finding(failure.path, f"expected {wanted}, found {found}", hint)


def _not_listed(failure: Failure) -> Iterator[Finding]:
    options = [_shown(option) for option in failure.expected]
    if len(options) == 1:
        yield from _not_constant(replace(failure, expected=failure.expected[0]))
        return
    listed = ", ".join(options[:8]) + (", ..." if len(options) > 8 else "")
    message = f"{_shown(failure.instance)} is not one of {listed}"
    texts = [option for option in failure.expected if isinstance(option, str)]
    hint = None
    if isinstance(failure.instance, str):
        hint = nearest(failure.instance, texts)
    yield Finding(failure.path, message, hint)


def _not_constant(failure: Failure) -> Iterator[Finding]:
    message = f"expected {_shown(failure.expected)}, found {_shown(failure.instance)}"
    yield Finding(failure.path, message)


def _wrong_format(failure: Failure) -> Iterator[Finding]:
    name = str(failure.expected)
    wanted = _FORMATS.get(name, f"in the format {quoted(name)}")
    yield Finding(failure.path, f"{_shown(failure.instance)} is not {wanted}")


def _bad_name(failure: Failure) -> Iterator[Finding]:
    name = str(getattr(failure.expected, "instance", failure.instance))
    path = (*failure.path, name)
    if not name:
        yield Finding(path, NAMELESS, key=True)
        return
    hint = _NAME_HINT if failure.path[:1] == ("components",) else None
    yield Finding(path, f"{quoted(name)} is not allowed as a key", hint, key=True)


def _excluded(failure: Failure) -> Iterator[Finding]:
    schema = failure.expected if isinstance(failure.expected, dict) else {}
    names = [quoted(str(name)) for name in schema.get("required", ())]
    if len(names) > 1:
        message = f"{' and '.join(names)} exclude each other"
    else:
        message = f"{names[0] if names else 'this'} cannot stand here"
    yield Finding(failure.path, message, key=True)


def _repeated(failure: Failure) -> Iterator[Finding]:
    yield Finding(failure.path, "the items of this list are not unique")


def _refused(failure: Failure) -> Iterator[Finding]:
    yield Finding(failure.path, "nothing can stand here", key=True)


def _limit(failure: Failure) -> str:
    value = _shown(failure.instance)
    return f"{value} {_LIMITS[failure.keyword]} {failure.expected}"


def _explain_branches(failure: Failure) -> Iterator[Finding]:
    """The cause behind alternatives of which none fits, or too many."""
    if _fits_several(failure):
        message = "fits several alternatives that exclude each other"
        yield Finding(failure.path, message, key=True)
        return
    shared = _shared_options(failure) or _shared_keys(failure)
    if shared:
        yield from shared
        return
    likely = min(failure.branches, key=lambda branch: _distance(failure, branch))
    yield from explain(likely)


def _fits_several(failure: Failure) -> bool:
    return bool(failure.branches) and not all(failure.branches)


def _shared_options(failure: Failure) -> list[Finding]:
    """One list of values for each place where every alternative wants others."""
    enums = [[f for f in b if f.keyword == "enum"] for b in failure.branches]
    paths = set.intersection(*({f.path for f in group} for group in enums))
    return [_merged_options(enums, path) for path in sorted(paths, key=str)]


def _merged_options(enums: list[list[Failure]], path: _Path) -> Finding:
    found = [f for group in enums for f in group if f.path == path]
    options = _distinct(option for f in found for option in f.expected)
    merged = replace(found[0], expected=options)
    return next(_not_listed(merged))._replace(cause=merged)


def _distinct(options: Iterable[Any]) -> list[Any]:
    found: list[Any] = []
    for option in options:
        if option not in found:
            found.append(option)
    return found


def _shared_keys(failure: Failure) -> list[Finding]:
    """One list of keys, when each alternative only lacks another one."""
    lacking = [f for branch in failure.branches for f in branch]
    if any(f.keyword != "required" or f.path != failure.path for f in lacking):
        return []
    names = dict.fromkeys(str(name) for f in lacking for name in f.expected)
    message = f"missing key {' or '.join(map(quoted, names))}"
    cause = replace(lacking[0], expected=list(names))
    return [Finding(failure.path, message, key=True, cause=cause)]


def _distance(failure: Failure, branch: tuple[Failure, ...]) -> tuple[int, ...]:
    """How far an alternative is from what the author meant."""
    here = len(failure.path)
    wrong_kind = sum(_mistakes_kind(here, inner) for inner in branch)
    depth = max(len(f.path) for f in branch)
    return (wrong_kind, -depth, len(branch))


def _mistakes_kind(depth: int, failure: Failure) -> bool:
    """Whether an alternative is meant for another kind of object."""
    if failure.keyword == "required":
        return bool(failure.expected == ["$ref"])
    if len(failure.path) == depth:
        return failure.keyword == "type"
    inner = len(failure.path) == depth + 1 and failure.path[-1] in _TELLING
    return inner and failure.keyword == "enum"


_TELLING = ("in", "type", "flow")
"""Keys that say which kind of an object one is."""


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"the text {quoted(value)}"
    if isinstance(value, int | float):
        return f"the number {quoted(str(value))[1:-1]}"
    if value is None:
        return "null"
    return "a list" if isinstance(value, list) else "a mapping"


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return quoted(value)
    return quoted(json.dumps(value, ensure_ascii=False))[1:-1]


_WORDS: dict[str, Callable[[Failure], Iterator[Finding]]] = {
    "required": _missing,
    "dependentRequired": _missing,
    "additionalProperties": _unknown,
    "unevaluatedProperties": _unknown,
    "type": _wrong_type,
    "enum": _not_listed,
    "format": _wrong_format,
    "const": _not_constant,
    "propertyNames": _bad_name,
    "not": _excluded,
    "uniqueItems": _repeated,
    "falseSchema": _refused,
}
