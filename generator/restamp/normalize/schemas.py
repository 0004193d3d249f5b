"""Schema objects of 2.0 and 3.0 as JSON Schema 2020-12 has them.

`nullable: true` allows null, whatever else the schema says: where an `enum` does not
list null, where `$ref`, `allOf`, `oneOf` or `not` stand beside it, and without a `type`.
OpenAPI 3.0.4 (4.7.24.1) has it extend the `type` beside it and nothing else, which is
hardly ever what its author meant. An alternative of `anyOf` or `oneOf` that says nothing
else is null itself, as generators of such documents mean it. `x-nullable` means the same in 2.0.
"""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from ..document import Pointer
from .rewrite import Tree
from .tree import Node, Path

_CHANGING = frozenset(
    (
        *("nullable", "exclusiveMinimum", "exclusiveMaximum", "example"),
        *("discriminator", "additionalItems"),
    )
)
_CHANGING_2_0 = _CHANGING | {"x-nullable", "x-example", "collectionFormat"}
_NULL = {"type": "null"}
_BYTES = re.compile(
    r"(?:image|audio|video)/|application/(?:octet-stream|pdf|zip|gzip)\b"
)
"""Media types of what is no text."""
_WHOLE = frozenset(("$ref", "allOf", "oneOf", "not", "const"))
_TYPING = frozenset(("type", "enum", "anyOf"))
_STRUCTURE = frozenset(
    ("properties", "required", "additionalProperties", "items", "prefixItems")
)
"""Keywords that show a type, where no keyword says which one."""
_ANNOTATIONS = frozenset(
    (
        *("title", "description", "default", "example", "examples", "deprecated"),
        *("readOnly", "writeOnly", "externalDocs", "xml"),
    )
)


def changes(schema: dict[str, Any], version: str) -> bool:
    """Whether a schema of 2.0 or 3.0 says something in the words of its version."""
    words = _CHANGING if version == "3.0" else _CHANGING_2_0
    if not words.isdisjoint(schema):
        return True
    return schema.get("type") == "file" or isinstance(schema.get("items"), list)


def convert(tree: Tree, node: Node) -> None:
    """A schema in the words of 2020-12; the schemas in it are converted already."""
    schema = node.own()
    old = tree.whole.version == "2.0"
    null = nullable(schema, old)
    for word in ("nullable", "x-nullable") if old else ("nullable",):
        schema.pop(word, None)
    _bound(schema, "minimum", "exclusiveMinimum")
    _bound(schema, "maximum", "exclusiveMaximum")
    _items(schema)
    _words(schema, old)
    _refer(tree, node, schema)
    _record(tree, node, old)
    fold_examples(schema, *(("example", "x-example") if old else ("example",)))
    if null and node.path[:1] in (("anyOf",), ("oneOf",)) and _is_bare(schema):
        node.replace({**schema, **_NULL})
    elif null:
        node.replace(_with_null(schema))


def is_file(schema: dict[str, Any]) -> bool:
    """Whether a schema of 3.1 is of bytes, which 3.0 has `format: binary` for."""
    named, kinds = schema.get("contentMediaType"), schema.get("type", "string")
    if not isinstance(named, str) or not _BYTES.match(named):
        return False
    plain = "string" in kinds if isinstance(kinds, list) else kinds == "string"
    return plain and not {"contentEncoding", "format"} & schema.keys()


def with_null(reference: dict[str, Any]) -> dict[str, Any]:
    """A reference beside null."""
    return {"anyOf": [reference, _NULL]}


def nullable(schema: dict[str, Any], old: bool) -> bool:
    """Whether a schema of 3.0, or an `old` one of 2.0, allows null on top."""
    return schema.get("nullable") is True or (old and schema.get("x-nullable") is True)


def mapping(schema: dict[str, Any]) -> dict[str, Any]:
    """What a schema's discriminator maps values to."""
    named = schema.get("discriminator")
    mapped = named.get("mapping") if isinstance(named, dict) else None
    return mapped if isinstance(mapped, dict) else {}


