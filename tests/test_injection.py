"""Text of a document that looks like code, in every position that takes text.

Each payload stands in all positions at once, each time with another name, so that what
reaches the code says where it came from. What the grammar of a position refuses is a
located problem; then the payload stands in the others.
"""

from __future__ import annotations

import ast
import builtins
import copy
import importlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import pytest
from stamping import generate, imported

from restamp.problems import Problem, SpecError

Path_: TypeAlias = tuple[str | int, ...]

CALL = "__import__('builtins').__dict__.__setitem__('{0}', 1)"
CANARY = "pwned"
PAYLOADS = {
    "double quote": '"+' + CALL + '+"',
    "single quote": "'+" + CALL + "+'",
    "triple double": '"""\n' + CALL + '\n"""',
    "triple single": "'''\n" + CALL + "\n'''",
    "backslash": "\\",
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


class Position(NamedTuple):
    """A place whose value, or whose last key, is text; `wire` if it goes over the wire."""

    path: Path_
    key: bool = False
    wire: bool = False


def document() -> dict[str, Any]:
    """An API with text wherever OpenAPI has it."""
    schema = {
        "type": "object",
        "title": "title",
        "description": "text",
        "required": ["name"],
        "properties": {
            "name": {
                "type": "string",
                "title": "title",
                "description": "text",
                "default": "text",
                "examples": ["text"],
            },
            "member": {"type": "string"},
            "listed": {"type": "string", "enum": ["text", "other"]},
            "constant": {"const": "text"},
            "shaped": {"type": "string", "pattern": "text"},
            "formed": {"type": "string", "format": "text"},
            "mapped": {
                "type": "object",
                "default": {"text": "text"},
                "additionalProperties": {"type": "string"},
            },
            "matched": {
                "type": "object",
                "patternProperties": {"text": {"type": "integer"}},
            },
            "dependent": {
                "type": "object",
                "properties": {"a": {"type": "string"}},
                "dependentRequired": {"text": ["text"]},
            },
            "chosen": {"$ref": "#/components/schemas/Chosen"},
            "extended": {"type": "string", "x-python-type": "text", "x-enum": ["text"]},
            "media": {"type": "string", "contentMediaType": "text"},
        },
    }
    tagged = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string", "enum": ["text"]}},
    }
    one = {"$ref": "#/components/schemas/One"}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "title",
            "version": "1",
            "summary": "text",
            "description": "text",
            "termsOfService": "text",
            "contact": {"name": "text", "email": "a@example.com"},
            "license": {"name": "text"},
        },
        "tags": [{"name": "tag", "description": "text"}],
        "servers": [
            {
                "url": "https://example.com/{part}",
                "description": "text",
                "variables": {
                    "part": {
                        "default": "text",
                        "enum": ["text", "other"],
                        "description": "text",
                    }
                },
            }
        ],
        "paths": {
            "/things/{id}": {
                "summary": "text",
                "description": "text",
                "post": {
                    "operationId": "send",
                    "summary": "text",
                    "description": "text",
                    "tags": ["tag"],
                    "externalDocs": {"url": "https://e.com", "description": "text"},
                    "parameters": [
                        {
                            "name": "id",
                            "in": "path",
                            "required": True,
                            "schema": {"type": "string"},
                        },
                        {
                            "name": "query",
                            "in": "query",
                            "description": "text",
                            "schema": {"type": "string", "default": "text"},
                        },
                        {
                            "name": "X-Header",
                            "in": "header",
                            "description": "text",
                            "schema": {"type": "string", "const": "text"},
                        },
                        {
                            "name": "cookie",
                            "in": "cookie",
                            "example": "text",
                            "schema": {"type": "string"},
                        },
                    ],
                    "requestBody": {
                        "description": "text",
                        "content": {
                            "application/json": {
                                "schema": schema,
                                "examples": {
                                    "shown": {
                                        "summary": "text",
                                        "value": {"name": "text"},
                                    }
                                },
                            },
                            "application/x-text": {"schema": {"type": "string"}},
                        },
                    },
                    "responses": {
                        "200": {
                            "description": "text",
                            "headers": {
                                "X-Answer": {
                                    "description": "text",
                                    "schema": {"type": "string"},
                                }
                            },
                            "content": {"application/json": {"schema": one}},
                            "links": {
                                "next": {"operationId": "get", "description": "text"}
                            },
                        },
                        "404": {"description": "text"},
                    },
                    "security": [{"key": []}, {"oauth": ["scope"]}],
                },
                "get": {
                    "operationId": "get",
                    "parameters": [
                        {
                            "name": "id",
                            "in": "path",
                            "required": True,
                            "schema": {"type": "string"},
                        }
                    ],
                    "responses": {"200": {"description": "text"}},
                },
            }
        },
        "components": {
            "schemas": {
                "One": tagged,
                "Chosen": {
                    "oneOf": [one],
                    "discriminator": {
                        "propertyName": "kind",
                        "mapping": {"text": "#/components/schemas/One"},
                    },
                },
                "Extra": {"type": "object", "properties": {"a": {"const": "text"}}},
            },
            "securitySchemes": {
                "key": {
                    "type": "apiKey",
                    "in": "header",
                    "name": "X-Key",
                    "description": "text",
                },
                "oauth": {
                    "type": "oauth2",
                    "flows": {
                        "clientCredentials": {
                            "tokenUrl": "https://example.com/token",
                            "scopes": {"scope": "text"},
                        }
                    },
                },
            },
        },
    }


