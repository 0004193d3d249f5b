"""Whether JSON values keep to schemas, by the checks that the package's models use."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from .. import checks, rules
from ..checks import Check
from ..violations import Path, Violation
from .schemas import Schema, Schemas, Term

_LIMITS: dict[str, tuple[Callable[..., None], str]] = {
    "minLength": (checks.text, "min_length"),
    "maxLength": (checks.text, "max_length"),
    "minimum": (checks.numeric, "minimum"),
    "maximum": (checks.numeric, "maximum"),
    "exclusiveMinimum": (checks.numeric, "above"),
    "exclusiveMaximum": (checks.numeric, "below"),
    "multipleOf": (checks.numeric, "step"),
    "minItems": (checks.sized, "min_items"),
    "maxItems": (checks.sized, "max_items"),
    "uniqueItems": (checks.sized, "unique"),
    "minProperties": (checks.counted, "min_properties"),
    "maxProperties": (checks.counted, "max_properties"),
}
_SILENT = ("samples", "hidden")
"""Terms that only say how values are drawn."""


class Judge:
    """Holds values against the schemas of a package."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas
        self._known: dict[int, tuple[Term, Check]] = {}

    def violations(self, schema: Schema, value: Any) -> list[Violation]:
        """What is wrong with a value, each thing once."""
        found: list[Violation] = []
        self.check(schema)(value, None, found)
        return list(dict.fromkeys(found))

    def fits(self, schema: Schema, value: Any) -> bool:
        """Whether a value is what a schema says."""
        return not self.violations(schema, value)

    def check(self, schema: Schema) -> Check:
        """The check of a schema."""
        listed = [self._term(term) for term in schema if term[0] not in _SILENT]
        return partial(_every, checks=listed)

    def _term(self, term: Term) -> Check:
        if id(term) not in self._known:
            self._known[id(term)] = term, self._made(term)
        return self._known[id(term)][1]

    def _model(self, value: Any, at: Path, found: list[Violation], *where: str) -> None:
        self.check(self._schemas.entry(*where).terms)(value, at, found)

    def _made(self, term: Term) -> Check:
        match term:
            case ["ref", module, name]:
                return lambda v, at, found: self._model(v, at, found, module, name)
            case ["type", names]:
                return partial(checks.types, names=tuple(names))
            case ["enum" | "const" as keyword, allowed]:
                return partial(rules.values, allowed=tuple(allowed), keyword=keyword)
            case ["pattern", pattern, _]:
                return partial(checks.text, pattern=pattern)
            case ["format", name]:
                return partial(_format, name=name)
            case ["never"]:
                return checks.never
            case ["required", names]:
                return partial(checks.required, names=tuple(names))
            case ["readOnly", names]:
                return partial(checks.read_only, names=tuple(names))
            case ["dependentRequired", wanted]:
                return partial(rules.dependent_required, wanted=wanted)
            case [keyword, limit] if keyword in _LIMITS:
                check, name = _LIMITS[keyword]
                return partial(check, **{name: limit})
            case _:
                return self._choice(term)

    def _choice(self, term: Term) -> Check:
        match term:
            case ["nullable", schema]:
                return partial(checks.nullable, check=self.check(schema))
            case ["anyOf", schemas, *_]:
                return partial(rules.any_of, checks=tuple(map(self.check, schemas)))
            case ["oneOf", schemas, *_]:
                return partial(rules.one_of, checks=tuple(map(self.check, schemas)))
            case ["not", schema]:
                return partial(rules.negated, check=self.check(schema))
            case ["if", condition, then, otherwise]:
                return partial(
                    rules.conditional,
                    condition=self.check(condition),
                    then=self.check(then),
                    otherwise=self.check(otherwise),
                )
            case ["tagged", name, cases, otherwise]:
                told = [(tags, self.check(schema)) for tags, schema in cases]
                return partial(
                    _tagged, name=name, cases=told, otherwise=self.check(otherwise)
                )
            case _:
                return self._holding(term)

    def _holding(self, term: Term) -> Check:
        match term:
            case ["properties", members]:
                return partial(checks.members, checks=self._named(members))
            case ["dependentSchemas", members]:
                return partial(rules.dependent_schemas, checks=self._named(members))
            case ["patternProperties", listed]:
                made = {pattern: self.check(schema) for pattern, _, schema in listed}
                return partial(rules.matching, checks=made)
            case ["additionalProperties", schema, names, patterns]:
                return partial(
                    checks.additional,
                    check=self._inner(schema),
                    names=tuple(names),
                    patterns=tuple(patterns),
                )
            case ["propertyNames", schema]:
                return partial(rules.names, check=self.check(schema))
            case ["items", schema, start]:
                return partial(checks.items, check=self.check(schema), start=start)
            case ["prefixItems", schemas]:
                return partial(rules.prefix, checks=tuple(map(self.check, schemas)))
            case ["contains", schema, least, most]:
                check = self.check(schema)
                return partial(rules.contains, check=check, least=least, most=most)
            case ["unevaluatedProperties", schema, seen]:
                check = self._inner(schema)
                return partial(
                    rules.unevaluated_members, check=check, seen=self.seen(seen)
                )
            case ["unevaluatedItems", schema, seen]:
                check = self._inner(schema)
                return partial(
                    rules.unevaluated_items, check=check, seen=self.seen(seen)
                )
            case _:
                raise AssertionError(f"no check of {term[0]!r} is known")

    def _inner(self, schema: Schema) -> Check:
        return checks.never if schema == [["never"]] else self.check(schema)

    def _named(self, schemas: dict[str, Schema]) -> dict[str, Check]:
        return {name: self.check(schema) for name, schema in schemas.items()}

    def seen(self, seen: dict[str, Any]) -> rules.Seen:
        """What a schema looks at."""
        return rules.Seen(
            names=tuple(seen.get("names", ())),
            patterns=tuple(seen.get("patterns", ())),
            count=seen.get("count", 0),
            matching=tuple(map(self.check, seen.get("matching", ()))),
            everything=seen.get("everything", False),
            branches=tuple(
                (self.check(condition), self.seen(then), self.seen(otherwise))
                for condition, then, otherwise in seen.get("branches", ())
            ),
        )


def _every(value: Any, at: Path, found: list[Violation], checks: list[Check]) -> None:
    """All of several checks; what has the wrong type is not looked at further."""
    for check in checks:
        before = len(found)
        check(value, at, found)
        if any(each.keyword == "type" for each in found[before:]):
            if getattr(check, "func", None) in _TYPED:
                return


_TYPED = (checks.types,)


def _format(value: Any, at: Path, found: list[Violation], name: str) -> None:
    checks.text(value, at, found, format=name)
    if name in ("int32", "int64"):
        checks.numeric(value, at, found, format=name)


def _tagged(
    value: Any,
    at: Path,
    found: list[Violation],
    name: str,
    cases: list[tuple[list[Any], Check]],
    otherwise: Check,
) -> None:
    tag = value.get(name) if isinstance(value, dict) else None
    told = (check for tags, check in cases if tag in tags)
    next(told, otherwise)(value, at, found)
