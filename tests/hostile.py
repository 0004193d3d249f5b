"""Documents with marked texts, and text that looks like code to put in their place.

A mark is `«grammar:plain»`, or `«grammar!:plain»` where the text goes over the wire. One
mark may stand in several places, as keys or as values: they take the same text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias
from urllib.parse import quote

Place: TypeAlias = tuple[str | int, ...]

CALL = "__import__('builtins').__dict__.__setitem__('{0}', 1)"
CANARY = "pwned"
PAYLOADS = {
    "double quote": '"+' + CALL + '+"',
    "single quote": "'+" + CALL + "+'",
    "triple double": '"""\n' + CALL + '\n"""',
    "triple single": "'''\n" + CALL + "\n'''",
    "backslash": "\\x{0}\\",
    "backslash quote": '\\"\n' + CALL + "#",
    "ends with backslashes": CALL + "\\\\\\",
    "newline": "x\n" + CALL + "\n",
    "carriage return": "x\r" + CALL + "\r",
    "next line": "x\x85" + CALL,
    "line separator": "x\u2028" + CALL,
    "paragraph separator": "x\u2029" + CALL,
    "form feed": "x\x0c" + CALL,
    "jinja expression": "{{{{ {0} }}}}{{% set {0} = 1 %}}{{# {0} #}}",
    "shell": "${{{0}}}$({0})`{0}`",
    "format": "{{{0}}} {{0}} {{0.__class__}} %(x)s %s %",
    "f-string": "{{" + CALL + "}}",
    "comment end": "*/ # -*- coding: utf-7 -*-\n" + CALL,
    "bidirectional": "\u202e" + CALL + "\u2066",
    "nul": "\x00" + CALL,
    "lone surrogate": "\ud800" + CALL,
    "close brackets": ")]}}\n" + CALL,
    "path": "../../../{0}/..\\..\\{0}:$DATA",
    "line continuation": "\\\n" + CALL,
    "expression": CALL,
    "keyword": "import os; {0} = 1; class {0}: pass",
    "very long": "x" * 9_000 + '"\n' + CALL,
    "dunder": "__class__.__init__.__globals__['{0}']",
    "emoji and fold": "\U0001f600\ufb01\u212a{0}",
}
"""Each with `{0}` in place of a name; braces are doubled."""

NO_TEXT = {"lone surrogate"}
"""What no document may hold, wherever it stands."""

TOKENS = (
    "c'!#$-{0}",
    "`{0}`",
    "'''{0}'''",
    "%s-%d-{0}",
    "$~|^{0}",
    "__class__.{0}",
    "import-{0}",
    "{0}.*+&",
    "#-{0}",
    "'+{0}+'",
)
GRAMMARS: dict[str, tuple[str, ...]] = {
    "text": (),
    "token": TOKENS,
    "path": tuple(
        f"/{text}/{{{{id}}}}"
        for text in (
            "x'{0}",
            '"""{0}',
            CALL.replace(" ", ""),
            "'+" + CALL.replace(" ", "") + "+'",
            "%s%({0})s",
            "$({0})`{0}`",
            "{0};import-os",
            "'''{0}",
            "..{0}",
        )
    ),
    "media": tuple(f"text/x-{token}" for token in TOKENS if "*" not in token)
    + ('text/plain; x="\'{0}"', 'text/plain; x="\\\\\\"{0}"'),
    "url": tuple(
        f"https://{{0}}.example/{text}"
        for text in (
            "'+{0}+'",
            "%22{0}",
            "$({0})",
            "{0}'''",
            "%(x)s",
            "a;import",
            "'",
            "!*",
        )
    ),
    "component": (
        "class-{0}",
        "__init__{0}",
        "a.b.{0}",
        "-{0}-",
        "..{0}",
        "import.{0}",
        "None.{0}",
        "1{0}",
    ),
    "pattern": (
        "^'{0}$",
        '"""{0}',
        "\\\\{0}",
        "\\n{0}\\u2028",
        "'''{0}",
        "\\{{\\{{{0}\\}}\\}}",
        "[\"'`]{0}",
        "%s\\({0}\\)",
    ),
    "variable": (
        "'+{0}+'",
        '"""{0}',
        "\\{0}\\",
        "%s{0}",
        "$({0})",
        "'''{0}",
        "a;{0}",
        "!{0}",
    ),
    "field": (
        CALL,
        "'+" + CALL + "+'",
        '"+' + CALL + '+"',
        '"""{0}',
        "\\{0}\\",
        "{{{{{0}}}}}{{%{0}%}}",
        "${{{0}}}$({0})`{0}`",
        "%(x)s%s{0}",
    ),
    "status": (),
    "closed": (),
}
"""What stands in place of a payload where the grammar refuses it."""