def fold_examples(schema: dict[str, Any], *words: str) -> None:
    """The single examples of a schema, after those of its list."""
    single = [schema.pop(word) for word in words if word in schema]
    if single:
        listed = schema.get("examples")
        schema["examples"] = (listed if isinstance(listed, list) else []) + single


def seat(node: Node, path: Path, *, old: bool) -> Path:
    """Where a converted schema keeps what was written at a path in it."""
    if node.kind != "schema":
        return path
    written, (first, *rest) = node.written, path
    if isinstance(written.get("items"), list) and "$ref" not in written:
        names = {"items": "prefixItems", "additionalItems": "items"}
        path = (names.get(str(first), first), *rest)
    if nullable(written, old) and _wraps(written) and not _annotates(str(first)):
        return ("anyOf", 0, *path)
    return path


def _with_null(schema: dict[str, Any]) -> dict[str, Any]:
    if _wraps(schema):
        outer = {key: schema[key] for key in schema if _annotates(key)}
        inner = {key: schema[key] for key in schema if not _annotates(key)}
        return {**outer, "anyOf": [inner, _NULL]}
    kinds = schema.get("type")
    if kinds is not None:
        listed = kinds if isinstance(kinds, list) else [kinds]
        schema["type"] = listed if "null" in listed else [*listed, "null"]
    if isinstance(schema.get("enum"), list) and None not in schema["enum"]:
        schema["enum"] = [*schema["enum"], None]
    if isinstance(schema.get("anyOf"), list):
        schema["anyOf"] = [*schema["anyOf"], _NULL]
    return schema


def _is_bare(schema: dict[str, Any]) -> bool:
    """Whether a schema says nothing of values: among alternatives it stands for null."""
    return all(map(_annotates, schema))


def _wraps(schema: dict[str, Any]) -> bool:
    """Whether null can only be allowed round a schema, and not in it."""
    if _TYPING.isdisjoint(schema) and not _STRUCTURE.isdisjoint(schema):
        return True
    return not _WHOLE.isdisjoint(schema)


def _annotates(key: str) -> bool:
    return key in _ANNOTATIONS or key.startswith("x-")


def _bound(schema: dict[str, Any], bound: str, exclusive: str) -> None:
    if not isinstance(schema.get(exclusive), bool):
        return
    if schema.pop(exclusive) and bound in schema:
        schema[exclusive] = schema.pop(bound)


def _items(schema: dict[str, Any]) -> None:
    others = schema.pop("additionalItems", None)
    if isinstance(schema.get("items"), list):
        first = schema.pop("items")
        if first:
            schema["prefixItems"] = first
        if others is not None:
            schema["items"] = others


def _words(schema: dict[str, Any], old: bool) -> None:
    if isinstance(schema.get("discriminator"), str):
        schema["discriminator"] = {"propertyName": schema["discriminator"]}
    if schema.get("type") == "file":
        schema.update(type="string", format="binary")
    if old:
        schema.pop("collectionFormat", None)


def _refer(tree: Tree, node: Node, schema: dict[str, Any]) -> None:
    """Have the references of a discriminator's mapping lead to the same schemas."""
    references = dict(mapping(schema))
    if references:
        schema["discriminator"] = {**schema["discriminator"], "mapping": references}
    for key in references:
        tree.refer(references, node, key)


def _record(tree: Tree, node: Node, old: bool) -> None:
    """Say which parts of a schema changed place, and whence."""
    places, written, schema = tree.whole.places, tree.written(node), node.written
    seated = partial(seat, old=old)
    new = tree.new(node, seated)
    words = [word for word in ("example", "x-example")[: 1 + old] if word in schema]
    for index, word in enumerate(words):
        places.move(written / word, new / "examples" / index)
    for key in schema:
        path = seated(node, (key,))
        if path != (key,):
            places.move(written / key, Pointer((*new, *path)))
