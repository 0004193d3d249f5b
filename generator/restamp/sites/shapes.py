"""The objects of OpenAPI 3.0 and 3.1: which object stands under which key.

A shape names what stands there: `schema` is one, `[schema]` a list of them, and
`{schema}` a mapping to them; `*` is any key but an extension. What is not listed holds data, never a reference.
"""

from __future__ import annotations

from collections.abc import Mapping

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

_OPERATION = dict.fromkeys(METHODS, "operation")
_HEADER = {"schema": "schema", "content": "{media type}", "examples": "{example}"}

SHAPES: Mapping[str, Mapping[str, str]] = {
    "document": {
        "paths": "paths",
        "webhooks": "{path item}",
        "components": "components",
    },
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
        "pathItems": "{path item}",
    },
    "path item": {"parameters": "[parameter]", **_OPERATION},
    "operation": {
        "parameters": "[parameter]",
        "requestBody": "request body",
        "responses": "responses",
        "callbacks": "{callback}",
    },
    "paths": {"*": "path item"},
    "responses": {"*": "response"},
    "parameter": _HEADER,
    "header": _HEADER,
    "request body": {"content": "{media type}"},
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
    "schema": {
        **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), "[schema]"),
        **dict.fromkeys(
            ("properties", "patternProperties", "$defs", "dependentSchemas"),
            "{schema}",
        ),
        **dict.fromkeys(
            (
                "not",
                "if",
                "then",
                "else",
                "items",
                "contains",
                "additionalProperties",
                "propertyNames",
                "unevaluatedItems",
                "unevaluatedProperties",
                "contentSchema",
            ),
            "schema",
        ),
    },
    "example": {},
    "link": {},
    "security scheme": {},
}