LENIENT = {"field"}
"""Grammars that a client holds its caller to, and not the document."""

_MARK = re.compile("«([a-z]+)(!?):(.*)»", re.DOTALL)


class Position(NamedTuple):
    """A text of a document; `wire` if it goes over the wire."""

    mark: str
    grammar: str
    wire: bool
    plain: str


class Hostile(NamedTuple):
    """A document with texts put in, and where each mark's now stand."""

    data: Any
    places: list[tuple[str, Place]]


def marked(node: Any, place: Place = ()) -> Any:
    """A document whose every `text` is a mark of its own, on the wire if it is a value."""
    if isinstance(node, dict):
        return {key: marked(held, (*place, key)) for key, held in node.items()}
    if isinstance(node, list):
        return [marked(held, (*place, index)) for index, held in enumerate(node)]
    if node != "text":
        return node
    sent = "!" if "enum" in place or "const" in place else ""
    return f"«text{sent}:{'/'.join(map(str, place))}»"


def positions(node: Any) -> list[Position]:
    """Every mark of a document, once."""
    found: dict[str, Position] = {}
    for text in _texts(node):
        if match := _MARK.fullmatch(text):
            found[text] = Position(text, match[1], bool(match[2]), match[3])
    return list(found.values())


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, held in node.items():
            yield str(key)
            yield from _texts(held)
    elif isinstance(node, list):
        for held in node:
            yield from _texts(held)
    elif isinstance(node, str):
        yield node


def filled(node: Any, texts: Mapping[str, str]) -> Hostile:
    """A document with a text for each mark."""
    places: list[tuple[str, Place]] = []
    return Hostile(_filled(node, texts, (), places), places)


def _filled(
    node: Any, texts: Mapping[str, str], place: Place, places: list[tuple[str, Place]]
) -> Any:
    if isinstance(node, dict):
        made = {}
        for key, held in node.items():
            name = texts.get(key, key)
            if key in texts:
                places.append((key, (*place, name)))
            made[name] = _filled(held, texts, (*place, name), places)
        return made
    if isinstance(node, list):
        return [_filled(h, texts, (*place, i), places) for i, h in enumerate(node)]
    if isinstance(node, str) and node in texts:
        places.append((node, place))
        return texts[node]
    if isinstance(node, str) and node.startswith("#/") and "«" in node:
        holder, _, name = node.rpartition("/")
        token = texts[name].replace("~", "~0").replace("/", "~1")
        return f"{holder}/{quote(token, errors='surrogatepass')}"
    return node


def record(required: list[str], **properties: Any) -> dict[str, Any]:
    """The schema of an object."""
    listed = {"required": required} if required else {}
    return {"type": "object", **listed, "properties": properties}


def _string(**keywords: Any) -> dict[str, Any]:
    return {"type": "string", **keywords}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


_ID = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}


def _things() -> dict[str, Any]:
    """The schema of a body, with text wherever a schema has it."""
    properties = {
        "name": _string(
            title="«text:schema title»",
            description="text",
            default="text",
            examples=["text"],
        ),
        "«text!:member»": {"type": "string"},
        "listed": _string(enum=["text", "other"]),
        "constant": {"const": "text"},
        "shaped": {
            "anyOf": [_string(pattern="«pattern:pattern»"), {"type": "integer"}]
        },
        "formed": _string(format="text"),
        "«text!:mapped»": {
            "type": "object",
            "default": {"«text:default key»": "text"},
            "additionalProperties": {"type": "string"},
        },
        "matched": {
            "type": "object",
            "patternProperties": {"«pattern:pattern key»": {"type": "integer"}},
        },
        "dependent": {
            "type": "object",
            "properties": {"a": {"type": "string"}},
            "dependentRequired": {"«text:dependent»": ["text"]},
        },
        "placed": {
            "type": "array",
            "prefixItems": [{"const": "text"}, {"enum": ["text", 1]}],
            "minItems": 2,
            "items": False,
        },
        "chosen": _ref("Chosen"),
        "pet": _ref("Pet"),
        "extra": _ref("«component:Extra»"),
        "extended": _string(**{"x-python-type": "text", "x-enum": ["text"]}),
        "media": _string(contentMediaType="text"),
    }
    made = record(["name", "«text!:member»"], **properties)
    return {**made, "title": "«text:body title»", "description": "text"}


