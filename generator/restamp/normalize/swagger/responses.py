"""Responses, to which 2.0 has one schema whatever their media type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...document import Pointer
from ...sites.follow import follow
from .parameters import parameter
from .source import JSON, Swagger

_FILE = "application/octet-stream"
_OWN = frozenset(("schema", "headers", "examples"))


def responses(
    swagger: Swagger,
    nodes: dict[str, Any],
    written: Pointer,
    new: Pointer,
    produces: Sequence[str],
) -> dict[str, Any]:
    """The responses of an operation, by status."""
    return {
        status: (
            node
            if status.startswith("x-")
            else _referred(swagger, node, written / status, new / status, produces)
        )
        for status, node in nodes.items()
    }


def response(
    swagger: Swagger,
    node: dict[str, Any],
    written: Pointer,
    new: Pointer,
    produces: Sequence[str],
) -> dict[str, Any]:
    """A response, with what it holds for each media type."""
    made = _plain(swagger, node, written, new)
    examples = node.get("examples", {})
    if "schema" in node:
        types = produces or (_FILE if _is_file(node["schema"]) else JSON,)
        place = written / "schema"
        made["content"] = swagger.content(node["schema"], place, new / "content", types)
    elif examples:
        made["content"] = {each: {} for each in examples}
    for each in examples:
        if each in made["content"]:
            made["content"][each]["example"] = examples[each]
            place = new / "content" / each / "example"
            swagger.places.show(place, written / "examples" / each)
    return made


def _referred(
    swagger: Swagger,
    node: dict[str, Any],
    written: Pointer,
    new: Pointer,
    produces: Sequence[str],
) -> dict[str, Any]:
    """A response of an operation; a shared one has the operation's own media types."""
    if "$ref" not in node:
        return response(swagger, node, written, new, produces)
    where = node["$ref"], written, "response"
    target, final = follow(swagger.whole.document, written)
    if tuple(produces) == swagger.media.produces or "schema" not in final:
        return swagger.reference(*where)
    schema = swagger.schema_of(*where, target)
    if schema is None:
        return swagger.reference(*where)
    made = _plain(swagger, final, target, new)
    types = produces or (_FILE if _is_file(final["schema"]) else JSON,)
    return made | {"content": {each: {"schema": schema} for each in types}}


def _plain(
    swagger: Swagger, node: dict[str, Any], written: Pointer, new: Pointer
) -> dict[str, Any]:
    made = {key: node[key] for key in node if key not in _OWN}
    for name, header in node.get("headers", {}).items():
        place = new / "headers" / name
        whence = written / "headers" / name
        made.setdefault("headers", {})[name] = parameter(swagger, header, whence, place)
    return made


def _is_file(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.get("type") == "file"
