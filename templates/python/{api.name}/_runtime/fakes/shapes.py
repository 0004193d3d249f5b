"""Texts into JSON values by their shapes: what parameters and forms are made of.

A shape is the name of a JSON type, or `("array", items)`, `("row", first, rest)`,
`("object", members, other)`, or `("any", ...)` of several shapes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

from .. import parsing

Shape: TypeAlias = Any

_SCALARS: Final = {
    "integer": parsing.integer,
    "number": parsing.number,
    "boolean": parsing.boolean,
    "json": parsing.json,
}
_PLACE: Final = re.compile("[0-9]{0,9}")
_SURE: Final = ("null", "boolean", "integer", "number")
"""Scalars that a text is only by its look, in the order in which it is taken for one."""


def kinds(shape: Shape) -> list[Shape]:
    """The shapes that a value may have, those inside of others flat."""
    if isinstance(shape, tuple) and shape[0] == "any":
        return [inner for each in shape[1:] for inner in kinds(each)]
    return [shape]


def of_kind(shape: Shape, kind: str) -> Shape | None:
    """The first of the shapes that is of a kind such as "array"."""
    listed = (each for each in kinds(shape) if isinstance(each, tuple))
    return next((each for each in listed if each[0] == kind), None)


def items(shape: Shape) -> Iterator[Shape] | None:
    """The shapes of an array's items, one after the other; None of what is no array."""
    if array := of_kind(shape, "array"):
        return _forever((), array[1])
    if row := of_kind(shape, "row"):
        return _forever(row[1], row[2])
    return None


def _forever(first: Sequence[Shape], rest: Shape) -> Iterator[Shape]:
    yield from first
    while True:
        yield rest


def member(shape: Shape, name: str) -> Shape:
    """The shape of an object's member."""
    found = [s for s in kinds(shape) if isinstance(s, tuple) and s[0] == "object"]
    for each in found:
        if name in each[1]:
            return each[1][name]
    return found[0][2] if found else "anything"


def names(shape: Shape) -> set[str]:
    """The names of members that objects are declared to have."""
    listed = (s for s in kinds(shape) if isinstance(s, tuple) and s[0] == "object")
    return {name for each in listed for name in each[1]}


def scalar(shape: Shape, text: str) -> Any:
    """A text as the value that it looks like, of those that the shape has."""
    return next(scalars(shape, text))


def scalars(shape: Shape, text: str) -> Iterator[Any]:
    """The values that a text may stand for; the likeliest first, the text itself last."""
    known = [each for each in kinds(shape) if isinstance(each, str)]
    for kind in _SURE:
        if kind not in known:
            continue
        if kind == "null":
            if text in ("", "null"):
                yield None
        elif not isinstance(value := _SCALARS[kind](text), str):
            yield value
    if "json" in known or len(known) < len(kinds(shape)):
        # What has a structure, where its style has no place for it, is sent as JSON.
        value = parsing.json(text)
        if not isinstance(value, str) or "json" in known:
            yield value
    yield text


def array(shape: Shape, texts: Sequence[str]) -> list[Any]:
    """An array of texts."""
    shapes = items(shape) or _forever((), "anything")
    return [scalar(each, text) for each, text in zip(shapes, texts, strict=False)]


def members(shape: Shape, pairs: Mapping[str, str]) -> dict[str, Any]:
    """An object of texts."""
    return {name: scalar(member(shape, name), text) for name, text in pairs.items()}


def nested(shape: Shape, leaves: Sequence[tuple[Sequence[str], str]]) -> Any:
    """A value whose scalars are given by their paths: `[(["a", "0"], "x")]`."""
    if any(not path for path, _ in leaves):
        return scalar(shape, leaves[-1][1])
    grouped: dict[str, list[tuple[Sequence[str], str]]] = {}
    for path, text in leaves:
        grouped.setdefault(path[0], []).append((path[1:], text))
    shapes = items(shape)
    if shapes and all(_PLACE.fullmatch(name) for name in grouped):
        listed = [[leaf] for leaf in grouped.pop("", [])]
        listed += [grouped[name] for name in sorted(grouped, key=int)]
        return [nested(each, leaves) for leaves, each in zip(listed, shapes)]
    return {name: nested(member(shape, name), group) for name, group in grouped.items()}