def _send() -> dict[str, Any]:
    parameters = [
        _ID,
        {
            "name": "«text!:query»",
            "in": "query",
            "description": "text",
            "schema": _string(default="text"),
        },
        {
            "name": "«token!:X-Header»",
            "in": "header",
            "description": "text",
            "schema": {"type": "string", "enum": ["«field!:enum of header»"]},
        },
        {
            "name": "«token!:cookie»",
            "in": "cookie",
            "example": "text",
            "schema": {"type": "string"},
        },
    ]
    shown = {"summary": "text", "value": {"name": "text", "«text!:member»": "text"}}
    content = {
        "application/json": {
            "schema": _things(),
            "examples": {"«text:shown»": shown},
        },
        "«media!:application/x-text»": {"schema": {"type": "string"}},
    }
    answer = {
        "description": "text",
        "headers": {
            "«token!:X-Answer»": {
                "description": "text",
                "required": True,
                "schema": {"type": "string"},
            }
        },
        "content": {"application/json": _chosen()},
        "links": {"«component:next»": {"operationId": "get", "description": "text"}},
    }
    return {
        "operationId": "«text:send»",
        "summary": "text",
        "description": "text",
        "tags": ["«text:tag»"],
        "externalDocs": {"url": "«url:https://e.com»", "description": "text"},
        "parameters": parameters,
        "requestBody": {"description": "text", "content": content},
        "responses": {
            "200": answer,
            "«status:404»": {"description": "text"},
        },
        "security": [{"«component:key»": []}, {"oauth": ["«text:scope»"]}],
    }


def _chosen() -> dict[str, Any]:
    """An answer of one of two schemas, with an example of the second."""
    example = {"value": {"kind": "«text!:tag of other»"}}
    return {"schema": _ref("Chosen"), "examples": {"other": example}}


def _parts() -> dict[str, Any]:
    """A body of parts in order, and one of parts with names."""
    header = {"description": "text", "schema": {"const": "«field!:part header const»"}}
    mixed = {
        "schema": {
            "type": "array",
            "prefixItems": [{"const": "text"}, {"type": "object"}],
            "items": {"type": "string"},
            "minItems": 3,
        },
        "prefixEncoding": [
            {
                "contentType": "«media!:text/x-first»",
                "headers": {"«token!:X-Part»": header},
            }
        ],
        "itemEncoding": {"contentType": "«media!:text/x-item»"},
    }
    named = {
        "schema": record(["«text!:part»"], **{"«text!:part»": {"type": "string"}}),
        "encoding": {
            "«text!:part»": {
                "contentType": "«media!:text/x-named»",
                "headers": {
                    "«token!:X-Named»": {
                        "required": True,
                        "schema": {"const": "«field!:named const»"},
                    }
                },
            }
        },
    }
    return {
        "/mixed": {
            "post": {
                "operationId": "mixed",
                "requestBody": {
                    "required": True,
                    "content": {"multipart/mixed": mixed},
                },
                "responses": {"204": {"description": "text"}},
            }
        },
        "/named": {
            "post": {
                "operationId": "named",
                "requestBody": {
                    "required": True,
                    "content": {"multipart/form-data": named},
                },
                "responses": {"204": {"description": "text"}},
            }
        },
    }


def _events() -> dict[str, Any]:
    described = {
        "type": "string",
        "contentMediaType": "application/json",
        "contentSchema": record(["«text!:event data»"], **{"«text!:event data»": {}}),
    }
    listed = [
        record(["event", "data"], event={"const": "«field!:event»"}, data=described),
        record(["event", "data"], event={"const": "other"}, data={"type": "string"}),
    ]
    return {
        "get": {
            "operationId": "events",
            "responses": {
                "200": {
                    "description": "text",
                    "content": {"text/event-stream": {"itemSchema": {"oneOf": listed}}},
                }
            },
        }
    }


def _schemas() -> dict[str, Any]:
    one = record(["kind"], kind=_string(enum=["«text!:tag of one»"]))
    pet = record(["«text!:family»"], **{"«text!:family»": {"type": "string"}})
    mapping = {"«text!:tag of dog»": "#/components/schemas/Dog"}
    told = {"propertyName": "«text!:family»", "mapping": mapping}
    dog = record(["bark"], bark={"const": "text"})
    return {
        "One": one,
        "Other": record(["kind"], kind=_string(enum=["«text!:tag of other»"])),
        "Chosen": {
            "oneOf": [_ref("One"), _ref("Other")],
            "discriminator": {
                "propertyName": "kind",
                "mapping": {
                    "«text!:tag of one»": "#/components/schemas/One",
                    "«text!:tag of other»": "#/components/schemas/Other",
                },
            },
        },
        "Pet": {**pet, "discriminator": told},
        "Dog": {"allOf": [_ref("Pet"), dog]},
        "«component:Extra»": record([], a={"const": "text"}),
    }


