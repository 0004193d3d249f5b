"""Keys that are missing, and what is assumed in their place."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from ..document import Pointer
from ..sites import Survey
from .flaw import Drop, Mend, Put, ignored, left_out

_EMPTY: dict[str, tuple[str, Any]] = {
    "title": ("the title is 'API'", "API"),
    "version": ("the version is empty", ""),
    "description": ("the description is empty", ""),
    "responses": ("any response is accepted", {"default": {"description": ""}}),
    "paths": ("there are no paths", {}),
    "info": ("the title is 'API'", {"title": "API", "version": ""}),
    "scopes": ("there are no scopes", {}),
    "flows": ("there are no flows", {}),
    "authorizationUrl": ("the URL is not known", ""),
    "tokenUrl": ("the URL is not known", ""),
    "content": ("the content may be anything", {"*/*": {}}),
    "items": ("the items are text", {"type": "string"}),
    "type": ("it is taken as text", "string"),
    "flow": ("it is taken as 'implicit'", "implicit"),
}
_SCHEMA_KEYS = (
    *("type", "format", "items", "enum", "default", "properties", "pattern"),
    *("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"),
    *("uniqueItems", "nullable", "additionalProperties", "allOf", "anyOf", "oneOf"),
)


def supply(sites: Survey, place: Pointer, names: list[str]) -> Mend | None:
    """What stands for missing keys; without them, nothing is left of some objects."""
    site = sites.at.get(place)
    kind = site.kind if site else ""
    node = site.node if site and isinstance(site.node, dict) else {}
    if "schema" in names and kind in ("parameter", "header"):
        return _schema(place, node)
    if names == ["required"]:
        return Mend("it is taken as required", (Put(place / "required", True),))
    name = names[0]
    if name == "default" and "variables" in place[-2:]:
        return Mend("the default is empty", (Put(place / "default", ""),))
    if kind == "security scheme" and name in ("type", "in", "name"):
        return left_out(place, "the security scheme")
    if kind == "parameter" and name in ("name", "in"):
        return left_out(place, "the parameter")
    if name == "default" and kind == "responses":
        response = {"description": ""}
        return Mend("any response is accepted", (Put(place / "default", response),))
    if name in _EMPTY and kind != "schema":
        words, value = _EMPTY[name]
        return Mend(words, (Put(place / name, deepcopy(value)),))
    if site is not None and kind != "document":
        return left_out(place, f"the {kind}")
    return ignored(place, _what(place)) if place else None


def _schema(place: Pointer, node: dict[str, Any]) -> Mend:
    """The schema of a parameter that has the keys of one itself, as Swagger 2.0 has."""
    schema = {key: node[key] for key in _SCHEMA_KEYS if key in node}
    if not schema:
        words = "any value is allowed there"
        return Mend(words, (Put(place / "schema", {}),))
    edits = tuple(Drop(place / key) for key in schema)
    words = "its own keys are read as its schema"
    return Mend(words, (Put(place / "schema", schema), *edits))


def _what(place: Pointer) -> str:
    return "the item" if isinstance(place[-1], int) else f"'{place[-1]}'"
