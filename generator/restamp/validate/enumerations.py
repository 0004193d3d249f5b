"""Lists of values of which the rest of the schema allows none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import formats
from ..document import Document, Pointer
from ..problems import quoted
from ..sites import Site, Survey
from .conversion import meant
from .flaw import Drop, Flaw, Mend, Put, ignored

_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": (int, float),
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
}


def enumeration_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Values that are all of another type or format than their schema."""
    for site in sites.of("schema", "parameter", "header"):
        listed = site.node.get("enum")
        values = (
            [v for v in listed if v is not None] if isinstance(listed, list) else []
        )
        types = _types(site.node.get("type"))
        if not values or not types:
            continue
        if not any(_is_of(value, kind) for value in values for kind in types):
            yield _of_other_type(site, values, types)
        elif _breaks(site.node.get("format"), values):
            yield _of_other_format(site)


def _types(declared: Any) -> list[str]:
    """The types that values may have, null apart; none where one is not known."""
    listed = declared if isinstance(declared, list) else [declared]
    names = [name for name in listed if name != "null"]
    return names if all(isinstance(n, str) and n in _TYPES for n in names) else []


def _is_of(value: Any, kind: str) -> bool:
    if isinstance(value, bool):
        return kind == "boolean"
    if kind == "integer" and isinstance(value, float):
        return value.is_integer()
    return isinstance(value, _TYPES[kind])


def _of_other_type(site: Site, values: list[Any], types: list[str]) -> Flaw:
    place = site.pointer / "enum"
    named = " or ".join(map(quoted, types))
    return Flaw(
        pointer=place,
        message=f"none of the values is of the type {named}, so nothing fits",
        mend=_as_items(site, values, types) or _converted(place, values, types),
    )


def _as_items(site: Site, values: list[Any], types: list[str]) -> Mend | None:
    """The values of an array's items, where they stand a step too high."""
    items = site.node.get("items")
    if types != ["array"] or not isinstance(items, dict) or items.keys() & _CLOSED:
        return None
    edits = (
        Put(site.pointer / "items", {**items, "enum": values}),
        Drop(site.pointer / "enum"),
    )
    return Mend("the values are those of the items", edits)


_CLOSED = {"$ref", "enum"}


def _converted(place: Pointer, values: list[Any], types: list[str]) -> Mend:
    for kind in types:
        read = [meant(place / n, value, kind) for n, value in enumerate(values)]
        if kind != "array" and None not in read:
            words = f"each value is read as of the type {quoted(kind)}"
            return Mend(words, (Put(place, read),))
    return ignored(place)


def _breaks(format: Any, values: list[Any]) -> bool:
    """Whether all values are texts that a format refuses."""
    return isinstance(format, str) and all(
        isinstance(value, str) and not formats.valid(format, value) for value in values
    )


def _of_other_format(site: Site) -> Flaw:
    return Flaw(
        pointer=site.pointer / "enum",
        message=f"none of the values is of the format {quoted(site.node['format'])}",
        mend=Mend("the format is ignored", (Drop(site.pointer / "format"),)),
    )
