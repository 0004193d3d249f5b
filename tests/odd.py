"""Documents with little in them, or with much that is alike."""

from __future__ import annotations

from typing import Any

from stamping import HEAD, posting, record, ref, schemas

STRING = {"type": "string"}
DATE = {"type": "string", "format": "date"}


def content(schema: Any) -> dict[str, Any]:
    """JSON of a schema."""
    return {"application/json": {"schema": schema}}


def getting(**operation: Any) -> dict[str, Any]:
    """A document with one operation `look`."""
    said = {"responses": {"200": {"description": "Done."}}}
    return {
        **HEAD,
        "paths": {"/tea": {"get": {"operationId": "look", **said, **operation}}},
    }


def calling(*names: str) -> dict[str, Any]:
    """A document with operations of these names, which all use the schema Tea."""
    body = {
        "required": True,
        "content": content({"type": "array", "items": ref("Tea")}),
    }
    said = {"200": {"description": "Done."}}
    paths = {
        f"/{number}": {
            "post": {"operationId": name, "requestBody": body, "responses": said}
        }
        for number, name in enumerate(names)
    }
    return {**schemas(Tea=record(name=STRING)), "paths": paths}


FIELDS = (
    *("class", "self", "cls", "extra", "from_dict", "from_read", "violations", "repr"),
    *("str", "int", "float", "bool", "list", "dict", "tuple", "object", "type", "dt"),
    *("classmethod", "property", "dataclass", "isinstance", "getattr", "print"),
    *("data", "v", "found", "at", "out", "ok", "pop", "name", "value", "items", "keep"),
    *("Any", "Self", "ClassVar", "Mismatch", "Model", "None", "True", "match", "_"),
    *("_decode", "_check", "_encode", "__init__", "__class__", "_masked", "_read_only"),
    *("1st", "", "$ref", "a b", "a-b", "a_b", "aB", "\u00e9", "\u65e5\u672c"),
)
CLASSES = (
    *(
        "Class",
        "Import",
        "lambda",
        "Model",
        "Any",
        "Order",
        "order",
        "Order_",
        "list",
        "None",
        "dict",
        "str",
        "Init",
    ),
    *(
        "Unset",
        "UNSET",
        "Unknown",
        "Path",
        "Violation",
        "Self",
        "TypeAlias",
        "Mismatch",
    ),
    *("Client", "Request", "Headers", "Message", "Secret", "DecodeError", "Errors"),
    *("Customer", "CustomerInput", "CustomerFields", "dt", "datetime", "1x", "_", "-"),
    *("classmethod", "dataclass", "con", "AUX", "InvalidRequest", "Factories"),
)
OPERATIONS = (
    *("list", "dict", "str", "property", "super", "errors", "fixtures", "models"),
    *("client", "operations", "lazy", "sending", "address", "integer", "json", "dt"),
    *("Tea", "tea", "Request", "Client", "Literal", "SERVERS", "_RESPONSES", "123"),
    *("!!!", "x" * 78, "x" * 79),
)

DOCUMENTS: dict[str, dict[str, Any]] = {
    "empty": schemas(),
    "no_fields": schemas(
        Sent=record(id={**STRING, "readOnly": True}),
        Read=record(token={**STRING, "writeOnly": True}),
        Undeclared={"type": "object", "required": ["b", "a"]},
    ),
    "no_response": {**HEAD, "paths": {"/tea": {"get": {"operationId": "look"}}}},
    "no_content": getting(),
    "any_body": posting({}, {}),
    "map_body": posting(
        {"type": "object", "additionalProperties": {"type": "integer"}},
        {"type": "object", "additionalProperties": ref("Tea")},
        Tea=record(name=STRING),
    ),
    "other_errors": getting(
        responses={
            "200": {"description": "Done.", "content": content({"type": "object"})},
            "400": {
                "description": "Not done.",
                "content": content({"type": "array", "items": DATE}),
            },
        }
    ),
    "fields": schemas(Tea=record("self", "v", **dict.fromkeys(FIELDS, STRING))),
    "classes": schemas(
        **dict.fromkeys(
            CLASSES,
            record(
                "id", id={**STRING, "readOnly": True}, day=DATE, other=ref("Customer")
            ),
        )
    ),
    "operations": calling(*OPERATIONS),
    "nested": posting(
        record(
            days={"type": "array", "items": {"type": "array", "items": DATE}},
            teas={
                "type": "object",
                "additionalProperties": {
                    "type": "object",
                    "additionalProperties": {
                        "type": ["array", "null"],
                        "items": ref("T"),
                    },
                },
            },
        ),
        T={"type": ["string", "null"], "enum": ["a", "b", None]},
    ),
    "servers": {
        **getting(security=[{"self": []}]),
        "servers": [{"url": "https://a.example"}, {"url": "https://b.example/{1}"}],
        "components": {
            "securitySchemes": {
                "self": {"type": "http", "scheme": "basic"},
                "server": {"type": "apiKey", "in": "query", "name": "k"},
            }
        },
    },
}
DOCUMENTS["servers"]["servers"][1]["variables"] = {"1": {"default": "x"}}
