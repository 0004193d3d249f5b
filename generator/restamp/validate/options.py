"""Values that are not among those allowed, and which of them is meant."""

from __future__ import annotations

from typing import Any

from ..document import Pointer
from ..problems import quoted
from ..sites import Survey
from .flaw import Drop, Mend, Put, ignored, left_out

_TYPES: dict[str, dict[str, Any]] = {
    **dict.fromkeys(("int", "int32", "short"), {"type": "integer"}),
    **dict.fromkeys(("int64", "long"), {"type": "integer", "format": "int64"}),
    **dict.fromkeys(("float", "double", "decimal"), {"type": "number"}),
    **dict.fromkeys(("bool",), {"type": "boolean"}),
    **dict.fromkeys(("str", "text", "char"), {"type": "string"}),
    **dict.fromkeys(("list", "tuple", "set"), {"type": "array"}),
    **dict.fromkeys(("dict", "map", "hash", "json"), {"type": "object"}),
    "date": {"type": "string", "format": "date"},
    "datetime": {"type": "string", "format": "date-time"},
    "date-time": {"type": "string", "format": "date-time"},
    "timestamp": {"type": "string"},
    "uuid": {"type": "string", "format": "uuid"},
    "file": {"type": "string", "format": "binary"},
    "binary": {"type": "string", "format": "binary"},
    "null": {"enum": [None], "nullable": True},
}


def choose(sites: Survey, place: Pointer, value: Any, options: list[Any]) -> Mend:
    """The allowed value that is meant; without one, the key has no effect."""
    alike = _alike(value, options)
    if alike:
        return Mend(f"read as {quoted(str(alike[0]))}", (Put(place, alike[0]),))
    holder = sites.at.get(Pointer(place[:-1]))
    kind, key = holder.kind if holder else "", place[-1]
    if key == "type" and kind in ("schema", "parameter", "header"):
        return _type(sites, Pointer(place[:-1]), value)
    if options == [True]:
        return Mend("it is taken as true", (Put(place, True),))
    if key in ("in", "type") and kind in ("parameter", "security scheme"):
        return left_out(Pointer(place[:-1]), f"the {kind}")
    return ignored(place, "the item" if isinstance(key, int) else f"'{key}'")


def _alike(value: Any, options: list[Any]) -> list[Any]:
    """The options that differ in case, punctuation or kind only."""
    if value is None or isinstance(value, bool | list | dict):
        return []
    text = _plain(str(value))
    return [o for o in options if isinstance(o, str) and _plain(o) == text]


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))


def _type(sites: Survey, schema: Pointer, value: Any) -> Mend:
    """The type that a schema means by a word which names none."""
    meant = _TYPES.get(value.strip().lower()) if isinstance(value, str) else None
    site = sites.at[schema]
    if meant is None:
        if site.kind != "schema":
            words = "it is taken as text"
            return Mend(words, (Put(schema / "type", "string"),))
        return Mend("any type is allowed", (Drop(schema / "type"),))
    edits = [Put(schema / k, v) for k, v in meant.items() if k not in site.node]
    if "type" not in meant:
        return Mend("only null is allowed", (Drop(schema / "type"), *edits))
    words = f"read as {quoted(meant['type'])}"
    return Mend(words, (Put(schema / "type", meant["type"]), *edits))
