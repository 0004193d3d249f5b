"""Bodies that are sequences: what one item is, and what an event has as its data."""

from __future__ import annotations

from typing import Any

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
    """What one item of a body is; of events that are read, their data.

    `schema` is of the whole where it is an array (OpenAPI 3.2, 4.14.1), else of an item,
    as older versions know no other way.
    """
    source = values.source
    node: dict[str, Any] = source.at(place)
    if "itemSchema" in node:
        site: Site = (place / "itemSchema",)
    elif "schema" in node:
        whole, _, _ = core(source, (place / "schema",))
        flat = flatten(source, whole)
        listed = flat.types == frozenset(["array"])
        if listed and not flat.items:
            return values.anything(place)
        site = flat.items if listed else (place / "schema",)
    else:
        return values.anything(place)
    if form is ir.Form.EVENTS and direction is ir.Direction.READ:
        site = _data(source, site)
    value = values.of_site(site, direction, hint)
    if form is ir.Form.EVENTS and _is_text(flatten(source, core(source, site)[0])):
        return ir.Value(type=_TEXT, schema=value.schema, origin=value.origin)
    return value


def _data(source: Source, site: Site) -> Site:
    """The schema of an event's data: JSON in it, where it says that there is some."""
    properties = flatten(source, core(source, site)[0]).properties
    if "data" not in properties or properties.keys() - EVENT_FIELDS:
        return site
    waiting = list(properties["data"])
    for pointer in waiting:
        node = source.at(pointer)
        if not isinstance(node, bool):
            if "contentSchema" in node:
                return (pointer / "contentSchema",)
            found = parts(source, pointer, node)
            waiting += [part for part in found if part not in waiting]
    return properties["data"]


def _is_text(flat: Flat) -> bool:
    """Whether a schema is of strings, which are written as they are."""
    if flat.types is not None:
        return flat.types <= {"string"}
    return bool(flat.members) and all(isinstance(m, str) for m in flat.members or ())
