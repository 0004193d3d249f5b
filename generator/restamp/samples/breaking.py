"""Ways to break the terms of a schema, each on its own."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import ir
from .message import Reason
from .objects import other_names
from .parts import Parts
from .sizes import EDGE, MEMBERS, SIZES
from .strings import Text, against

if TYPE_CHECKING:
    from .values import Values


class Break(NamedTuple):
    """Values that may break a keyword, the likeliest first; `""` stands for any keyword.

    They are made when they are asked for. `goal` is the term, and what of it is broken;
    `reason` tells why there are none, if so.
    """

    keyword: str
    label: str
    values: Callable[[], Iterable[Any]]
    goal: tuple[int, Hashable]
    reason: Callable[[], Reason] = lambda: Reason.VAIN


LARGEST = 20_000
"""JSON values of an array that is too long."""

OTHERS: dict[str, Any] = {
    "string": "text",
    "array": [],
    "object": {},
    "number": 12.5,
    "boolean": True,
}
"""A value of each JSON type; a number that is no integer."""


_ODD: tuple[Any, ...] = ("none", -1, True, None, {})
"""Values that something is likely to refuse."""


def breaks(
    values: Values, terms: ir.Schema, parts: Parts, base: Any
) -> Iterator[Break]:
    """Ways to break each of the terms that a value keeps to."""
    for term in terms:
        match term:
            case ir.Types():
                yield from _types(term)
            case ir.Values():
                yield Break(term.keyword, "", partial(_unlisted, term), (id(term), ""))
            case ir.Limit():
                beyond = partial(_beyond, values, term, parts, base)
                goal, reason = (id(term), ""), partial(_beyond_reach, term)
                yield Break(term.rule.value, "", beyond, goal, reason)
            case ir.Format():
                if isinstance(base, str):
                    wanted = text_of(parts)
                    against_it = partial(_against, wanted, "format")
                    yield Break("format", "", against_it, (id(term), ""))
            case ir.Not():
                made = partial(_several, values, term.schema)
                yield Break("not", "", made, (id(term), ""))
            case _:
                yield from _of_array(values, term, parts, base)
                yield from _of_object(values, term, parts, base)


def _beyond_reach(limit: ir.Limit) -> Reason:
    """Why nothing is beyond a limit: it would be too large, or is not known."""
    large = limit.rule in SIZES and limit.value >= 1_000
    return Reason.LARGE if large else Reason.VAIN


def _types(term: ir.Types) -> Iterator[Break]:
    if "null" not in term.names:
        yield Break("type", "null", lambda: [None], (id(term), ""))
    named = {"number" if name == "integer" else name for name in term.names}
    order = ("array", "string") if "string" in named else ("string", "array")
    kinds = [k for k in (*order, *OTHERS) if k not in named]
    if "integer" in term.names and "number" not in term.names:
        kinds.append("number")
    yield Break("type", "", lambda: [OTHERS[kind] for kind in kinds], (id(term), ""))


def _several(values: Values, schema: ir.Schema) -> Iterator[Any]:
    yield from islice(values.several(schema, 0, "text"), 4)


def _unlisted(term: ir.Values) -> Iterator[Any]:
    """Values that are not listed, of the type of the first that is."""
    first = term.members[0] if term.members else None
    numbers = [m for m in term.members if isinstance(m, int | float)]
    if isinstance(first, bool):
        yield not first
    elif isinstance(first, int | float):
        yield max(numbers) + 1
    elif isinstance(first, dict):
        yield {"none": "of these"}
    elif isinstance(first, list):
        yield [*first, "none of these"]
    yield from ("none of these", "x", -1)


def _beyond(values: Values, term: ir.Limit, parts: Parts, base: Any) -> Iterator[Any]:
    """Values that are just beyond a limit."""
    rule, limit = term.rule, term.value
    match rule:
        case ir.Rule.MIN_LENGTH | ir.Rule.MAX_LENGTH | ir.Rule.PATTERN:
            if isinstance(base, str):
                yield from _against(text_of(parts), rule.value)
        case ir.Rule.MINIMUM | ir.Rule.EXCLUSIVE_MINIMUM:
            yield from _near(parts, limit, -1, rule is ir.Rule.EXCLUSIVE_MINIMUM)
        case ir.Rule.MAXIMUM | ir.Rule.EXCLUSIVE_MAXIMUM:
            yield from _near(parts, limit, 1, rule is ir.Rule.EXCLUSIVE_MAXIMUM)
        case ir.Rule.MULTIPLE_OF:
            if isinstance(base, int | float):
                yield base + 1
                yield from _moved(base, (limit, 2), (limit, 3))
        case ir.Rule.UNIQUE_ITEMS:
            yield from ([item, item, *base[2:]] for item in _items(values, parts, base))
        case ir.Rule.MIN_ITEMS:
            if isinstance(base, list):
                yield base[: max(0, int(limit) - 1)]
        case ir.Rule.MAX_ITEMS:
            yield from _longer(values, parts, base, int(limit) + 1)
        case ir.Rule.MIN_PROPERTIES:
            if isinstance(base, dict):
                yield _first(base, int(limit) - 1)
        case ir.Rule.MAX_PROPERTIES:
            if isinstance(base, dict) and limit < MEMBERS:
                yield from _wider(values, parts, base, int(limit) + 1)


def _first(members: dict[str, Any], count: int) -> dict[str, Any]:
    return dict(list(members.items())[: max(0, count)])


def _wider(
    values: Values, parts: Parts, base: dict[str, Any], size: int
) -> Iterator[dict[str, Any]]:
    """An object with so many members, each as it must be."""
    made = dict(base)
    for name in chain(parts.members, other_names(values, parts)):
        if len(made) >= size:
            break
        if name not in made:
            made |= _member(values, parts, name)
    yield made


def _member(values: Values, parts: Parts, name: str) -> dict[str, Any]:
    """A member as it must be; nothing where it must not be there, or none is known."""
    schema = parts.of(name)
    if schema is None:
        return {}
    return {name: value for value in islice(values.several(schema, 0, name), 1)}


def _near(parts: Parts, limit: Any, sign: int, exclusive: bool) -> Iterator[Any]:
    if exclusive:
        yield limit
    steps = parts.limit(ir.Rule.MULTIPLE_OF)
    yield from _moved(limit, *((sign * step, 1) for step in (*steps[:1], 1, 10)))


def _moved(number: float, *by: tuple[float, int]) -> Iterator[float]:
    """A number and a step, or a part of it, as far as there are such numbers."""
    for step, part in by:
        try:
            moved = number + (step if part == 1 else step / part)
        except OverflowError:  # an integer that no float is near to
            continue
        if isinstance(moved, int) or math.isfinite(moved):
            yield moved


def _items(values: Values, parts: Parts, base: Any) -> Iterator[Any]:
    if isinstance(base, list):
        made = values.several(parts.item(len(base)), 1, "text")
        yield from base[:1] or list(islice(made, 1))


def _longer(values: Values, parts: Parts, base: Any, size: int) -> Iterator[Any]:
    """An array of a length, its items different where they can be."""
    if not isinstance(base, list) or size > EDGE + 1:
        return
    unique = parts.limit(ir.Rule.UNIQUE_ITEMS)
    make = values.varied if unique else values.several
    different = list(islice(make(parts.item(size), 0, "text"), min(size, 40)))
    if different and size * values.sizes.of(different[-1]) > LARGEST:
        return
    others = [item for item in different if item not in base]
    yield [*base, *others][:size]
    if different:
        yield [*base, *(different[-1:] * size)][:size]


def text_of(parts: Parts) -> Text:
    """The rules of a string, as far as one pattern and format say."""
    patterns = parts.limit(ir.Rule.PATTERN)
    return Text(
        shortest=int(max(parts.limit(ir.Rule.MIN_LENGTH), default=0)),
        longest=min(map(int, parts.limit(ir.Rule.MAX_LENGTH)), default=None),
        pattern=patterns[0] if patterns else None,
        format=parts.formats[0] if parts.formats else None,
    )


def _against(wanted: Text, keyword: str) -> Iterator[Any]:
    made = against(wanted, keyword)
    if made is not None:
        yield made


def _of_array(
    values: Values, term: ir.Term, parts: Parts, base: Any
) -> Iterator[Break]:
    if not isinstance(base, list):
        return
    match term:
        case ir.Contains():
            if term.least:
                keyword = "contains" if term.least == 1 else "minContains"
                fewer: list[Any] = [base[: term.least - 1], base[1:], base[:-1]]
                others: list[Any] = [[other] * len(base) for other in _ODD]
                yield Break(keyword, "", lambda: [*fewer, *others], (id(term), ""))
            if term.most is not None and term.most < EDGE:
                more = partial(_containing, values, term, parts, base, term.most + 1)
                yield Break("maxContains", "", more, (id(term), "most"))
        case ir.UnevaluatedItems():
            further = partial(_further, values, parts, base, len(base))
            yield Break("", "", further, (id(term), ""))
        case ir.Items(schema=(ir.Never(),), start=start):
            further = partial(_further, values, parts, base, start)
            yield Break("", "items", further, (id(term), ""))
        case _:
            return


def _containing(
    values: Values, term: ir.Contains, parts: Parts, base: list[Any], size: int
) -> Iterator[list[Any]]:
    """Arrays with so many items that one term is about, after some others or not."""
    schema = parts.item(len(base)) + term.schema
    different = list(islice(values.several(schema, 0, "text"), size))
    made = [*different, *(different[-1:] * (size - len(different)))]
    yield made
    yield [*base, *made[:1]]
    yield [*base, *made]


def _further(
    values: Values, parts: Parts, base: list[Any], size: int
) -> Iterator[list[Any]]:
    """Arrays with one item more than the first ones, as they must be."""
    made = list(base)
    for index in range(len(made), size):
        item = list(islice(values.several(parts.item(index), 0, "text"), 1))
        made += item
    yield from ([*made, other] for other in _ODD)


def _of_object(
    values: Values, term: ir.Term, parts: Parts, base: Any
) -> Iterator[Break]:
    if not isinstance(base, dict):
        return
    match term:
        case ir.Required():
            for name in term.names:
                rest = {k: v for k, v in base.items() if k != name}
                fuller = _without(values, parts, name)
                either = partial(_either, rest, fuller)
                yield Break("required", "", either, (id(term), name))
        case ir.ReadOnly():
            for name in term.names:
                added = partial(_added, values, parts, base, name)
                yield Break("", "", added, (id(term), name))
        case ir.AdditionalProperties(schema=(ir.Never(),)):
            more = [{**base, "unknown": 1}]
            yield Break("additionalProperties", "", lambda: more, (id(term), ""))
        case ir.UnevaluatedProperties(schema=(ir.Never(),)):
            more = [{**base, "unknown": 1}]
            yield Break("unevaluatedProperties", "", lambda: more, (id(term), ""))
        case ir.PropertyNames():
            misnamed = partial(_misnamed, values, term, parts, base)
            yield Break("propertyNames", "", misnamed, (id(term), ""))
        case ir.DependentRequired():
            for name, others in term.names.items():
                for other in others:
                    rest = {k: v for k, v in base.items() if k != other}
                    wrong = [{**rest, name: value} for value in _ODD]
                    goal = id(term), (name, other)
                    yield Break("dependentRequired", "", partial(list, wrong), goal)
        case _:
            return


def _misnamed(
    values: Values, term: ir.PropertyNames, parts: Parts, base: dict[str, Any]
) -> Iterator[dict[str, Any]]:
    """Objects with a member more, or another one, of a name that may be wrong."""
    rules = text_of(Parts(term.schema))
    keywords = ("pattern", "maxLength", "minLength", "format")
    asked = (against(rules, keyword) for keyword in keywords)
    for name in ("", "no name!", "0", *filter(None, asked), "x" * 300):
        member = _member(values, parts, name)
        yield {**base, **member}
        yield {**_first(base, len(base) - 1), **member}


def _added(
    values: Values, parts: Parts, base: dict[str, Any], name: str
) -> Iterator[Any]:
    """An object with a member that must not be there, whatever else it must be."""
    yield {**base, name: "set by the server"}
    for value in islice(values.several(parts.members.get(name, ()), 0, name), 2):
        yield {**base, name: value}


def _either(
    smaller: dict[str, Any], fuller: Callable[[], list[Any]]
) -> Iterator[dict[str, Any]]:
    yield smaller
    yield from fuller()


def _without(values: Values, parts: Parts, name: str) -> Callable[[], list[Any]]:
    """A fuller object without a member, where a smaller one has too few."""
    terms: ir.Schema = (
        ir.Types(names=("object",)),
        ir.Properties(members={n: s for n, s in parts.members.items() if n != name}),
    )
    if not parts.limit(ir.Rule.MIN_PROPERTIES):
        return lambda: []
    return lambda: list(islice(values.several(terms, 1, "text"), 1))