def newest() -> dict[str, Any]:
    """An API of OpenAPI 3.2 with text wherever that has it."""
    variables = {
        "free": {"default": "«variable!:free»", "description": "text"},
        "chosen": {
            "default": "«variable!:chosen»",
            "enum": ["«variable!:chosen»", "«variable:other»"],
            "description": "text",
        },
    }
    key = {"type": "apiKey", "in": "header", "name": "«token!:X-Key»"}
    flow = {
        "tokenUrl": "https://example.com/token",
        "scopes": {"«text:scope»": "text"},
    }
    return {
        "openapi": "3.2.0",
        "info": {
            "title": "«text:title»",
            "version": "«text:version»",
            "summary": "text",
            "description": "text",
            "termsOfService": "«url:terms»",
            "contact": {"name": "text", "email": "a@example.com"},
            "license": {"name": "text"},
        },
        "tags": [{"name": "«text:tag»", "summary": "text", "description": "text"}],
        "servers": [
            {
                "url": "https://example.com/{free}/{chosen}",
                "name": "text",
                "description": "text",
                "variables": variables,
            },
            {"url": "«url:https://second.example»"},
        ],
        "paths": {
            "«path!:/things/{id}»": {
                "summary": "text",
                "description": "text",
                "post": _send(),
                "get": {
                    "operationId": "get",
                    "parameters": [_ID],
                    "responses": {"200": {"description": "text"}},
                },
            },
            **_parts(),
            "/events": _events(),
        },
        "components": {
            "schemas": _schemas(),
            "securitySchemes": {
                "«component:key»": {**key, "description": "text"},
                "oauth": {"type": "oauth2", "flows": {"clientCredentials": flow}},
            },
        },
    }


def older() -> dict[str, Any]:
    """An API of OpenAPI 3.0, with what later versions have in other words."""
    body = record(
        ["«text!:member»"],
        **{
            "«text!:member»": _string(nullable=True, example="text"),
            "listed": _string(enum=["text", None], nullable=True),
            "pet": _ref("Pet"),
            "extra": _ref("«component:Extra»"),
        },
    )
    schemas = _schemas()
    schemas["Dog"] = {"allOf": [_ref("Pet"), record([], bark=_string(enum=["text"]))]}
    schemas["«component:Extra»"] = record([], a=_string(enum=["text"]))
    content = {"application/json": {"schema": body}}
    return {
        "openapi": "3.0.3",
        "info": {"title": "«text:title»", "version": "1"},
        "servers": [{"url": "https://example.com"}],
        "paths": {
            "/things": {
                "post": {
                    "operationId": "«text:send»",
                    "requestBody": {"required": True, "content": content},
                    "responses": {
                        "200": {
                            "description": "text",
                            "content": {"application/json": _chosen()},
                        }
                    },
                }
            }
        },
        "components": {"schemas": schemas},
    }


def oldest() -> dict[str, Any]:
    """An API of Swagger 2.0."""
    separated = {"type": "array", "items": {"type": "string"}}
    thing = record(["«text!:member»"], **{"«text!:member»": {"type": "string"}})
    get = {
        "operationId": "«text:get»",
        "parameters": [
            {
                "name": "«text!:list»",
                "in": "query",
                "required": True,
                **separated,
                "collectionFormat": "«closed:pipes»",
            },
            {
                "name": "«token!:X-Header»",
                "in": "header",
                "required": True,
                "type": "string",
                "enum": ["«field!:enum»"],
                "description": "text",
            },
        ],
        "responses": {
            "200": {
                "description": "text",
                "schema": {"$ref": "#/definitions/Thing"},
                "headers": {"«token!:X-Answer»": {"type": "string"}},
            }
        },
    }
    post = {
        "operationId": "post",
        "consumes": ["application/x-www-form-urlencoded"],
        "parameters": [
            {
                "name": "«text!:field»",
                "in": "formData",
                "required": True,
                "type": "string",
                "enum": ["text"],
            },
        ],
        "security": [{"key": []}],
        "responses": {"204": {"description": "text"}},
    }
    return {
        "swagger": "2.0",
        "info": {"title": "«text:title»", "version": "1"},
        "host": "example.com",
        "schemes": ["https"],
        "produces": ["application/json"],
        "securityDefinitions": {
            "key": {"type": "apiKey", "in": "query", "name": "«text!:key»"}
        },
        "paths": {"/things": {"get": get, "post": post}},
        "definitions": {"Thing": {**thing, "description": "text"}},
    }


DOCUMENTS: dict[str, Callable[[], dict[str, Any]]] = {
    "3.2": newest,
    "3.0": older,
    "2.0": oldest,
}
