"""Bodies that are sequences: what one item is, and what an event has as its data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from .. import ir
from ..document import Pointer
from .core import core
from .schema import Flat, Site, flatten, parts
from .source import Source
from .values import Values

EVENT_FIELDS = frozenset(("data", "event", "id", "retry", "comment"))
"""The fields of a server-sent event."""

_TEXT = ir.Scalar(kind=ir.Kind.STRING, format=None)


def item(
    values: Values,
    place: Pointer,
    form: ir.Form,
    direction: ir.Direction,
    hint: ir.Hint,
) -> ir.Value:
    """What one item of a body is; of events that are read, their data."""
    site = _item(values.source, place)
    if site is None:
        return values.anything(place)
    if form is not ir.Form.EVENTS:
        return values.of_site(site, direction, hint)
    if direction is ir.Direction.READ:
        site = _data(values.source, site)
    return _of_event(values, site, direction, hint)


def events(values: Values, place: Pointer, hint: ir.Hint) -> tuple[ir.Event, ...]:
    """The events that alternatives describe, each with its data.

    None where they are told apart by something else than their names.
    """
    source = values.source
    site = _item(source, place)
    if site is None:
        return ()
    described = list(_described(source, flatten(source, core(source, site)[0])))
    told = [
        name
        for names, data in described
        if not _is_text(source, data)
        for name in names or ("",)
    ]
    if len(told) != len(set(told)):
        return ()
    made: list[ir.Event] = []
    for names, data in described:
        inner = ir.Hint(word=" ".join([hint.word, *names[:1]]), parent=hint.parent)
        value = _of_event(values, data, ir.Direction.READ, inner)
        made.append(ir.Event(names=names, value=value))
    return tuple(made)


def _item(source: Source, place: Pointer) -> Site | None:
    """The schema of one item of a body, if there is one.

    `schema` is of the whole where it is an array (OpenAPI 3.2, 4.14.1), else of an item,
    as older versions know no other way.
    """
    node: dict[str, Any] = source.at(place)
    if "itemSchema" in node:
        return (place / "itemSchema",)
    if "schema" not in node:
        return None
    whole, _, _ = core(source, (place / "schema",))
    flat = flatten(source, whole)
    if flat.types == frozenset(["array"]):
        return flat.items or None
    return (place / "schema",)


def _of_event(
    values: Values, site: Site, direction: ir.Direction, hint: ir.Hint
) -> ir.Value:
    value = values.of_site(site, direction, hint)
    if _is_text(values.source, site):
        return ir.Value(type=_TEXT, schema=value.schema, origin=value.origin)
    return value


_Described: TypeAlias = tuple[tuple[str, ...], Site]
"""The names of an event, or none, and the schema of its data."""


def _described(source: Source, whole: Flat) -> Iterator[_Described]:
    """The alternatives of events; nothing where one is something else."""
    if len(whole.choices) != 1 or whole.properties.keys() - EVENT_FIELDS:
        return
    found: list[_Described] = []
    for site in whole.choices[0].sites:
        properties = flatten(source, core(source, site)[0]).properties
        both = {
            name: whole.properties.get(name, ()) + properties.get(name, ())
            for name in {**whole.properties, **properties}
        }
        if "data" not in both or both.keys() - EVENT_FIELDS:
            return
        named = flatten(source, both["event"]).members if "event" in both else None
        names = tuple(name for name in named or () if isinstance(name, str))
        found.append((names, _json_of(source, both["data"])))
    yield from found


def _data(source: Source, site: Site) -> Site:
    """The schema of an event's data: JSON in it, where it says that there is some."""
    properties = flatten(source, core(source, site)[0]).properties
    if "data" not in properties or properties.keys() - EVENT_FIELDS:
        return site
    return _json_of(source, properties["data"])


def _json_of(source: Source, data: Site) -> Site:
    """The schema of the JSON in an event's data, or that of the data itself."""
    waiting = list(data)
    for pointer in waiting:
        node = source.at(pointer)
        if not isinstance(node, bool):
            if "contentSchema" in node:
                return (pointer / "contentSchema",)
            found = parts(source, pointer, node)
            waiting += [part for part in found if part not in waiting]
    return data


def _is_text(source: Source, site: Site) -> bool:
    """Whether a schema is of strings, which are written as they are."""
    flat = flatten(source, core(source, site)[0])
    if flat.types is not None:
        return flat.types <= {"string"}
    return bool(flat.members) and all(isinstance(m, str) for m in flat.members or ())
