"""Ways to break the terms of a schema, each on its own."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import ir
from .message import Reason
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
    reason: Reason = Reason.VAIN


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
                reason = Reason.LARGE if _is_large(term) else Reason.VAIN
                yield Break(term.rule.value, "", beyond, (id(term), ""), reason)
            case ir.Format():
                if isinstance(base, str):
                    wanted = text_of(parts)
                    against_it = partial(_against, wanted, "format")
                    yield Break("format", "", against_it, (id(term), ""))
            case ir.Not():
                made = partial(_several, values, term.schema)
                yield Break("not", "", made, (id(term), ""))
            case _:
                yield from _of_array(term, base)
                yield from _of_object(values, term, parts, base)


def _is_large(limit: ir.Limit) -> bool:
    """Whether what is beyond a limit may be larger than fixtures are made."""
    return limit.rule in SIZES and limit.value >= 1_000


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
                extra = {f"key{n}": "text" for n in range(int(limit) + 1)}
                yield {**_first(extra, int(limit) + 1 - len(base)), **base}


def _first(members: dict[str, Any], count: int) -> dict[str, Any]:
    return dict(list(members.items())[: max(0, count)])


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
    made = values.several(parts.item(size), 0, "text")
    different = list(islice(made, min(size, 40)))
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


def _of_array(term: ir.Term, base: Any) -> Iterator[Break]:
    if not isinstance(base, list):
        return
    match term:
        case ir.Contains() if term.least:
            keyword = "contains" if term.least == 1 else "minContains"
            fewer: list[Any] = [base[: term.least - 1], base[1:], base[:-1]]
            others: list[Any] = [[other] * len(base) for other in _ODD]
            yield Break(keyword, "", lambda: [*fewer, *others], (id(term), ""))
        case ir.UnevaluatedItems():
            more = [[*base, other] for other in _ODD]
            yield Break("", "", lambda: more, (id(term), ""))
        case _:
            return


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
            names = ("", "no name!", "0", "x" * 300)
            wrong = [{**base, name: 1} for name in names]
            yield Break("propertyNames", "", lambda: wrong, (id(term), ""))
        case ir.DependentRequired():
            for name, others in term.names.items():
                for other in others:
                    rest = {k: v for k, v in base.items() if k != other}
                    wrong = [{**rest, name: value} for value in _ODD]
                    goal = id(term), (name, other)
                    yield Break("dependentRequired", "", partial(list, wrong), goal)
        case _:
            return


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
