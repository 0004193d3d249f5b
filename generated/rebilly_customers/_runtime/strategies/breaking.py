"""Values with one constraint broken, made of ones that keep to all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from .parts import Parts
from .plans import Plans
from .schemas import Schema, Term

OTHERS: dict[str, Any] = {
    "string": "text",
    "array": [],
    "object": {},
    "number": 12.5,
    "boolean": True,
    "null": None,
}
"""A value of each JSON type; a number that is no integer."""

_ODD: tuple[Any, ...] = ("none of these", "", -1, True, None, {}, [], 0.5)
_SPOILT = ("!", "\n", "\u00e9", "\U0001f600", " ", "x", "0", "A")
MOST = 400
"""Terms that are looked at, about."""


class Place(NamedTuple):
    """Something in a value, and the terms that it keeps to; `put` changes it."""

    terms: Schema
    value: Any
    put: Callable[[Any], Any]
    root: bool


class Site(NamedTuple):
    """A term that may be broken in a place."""

    place: Place
    term: Term


class Sites:
    """Finds what can be broken in a value."""

    def __init__(self, plans: Plans) -> None:
        self._schemas = plans.schemas
        self._judge = plans.judge

    def of(self, schema: Schema, value: Any) -> list[Site]:
        """Every term that can be broken, those of the outermost place first."""
        waiting = [(schema, Place([], value, lambda v: v, True))]
        found: list[Site] = []
        for schema, bare in waiting:
            if len(found) > MOST:
                break
            place = bare._replace(terms=list(self._terms(schema, bare.value)))
            found += (Site(place, term) for term in place.terms)
            waiting += _inside(place)
        return found

    def _terms(self, schema: Schema, value: Any) -> Iterator[Term]:
        """The terms that count for a value, those of its alternatives too."""
        waiting = list(reversed(schema))
        opened = set[tuple[str, str]]()
        while waiting:
            term = waiting.pop()
            match term:
                case ["ref", module, name]:
                    if (module, name) not in opened:
                        opened.add((module, name))
                        more = self._schemas.entry(module, name).terms
                        waiting += reversed(more)
                case ["nullable", inner]:
                    waiting += reversed(inner) if value is not None else ()
                    yield term
                case ["anyOf" | "oneOf", schemas, *_]:
                    fitting = (s for s in schemas if self._judge.fits(s, value))
                    waiting += reversed(next(fitting, []))
                    yield term
                case ["if", condition, then, otherwise]:
                    met = self._judge.fits(condition, value)
                    waiting += reversed(then if met else otherwise)
                case ["tagged", name, cases, otherwise]:
                    tag = value.get(name) if isinstance(value, dict) else None
                    told = (schema for tags, schema in cases if tag in tags)
                    waiting += reversed(next(told, otherwise))
                case ["dependentSchemas", members] if isinstance(value, dict):
                    for name, inner in members.items():
                        waiting += reversed(inner) if name in value else ()
                case _:
                    yield term


def _inside(place: Place) -> Iterator[tuple[Schema, Place]]:
    """The members or items of a value, each with what it must be."""
    value, parts = place.value, Parts(place.terms)
    if isinstance(value, dict):
        for name, held in value.items():
            yield parts.of(name) or [], Place([], held, _member(place, name), False)
    elif isinstance(value, list):
        for index, held in enumerate(value):
            yield parts.item(index), Place([], held, _item(place, index), False)


def _member(place: Place, name: str) -> Callable[[Any], Any]:
    return lambda value: place.put({**place.value, name: value})


def _item(place: Place, index: int) -> Callable[[Any], Any]:
    whole: list[Any] = place.value
    return lambda value: place.put([*whole[:index], value, *whole[index + 1 :]])


def broken(site: Site) -> Iterator[Any]:
    """Values in the place of one that may break a term, the likeliest first."""
    term, value = site.term, site.place.value
    match term:
        case ["type", names]:
            named = {"number" if name == "integer" else name for name in names}
            yield from (v for kind, v in OTHERS.items() if kind not in named)
            if "integer" in names and "number" not in names:
                yield from _fractions(value)
        case ["enum" | "const", members]:
            yield from (m for m in _ODD if type(m) is type(members[0]))
            yield from _ODD
        case ["minLength" | "maxLength" | "pattern" | "format", limit, *_]:
            if isinstance(value, str):
                yield from _spoilt(value, term[0], limit)
        case ["not" | "anyOf" | "oneOf" | "nullable", *_]:
            yield from _ODD
        case [_, limit] if isinstance(value, int | float):
            yield from _beyond(term[0], limit, value)
        case _ if isinstance(value, list):
            yield from _of_array(term, value)
        case _ if isinstance(value, dict):
            yield from _of_object(term, value)


def _fractions(value: Any) -> Iterator[float]:
    """Numbers that are no integers; near an integer, since they may be within its bounds."""
    near = value if isinstance(value, int) and abs(value) < 2**50 else 12
    yield from (near + 0.5, near - 0.5)


def _spoilt(value: str, keyword: str, limit: Any) -> Iterator[str]:
    if keyword == "minLength":
        yield value[: max(0, int(limit) - 1)]
    elif keyword == "maxLength":
        missing = int(limit) + 1 - len(value)
        if missing < 100_000:
            yield from (value + mark * missing for mark in (value[-1:] or "x", "x"))
            yield (value[:1] or "x") * missing + value
    else:
        for mark in _SPOILT:
            yield from (value[:-1] + mark, mark + value[1:], value + mark, mark + value)
            yield mark * len(value)
        yield from ("not valid", "", "!")


def _beyond(keyword: str, limit: Any, value: float) -> Iterator[float]:
    match keyword:
        case "minimum":
            yield from (limit - step for step in (1, 0.5, 10, 1000))
        case "maximum":
            yield from (limit + step for step in (1, 0.5, 10, 1000))
        case "exclusiveMinimum" | "exclusiveMaximum":
            yield limit
        case "multipleOf":
            yield from (value + limit / 2, value + limit / 3, value + 1, value - 1)
        case "format":
            yield from (2**31, 2**63, -(2**31) - 1, -(2**63) - 1)


def _of_array(term: Term, value: list[Any]) -> Iterator[Any]:
    match term:
        case ["minItems", limit]:
            yield value[: max(0, int(limit) - 1)]
        case ["maxItems", limit]:
            missing = int(limit) + 1 - len(value)
            if missing < 10_000:
                yield value + (value[-1:] or ["x"]) * missing
                yield value + [f"x{n}" for n in range(missing)]
        case ["uniqueItems", True] if value:
            yield [*value[:-1], value[0]] if value[1:] else [value[0]] * 2
            yield [*value, value[0]]
        case ["contains", _, least, most]:
            yield from ([odd] * len(value) for odd in _ODD)
            yield from (value[:least][:-1], value * ((most or 0) + 1))
        case ["unevaluatedItems", _, _]:
            yield from ([*value, odd] for odd in _ODD)


def _of_object(term: Term, value: dict[str, Any]) -> Iterator[Any]:
    match term:
        case ["required", names]:
            for name in names:
                yield {n: held for n, held in value.items() if n != name}
        case ["readOnly", names]:
            yield from ({**value, name: "set by the server"} for name in names)
        case ["additionalProperties" | "unevaluatedProperties", [["never"]], *_]:
            yield {**value, "unknown": 1}
        case ["propertyNames", _]:
            yield from ({**value, name: 1} for name in ("", "no name!", "0", "x" * 300))
        case ["dependentRequired", wanted]:
            for name, others in wanted.items():
                for other in others:
                    left = {n: held for n, held in value.items() if n != other}
                    yield from ({**left, name: held} for held in _ODD)
        case ["minProperties", limit]:
            yield dict(list(value.items())[: max(0, int(limit) - 1)])
        case ["maxProperties", limit] if limit < 1_000:
            extra = {f"key{n}": "text" for n in range(int(limit) + 1)}
            yield {**extra, **value}
            yield {**dict(list(extra.items())[: int(limit) + 1 - len(value)]), **value}
        case ["properties", members]:
            never = (name for name, held in members.items() if held == [["never"]])
            yield from ({**value, name: 1} for name in never)