POST: Path_ = ("paths", "/things/{id}", "post")
BODY: Path_ = (*POST, "requestBody", "content", "application/json")
MEMBERS: Path_ = (*BODY, "schema", "properties")


def texts(node: Any, path: Path_ = ()) -> Iterator[Path_]:
    """The places of what is `text` in the document."""
    if isinstance(node, dict | list):
        listed = node.items() if isinstance(node, dict) else enumerate(node)
        for key, value in listed:
            yield from texts(value, (*path, key))
    elif node == "text":
        yield path


KEYS = [
    *(Position((*MEMBERS, name), key=True, wire=True) for name in ("member", "mapped")),
    Position((*MEMBERS, "matched", "patternProperties", "text"), key=True),
    Position((*MEMBERS, "dependent", "dependentRequired", "text"), key=True, wire=True),
    Position((*MEMBERS, "mapped", "default", "text"), key=True),
    Position(("paths", "/things/{id}"), key=True),
    Position((*POST, "requestBody", "content", "application/x-text"), key=True),
    Position((*POST, "responses", "404"), key=True),
    Position((*POST, "responses", "200", "headers", "X-Answer"), key=True),
    Position((*POST, "responses", "200", "links", "next"), key=True),
    Position((*BODY, "examples", "shown"), key=True),
    Position(("components", "schemas", "Extra"), key=True),
    Position(
        ("components", "schemas", "Chosen", "discriminator", "mapping", "text"),
        key=True,
    ),
]
NAMES = [
    Position(("info", "title")),
    Position(("info", "version")),
    Position(("info", "contact", "email")),
    Position(("tags", 0, "name")),
    Position(("servers", 0, "url")),
    Position((*POST, "operationId")),
    Position((*POST, "tags", 0)),
    Position((*POST, "externalDocs", "url")),
    Position((*POST, "parameters", 1, "name"), wire=True),
    Position((*POST, "parameters", 2, "name")),
    Position((*POST, "parameters", 3, "name")),
    Position((*BODY, "schema", "title")),
    Position((*MEMBERS, "name", "title")),
    Position(("components", "securitySchemes", "key", "name")),
]
_WIRE = ("enum", "const")
POSITIONS = [
    *(
        Position(path, wire=any(word in path for word in _WIRE))
        for path in texts(document())
    ),
    *NAMES,
    *KEYS,
]


def payload(name: str, number: int) -> str:
    return PAYLOADS[name].format(f"{CANARY}_{number}")


def hostile(name: str, left: list[int]) -> tuple[dict[str, Any], dict[int, Path_]]:
    """The document with a payload in positions, and where each of them is then."""
    spec = copy.deepcopy(document())
    places = {number: POSITIONS[number].path for number in left}
    for number in left:
        position = POSITIONS[number]
        if not position.key:
            put(spec, position.path, payload(name, number))
    for number in sorted(left, key=lambda n: -len(POSITIONS[n].path)):
        position = POSITIONS[number]
        if position.key:
            rename(spec, position.path, payload(name, number))
            places = {
                n: renamed(p, position.path, payload(name, number))
                for n, p in places.items()
            }
    return spec, places


