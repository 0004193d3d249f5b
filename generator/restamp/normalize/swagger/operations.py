"""Path items and operations, whose bodies 2.0 has among their parameters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...document import Pointer
from ...sites.shapes import METHODS
from .bodies import request
from .parameters import parameter
from .responses import responses
from .servers import servers
from .source import Entry, Swagger

_READ = frozenset(("parameters", "responses", "consumes", "produces", "schemes"))
_BODIES = ("body", "formData")


def path_item(
    swagger: Swagger, node: dict[str, Any], written: Pointer, new: Pointer
) -> dict[str, Any]:
    """A path item; a body that it declares for all operations is given to each."""
    listed = swagger.entries(node.get("parameters", ()), written / "parameters")
    made = {key: node[key] for key in node if key != "parameters"}
    if any(entry.place not in _BODIES for entry in listed):
        made["parameters"] = _parameters(swagger, listed, new / "parameters")
    for method in node:
        if method in METHODS:
            where = written / method, new / method
            made[method] = _operation(swagger, node[method], *where, listed)
    if "$ref" in node:
        swagger.whole.refer(made, written, "path item")
    return made


def _operation(
    swagger: Swagger,
    node: dict[str, Any],
    written: Pointer,
    new: Pointer,
    inherited: Sequence[Entry],
) -> dict[str, Any]:
    media = swagger.media.of(node)
    listed = swagger.entries(node.get("parameters", ()), written / "parameters")
    made = {key: node[key] for key in node if key not in _READ}
    if any(entry.place not in _BODIES for entry in listed):
        made["parameters"] = _parameters(swagger, listed, new / "parameters")
    body = request(swagger, listed, inherited, new / "requestBody", media.consumes)
    if body is not None:
        made["requestBody"] = body
    where = written / "responses", new / "responses"
    made["responses"] = responses(swagger, node["responses"], *where, media.produces)
    if "schemes" in node and "host" in swagger.data:
        made["servers"] = servers(swagger.data | {"schemes": node["schemes"]})
        swagger.places.show(new / "servers", written / "schemes")
    return made


def _parameters(
    swagger: Swagger, listed: Sequence[Entry], new: Pointer
) -> list[dict[str, Any]]:
    """The parameters of a list that are sent outside the body."""
    outside = [entry for entry in listed if entry.place not in _BODIES]
    made = []
    for index, entry in enumerate(outside):
        swagger.places.move(entry.written, new / index)
        if entry.reference is None:
            made.append(parameter(swagger, entry.node, entry.written, new / index))
        else:
            kind = "parameter"
            made.append(swagger.reference(entry.reference, entry.written, kind))
    return made
