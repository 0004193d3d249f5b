"""Values of the wrong kind, and what their authors meant by them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from ..document import Pointer
from ..problems import quoted
from ..sites import Survey
from .flaw import Add, Drop, Edit, Mend, Put, ignored

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,300})(?:\.[0-9]{1,300})?")
_LISTS = ("allOf", "anyOf", "oneOf", "security", "servers", "tags", "parameters")
_EXCLUSIVE = {"exclusiveMinimum": "minimum", "exclusiveMaximum": "maximum"}


def convert(sites: Survey, place: Pointer, value: Any, kinds: list[str]) -> Mend | None:
    """What a value means where one of other kinds belongs; None if that is not clear."""
    if _in_schema(sites, place):
        found = _in_a_schema(sites, place, value)
        if found:
            return found
    for kind in kinds:
        if kind == "object" and isinstance(value, list):
            return _mapping(place, value)
        read = meant(place, value, kind)
        if read is not None:
            shown = quoted(json.dumps(read, ensure_ascii=False))[1:-1]
            return Mend(f"read as {shown}", (Put(place, read),))
    return None


def _in_schema(sites: Survey, place: Pointer) -> bool:
    holder = sites.at.get(Pointer(place[:-1]))
    return holder is not None and holder.kind == "schema"


def meant(place: Pointer, value: Any, kind: str) -> Any:
    """The value of a type that one of another type means; None if that is not clear."""
    if kind == "string" and isinstance(value, bool | int | float):
        return json.dumps(value)
    if kind == "boolean" and isinstance(value, str):
        return {"true": True, "false": False}.get(value.strip().lower())
    if kind in ("integer", "number") and isinstance(value, str):
        return _number(value.strip(), kind)
    if kind == "integer" and isinstance(value, float) and value.is_integer():
        return int(value)
    if kind == "array":
        return _list(place, value)
    return None


def _number(text: str, kind: str) -> int | float | None:
    if not _NUMBER.fullmatch(text):
        return None
    if "." not in text:
        return int(text)
    return float(text) if kind == "number" else None


def _list(place: Pointer, value: Any) -> list[Any] | None:
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return [value]
    if isinstance(value, dict) and place[-1] in _LISTS:
        if place[-1] == "parameters" and all(
            isinstance(v, dict) for v in value.values()
        ):
            return list(value.values())
        return [value]
    return None


def _mapping(place: Pointer, items: list[Any]) -> Mend | None:
    """What a list means where a mapping belongs."""
    if not items:
        return Mend("it is taken as empty", (Put(place, {}),))
    if place[-1] == "examples":
        named = {f"example{n}": {"value": item} for n, item in enumerate(items, 1)}
        return Mend("each item is taken as an example", (Put(place, named),))
    if len(items) == 1 and isinstance(items[0], dict):
        return Mend("the only item is taken", (Put(place, items[0]),))
    return None


def _in_a_schema(sites: Survey, place: Pointer, value: Any) -> Mend | None:
    """What a value means under some keys of a schema."""
    schema, key = Pointer(place[:-1]), place[-1]
    if key == "required" and isinstance(value, bool | str):
        return _required(sites, schema, value)
    if key in _EXCLUSIVE:
        return _exclusive(sites, place, value)
    if key == "type" and isinstance(value, list):
        return _types(sites, schema, value)
    if key == "enum" and isinstance(value, dict):
        return Mend("its keys are the values", (Put(place, list(value)),))
    return None


def _required(sites: Survey, schema: Pointer, value: bool | str) -> Mend:
    """`required: true` of a property: its parent requires it."""
    place = schema / "required"
    parent = sites.at.get(Pointer(schema[:-2]))
    if isinstance(value, str) and value.lower() not in ("true", "false"):
        return Mend(f"read as the list of {quoted(value)}", (Put(place, [value]),))
    required = value is True or str(value).lower() == "true"
    if parent is None or parent.kind != "schema" or schema[-2] != "properties":
        return ignored(place)
    if not required:
        return Mend("the property is not required", (Drop(place),))
    edits: tuple[Edit, ...] = (
        Drop(place),
        Add(parent.pointer / "required", schema[-1]),
    )
    return Mend("the property is required", edits)


def _exclusive(sites: Survey, place: Pointer, value: Any) -> Mend | None:
    """An exclusive bound as a later, or an earlier, version of JSON Schema has it."""
    schema = sites.at[Pointer(place[:-1])]
    limit = _EXCLUSIVE[str(place[-1])]
    given = schema.node.get(limit)
    if isinstance(value, bool):
        if not value or isinstance(given, bool) or not isinstance(given, int | float):
            return ignored(place)
        edits = (Put(place, given), Drop(schema.pointer / limit))
        return Mend(f"'{limit}' is exclusive", edits)
    if isinstance(value, int | float) and given is None:
        edits_ = (Put(place, True), Put(schema.pointer / limit, value))
        return Mend(f"read as an exclusive '{limit}'", edits_)
    return None


def _types(sites: Survey, schema: Pointer, value: Iterable[Any]) -> Mend:
    """A list of types, where the version of OpenAPI has only one."""
    place = schema / "type"
    types = [kind for kind in value if isinstance(kind, str)]
    others = list(dict.fromkeys(kind for kind in types if kind != "null"))
    edits: list[Edit] = []
    if "null" in types:
        edits.append(Put(schema / "nullable", True))
    node = sites.at[schema].node
    if len(others) == 1:
        edits.append(Put(place, others[0]))
    else:
        edits.append(Drop(place))
        if others and "anyOf" not in node:
            alternatives = [{"type": kind} for kind in others]
            edits.append(Put(schema / "anyOf", alternatives))
    return Mend("any of the listed types is allowed", tuple(edits))
