"""The objects of OpenAPI 2.0 to 3.2: which object stands under which key.

A shape names what stands there: `schema` is one, `[schema]` a list of them, `schema[]`
is either, and `{schema}` a mapping to them; `*` is any key but an extension. What is
not listed holds data, never a reference.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

Shapes: TypeAlias = Mapping[str, Mapping[str, str]]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def version(data: Any) -> str:
    """The version that a document says it has, such as `3.1`; `2.0` is Swagger's."""
    written = data.get("openapi", data.get("swagger", ""))
    return ".".join(str(written).split(".")[:2])


def shapes(version: str) -> Shapes:
    """The objects of a version; those of 3.1 for a version that is not known."""
    return _VERSIONS.get(version, _3_1)


def _all(keys: Iterable[str], shape: str) -> dict[str, str]:
    return dict.fromkeys(keys, shape)


_SCHEMA_3_0 = {
    **_all(("allOf", "anyOf", "oneOf"), "[schema]"),
    "properties": "{schema}",
    "items": "schema[]",
    **_all(("not", "additionalProperties", "additionalItems"), "schema"),
}
_SCHEMA_3_1 = {
    **_all(("allOf", "anyOf", "oneOf", "prefixItems"), "[schema]"),
    **_all(
        ("properties", "patternProperties", "$defs", "dependentSchemas"), "{schema}"
    ),
    **_all(("not", "if", "then", "else", "items", "contains"), "schema"),
    **_all(("additionalProperties", "propertyNames", "contentSchema"), "schema"),
    **_all(("unevaluatedItems", "unevaluatedProperties"), "schema"),
}
_HEADER = {"schema": "schema", "content": "{media type}", "examples": "{example}"}
_OPERATION = _all(METHODS, "operation")

_2_0: Shapes = {
    "document": {
        "paths": "paths",
        "definitions": "{schema}",
        "parameters": "{parameter}",
        "responses": "{response}",
        "securityDefinitions": "{security scheme}",
    },
    "paths": {"*": "path item"},
    "path item": {"parameters": "[parameter]", **_OPERATION},
    "operation": {"parameters": "[parameter]", "responses": "responses"},
    "parameter": {"schema": "schema", "items": "schema"},
    "responses": {"*": "response"},
    "response": {"schema": "schema", "headers": "{header}"},
    "header": {"items": "schema"},
    "schema": _SCHEMA_3_0,
    "security scheme": {},
}
_3_0: Shapes = {
    "document": {"paths": "paths", "components": "components"},
    "components": {
        "schemas": "{schema}",
        "responses": "{response}",
        "parameters": "{parameter}",
        "examples": "{example}",
        "requestBodies": "{request body}",
        "headers": "{header}",
        "securitySchemes": "{security scheme}",
        "links": "{link}",
        "callbacks": "{callback}",
    },
    "paths": {"*": "path item"},
    "path item": {"parameters": "[parameter]", **_OPERATION},
    "operation": {
        "parameters": "[parameter]",
        "requestBody": "request body",
        "responses": "responses",
        "callbacks": "{callback}",
    },
    "parameter": _HEADER,
    "header": _HEADER,
    "request body": {"content": "{media type}"},
    "responses": {"*": "response"},
    "response": {
        "headers": "{header}",
        "content": "{media type}",
        "links": "{link}",
    },
    "media type": {
        "schema": "schema",
        "examples": "{example}",
        "encoding": "{encoding}",
    },
    "encoding": {"headers": "{header}"},
    "callback": {"*": "path item"},
    "schema": _SCHEMA_3_0,
    **dict.fromkeys(("example", "link", "security scheme"), {}),
}
_3_1: Shapes = {
    **_3_0,
    "document": {**_3_0["document"], "webhooks": "{path item}"},
    "components": {**_3_0["components"], "pathItems": "{path item}"},
    "schema": _SCHEMA_3_1,
}
_ENCODINGS = {
    "encoding": "{encoding}",
    "prefixEncoding": "[encoding]",
    "itemEncoding": "encoding",
}
_3_2: Shapes = {
    **_3_1,
    "components": {**_3_1["components"], "mediaTypes": "{media type}"},
    "path item": {
        **_3_1["path item"],
        "query": "operation",
        "additionalOperations": "{operation}",
    },
    "media type": {**_3_1["media type"], "itemSchema": "schema", **_ENCODINGS},
    "encoding": {**_3_1["encoding"], **_ENCODINGS},
}
_VERSIONS = {"2.0": _2_0, "3.0": _3_0, "3.1": _3_1, "3.2": _3_2}
