"""The document's schemas, read independently of the generator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

import jsonschema_rs
from customers import DOCUMENT

Place: TypeAlias = "tuple[str | int, ...]"

_KEYWORDS = (
    *("maxLength", "minLength", "pattern", "enum", "minItems", "maxItems"),
    *("minimum", "maximum", "minProperties"),
)
_FORMATS = ("email", "uri", "date", "date-time")


def schema_of(part: str) -> dict[str, Any]:
    """The schema of `createCustomer`'s request or of a status."""
    operation = DOCUMENT["paths"]["/customers"]["post"]
    request = part == "request"
    holder = operation["requestBody"] if request else operation["responses"][part]
    schema: dict[str, Any] = whole(holder)["content"]["application/json"]["schema"]
    return schema


def validator(part: str) -> Any:
    """An independent JSON Schema validator of that schema, in the document itself."""
    root = {**DOCUMENT, **schema_of(part)}
    return jsonschema_rs.Draft202012Validator(root, validate_formats=True)


def whole(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema with what it refers to, and what it is all of, merged into it."""
    parts = [whole(part) for part in schema.get("allOf", ())]
    if "$ref" in schema:
        target: Any = DOCUMENT
        for token in schema["$ref"].removeprefix("#/").split("/"):
            target = target[token]
        parts.append(whole(target))
    merged: dict[str, Any] = {}
    for part in [*parts, schema]:
        merged |= {**part, "properties": {**_properties(merged), **_properties(part)}}
    return merged


def _properties(schema: dict[str, Any]) -> dict[str, Any]:
    properties: dict[str, Any] = schema.get("properties", {})
    return properties


def branches(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """What a whole schema is one of, besides null."""
    return [each for each in schema.get("oneOf", ()) if each != {"type": "null"}]


def constraints(schema: dict[str, Any], at: str = "") -> Iterator[tuple[str, str]]:
    """What a request must keep to: pointers and keywords, each as often as declared."""
    schema = whole(schema)
    if schema.get("readOnly"):
        yield at, "readOnly"
        return
    variants = branches(schema)
    if len(variants) == 1:
        yield from constraints(variants[0], at)
        return
    if "type" in schema:
        yield at, "type"
    if variants:
        yield at, "oneOf"
    for variant in map(whole, variants):
        yield from _members(variant, at, besides="method")
    yield from ((at, keyword) for keyword in _KEYWORDS if keyword in schema)
    if schema.get("format") in _FORMATS:
        yield at, "format"
    yield from _members(schema, at)
    if "items" in schema:
        yield from constraints(schema["items"], f"{at}/0")


def _members(
    schema: dict[str, Any], at: str, besides: str = ""
) -> Iterator[tuple[str, str]]:
    for name in schema.get("required", ()):
        if name != besides:
            yield f"{at}/{name}", "required"
    for name, member in _properties(schema).items():
        if name != besides:
            yield from constraints(member, f"{at}/{name}")


def schemas_in(
    schema: dict[str, Any], value: Any, at: Place = ()
) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Each place in a value with the whole schemas that describe what stands there."""
    schema = whole(schema)
    yield at, schema
    for branch in branches(schema):
        yield from schemas_in(branch, value, at)
    if isinstance(value, dict):
        for name, member in _properties(schema).items():
            if name in value:
                yield from schemas_in(member, value[name], (*at, name))
    elif isinstance(value, list) and "items" in schema:
        for index, item in enumerate(value):
            yield from schemas_in(schema["items"], item, (*at, index))


def objects_in(value: Any, at: Place = ()) -> Iterator[Place]:
    """Each place in a JSON value where an object stands."""
    members: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, dict):
        yield at
        members = value.items()
    elif isinstance(value, list):
        members = enumerate(value)
    for token, member in members:
        yield from objects_in(member, (*at, token))


def pointer(place: Place) -> str:
    """The JSON pointer of a place."""
    return "".join(f"/{token}" for token in place)