def put(spec: Any, path: Path_, value: Any) -> None:
    for key in path[:-1]:
        spec = spec[key]
    spec[path[-1]] = value


def rename(spec: Any, path: Path_, name: str) -> None:
    for key in path[:-1]:
        spec = spec[key]
    items = [(name if key == path[-1] else key, held) for key, held in spec.items()]
    spec.clear()
    spec.update(items)


def renamed(path: Path_, old: Path_, name: str) -> Path_:
    if path[: len(old)] != old:
        return path
    return (*old[:-1], name, *path[len(old) :])


def pointer(path: Path_) -> str:
    """A place as problems show it."""
    parts = (str(part).replace("~", "~0").replace("/", "~1") for part in path)
    return "".join(f"/{part}" for part in parts)


def refused(problems: list[Problem], places: dict[int, Path_]) -> set[int]:
    """The positions that problems are about, or those nearest to them."""
    found = set[int]()
    for problem in problems:
        assert problem.line and problem.column, problem
        place = problem.pointer
        about = {n for n, path in places.items() if pointer(path) == place}
        above = [n for n, path in places.items() if _holds(pointer(path), place)]
        if not about and above:
            about = {max(above, key=lambda n: len(places[n]))}
        while not about:
            assert place, problem
            about = {n for n, path in places.items() if _meets(pointer(path), place)}
            place = place.rpartition("/")[0]
        found |= about
    return found


def _holds(one: str, other: str) -> bool:
    return other.startswith(f"{one}/")


def _meets(one: str, other: str) -> bool:
    return f"{one}/".startswith(f"{other}/") or f"{other}/".startswith(f"{one}/")


@pytest.mark.parametrize("name", PAYLOADS)
def test_text_stays_text(name: str, tmp_path: Path) -> None:
    left = list(range(len(POSITIONS)))
    stamped = False
    while left and not stamped:
        spec, places = hostile(name, left)
        try:
            generate(json.loads(json.dumps(spec)), tmp_path, "hostile")
            stamped = True
        except SpecError as error:
            about = refused(list(error.problems), places)
            left = [number for number in left if number not in about]
    if name in NO_TEXT:
        assert not stamped
        return
    assert len(left) > len(POSITIONS) // 3, "what is refused says nothing"
    assert_harmless(name, left, tmp_path)


def assert_harmless(name: str, left: list[int], folder: Path) -> None:
    sources = sorted((folder / "hostile").rglob("*.py"))
    trees = {path: ast.parse(path.read_bytes()) for path in sources}
    named = [word for tree in trees.values() for word in identifiers(tree)]
    assert [word for word in named if word.startswith("__import__")] == []
    assert called(trees) == []
    before = set(vars(builtins))
    imported(folder, "hostile")
    for path in sources:
        parts = path.relative_to(folder).with_suffix("").parts
        importlib.import_module(".".join(p for p in parts if p != "__init__"))
    assert {word for word in set(vars(builtins)) - before if CANARY in word} == set()
    found = {value for tree in trees.values() for value in strings(tree)}
    for number in left:
        if POSITIONS[number].wire:
            assert payload(name, number) in found, POSITIONS[number]
    outside = [path for path in folder.rglob("*") if ".." in path.parts]
    assert outside == []


def identifiers(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        for _, value in ast.iter_fields(node):
            if isinstance(value, str) and not isinstance(node, ast.Constant):
                yield value


def called(trees: dict[Path, ast.Module]) -> list[str]:
    """Canaries that are read or bound as such: as names of ours they have other forms."""
    words = [
        node.id
        for tree in trees.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Name)
    ]
    exact = {f"{CANARY}_{number}" for number in range(len(POSITIONS))}
    return [word for word in words if word in exact]


def strings(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_the_matrix_is_large() -> None:
    assert len(POSITIONS) >= 60
    assert len(PAYLOADS) >= 25
