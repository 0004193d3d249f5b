"""Swagger 2.0 as OpenAPI 3.2 has it."""

from __future__ import annotations

from typing import Any

from ...document import Pointer
from ...sites.follow import follow
from .bodies import body
from .operations import path_item
from .parameters import parameter
from .responses import response
from .security import security_scheme
from .servers import servers
from .source import Swagger

__all__ = ["Swagger", "convert"]

_READ = frozenset(
    (
        *("swagger", "host", "basePath", "schemes", "consumes", "produces", "paths"),
        *("definitions", "parameters", "responses", "securityDefinitions"),
    )
)
_MOVED = (
    ("definitions", "schemas", "schema"),
    ("responses", "responses", "response"),
    ("securityDefinitions", "securitySchemes", "security scheme"),
)
_ELSEWHERE = ("parameter", "response")


def convert(
    swagger: Swagger, kind: str, value: Any, written: Pointer, new: Pointer
) -> Any:
    """An object as 3.2 has it; a body parameter becomes a request body."""
    where = written, new
    if kind in _ELSEWHERE and "$ref" in value:
        swagger.places.move(*where)
        return swagger.reference(value["$ref"], written, kind)
    match kind:
        case "document":
            return _document(swagger)
        case "path item":
            return path_item(swagger, value, *where)
        case "parameter" if value.get("in") == "body":
            return body(swagger, value, *where, swagger.media.consumes)
        case "parameter":
            return parameter(swagger, value, *where)
        case "response":
            return response(swagger, value, *where, swagger.media.produces)
        case "security scheme":
            return security_scheme(value)
    return swagger.schema(value, *where)


def _document(swagger: Swagger) -> dict[str, Any]:
    data, show = swagger.data, swagger.places.show
    made = {"openapi": "", **{key: data[key] for key in data if key not in _READ}}
    show(Pointer(("openapi",)), Pointer(("swagger",)))
    if servers(data):
        made["servers"] = servers(data)
        whence = "host" if "host" in data else "basePath"
        show(Pointer(("servers",)), Pointer((whence,)))
    made["paths"] = {
        path: node if path.startswith("x-") else _path(swagger, path, node)
        for path, node in data["paths"].items()
    }
    components = _parameters(swagger)
    for key, name, kind in _MOVED:
        if key in data:
            components[name] = _components(swagger, kind, key, name)
    return made | ({"components": components} if any(components.values()) else {})


def _path(swagger: Swagger, path: str, node: dict[str, Any]) -> dict[str, Any]:
    place = Pointer(("paths", path))
    return path_item(swagger, node, place, place)


def _components(swagger: Swagger, kind: str, key: str, name: str) -> dict[str, Any]:
    written, new = Pointer((key,)), Pointer(("components", name))
    swagger.places.move(written, new)
    return {
        each: convert(swagger, kind, value, written / each, new / each)
        for each, value in swagger.data[key].items()
    }


def _parameters(swagger: Swagger) -> dict[str, dict[str, Any]]:
    """The shared parameters; a form field has no place of its own in 3.2."""
    made: dict[str, dict[str, Any]] = {}
    for each, value in swagger.data.get("parameters", {}).items():
        written = Pointer(("parameters", each))
        sent = follow(swagger.whole.document, written)[1].get("in")
        if sent != "formData":
            name = "requestBodies" if sent == "body" else "parameters"
            new = Pointer(("components", name, each))
            swagger.places.move(written, new)
            made.setdefault(name, {})[each] = convert(
                swagger, "parameter", value, written, new
            )
    return made
