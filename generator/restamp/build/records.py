"""The fields of a record: what it declares, requires, and takes from its alternatives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import ir
from .notes import Notes, notes
from .schema import Flat, Site

if TYPE_CHECKING:
    from .definitions import Definitions


def fields_of(
    definitions: Definitions, key: ir.Key, flat: Flat, optional: dict[str, Site]
) -> tuple[tuple[ir.Field, ...], tuple[str, ...]]:
    """The fields of a record, and the names that only the server sets."""
    undeclared = sorted(flat.required - flat.properties.keys() - optional.keys())
    sites = {**optional, **flat.properties, **dict.fromkeys(undeclared, ())}
    ordered = [
        *flat.properties,
        *(n for n in optional if n not in flat.properties),
        *undeclared,
    ]
    found = {name: notes(definitions.source, sites[name]) for name in ordered}
    shown = [n for n in ordered if not _other_way(found[n], key.direction)]
    fields = tuple(
        _field(definitions, key, flat, name, sites[name], found[name]) for name in shown
    )
    read_only = [n for n in ordered if n not in shown and found[n].read_only]
    return fields, tuple(read_only)


def _other_way(found: Notes, direction: ir.Direction) -> bool:
    if direction is ir.Direction.WRITE:
        return found.read_only
    return found.write_only and direction is ir.Direction.READ


def _field(
    definitions: Definitions,
    key: ir.Key,
    flat: Flat,
    wire: str,
    site: Site,
    found: Notes,
) -> ir.Field:
    hint = ir.Hint(word=wire, parent=key)
    built = definitions.type_of(site, key.direction, hint) if site else ir.Anything()
    value = ir.without_null(built)
    text = isinstance(value, ir.Scalar) and value.kind is ir.Kind.STRING
    return ir.Field(
        wire=wire,
        type=built,
        required=wire in flat.required,
        secret=text and (found.write_only or found.password),
        default=found.default,
        doc=found.doc,
        deprecated=found.deprecated,
        examples=found.examples,
        schema=(site or flat.site)[0],
    )
