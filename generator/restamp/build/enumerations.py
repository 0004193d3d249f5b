"""Lists of values into enumerations."""

from __future__ import annotations

from typing import Any

from .. import ir
from .notes import notes
from .schema import Flat, among
from .source import Source

_OF = {str: ir.Kind.STRING, bool: ir.Kind.BOOLEAN, int: ir.Kind.INTEGER}
_OF_FLOAT = {**_OF, float: ir.Kind.NUMBER}


def scalar_kinds(flat: Flat) -> list[ir.Kind] | None:
    """The kinds of the values that are left, null apart; None where one is no scalar."""
    values = _left(flat)
    if any(type(value) not in _OF_FLOAT for value in values):
        return None
    kinds = dict.fromkeys(_OF_FLOAT[type(value)] for value in values)
    if ir.Kind.NUMBER in kinds:
        kinds.pop(ir.Kind.INTEGER, None)
    return list(kinds)


def _left(flat: Flat) -> list[Any]:
    """The listed values that the other keywords leave, null apart."""
    values = [m for m in flat.members or () if m is not None]
    values = [m for m in values if not among(m, flat.excluded)]
    if flat.types is None:
        return values
    return [m for m in values if _json_type(m) in flat.types]


def _json_type(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "integer" if value == int(value) else "number"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list) else "object"


def enumeration(
    source: Source, flat: Flat, key: ir.Key, hint: ir.Hint, kind: ir.Kind
) -> ir.Enumeration:
    """The definition of a list of strings or whole numbers."""
    found = notes(source, key.site)
    values = dict.fromkeys(_left(flat))
    return ir.Enumeration(
        key=key,
        hint=hint,
        doc=found.doc,
        deprecated=found.deprecated,
        kind=kind,
        members=tuple(
            ir.Member(value=value, word=flat.words.get(value, str(value)))
            for value in values
        ),
    )
