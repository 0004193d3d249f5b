"""Parameters and headers, whose schemas 2.0 has inline."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...document import Pointer
from .source import Swagger

_SCHEMA = frozenset(
    (
        *("type", "format", "items", "default", "enum", "multipleOf"),
        *("maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum"),
        *("maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems"),
        *("x-nullable", "x-example"),
    )
)
_SEPARATED = {
    "ssv": "spaceDelimited",
    "tsv": "tabDelimited",  # restamp's own word: no version has one
    "pipes": "pipeDelimited",
}
_MARKS = {"ssv": " ", "tsv": "\t", "pipes": "|"}


def parameter(
    swagger: Swagger, node: dict[str, Any], written: Pointer, new: Pointer
) -> dict[str, Any]:
    """A parameter that is no part of a body, or a header."""
    made = {key: node[key] for key in node if key not in _SCHEMA}
    made.pop("collectionFormat", None)
    words = schema_words(node)
    made["schema"] = inline_schema(swagger, words, written, new / "schema")
    return made | style(node)


def schema_words(node: dict[str, Any]) -> dict[str, Any]:
    """What a parameter says about its values."""
    return {key: node[key] for key in node if key in _SCHEMA}


def inline_schema(
    swagger: Swagger, words: dict[str, Any], written: Pointer, new: Pointer
) -> Any:
    """The schema at `new` that a parameter at `written` has inline."""
    made = swagger.schema(words, written, new)
    swagger.places.show(new, written)
    if "items" in words:
        swagger.places.move(written / "items", new / "items")
    return made


def style(node: dict[str, Any]) -> dict[str, Any]:
    """How the items of an array are sent, and those of arrays in it.

    The latter is restamp's own word too: `nested`, the separators from outer to inner.
    """
    if node.get("type") != "array":
        return {}
    nested = list(_nested(node))
    return _style(node) | ({"nested": nested} if nested else {})


def _nested(node: dict[str, Any]) -> Iterator[str]:
    items = node.get("items")
    while isinstance(items, dict) and items.get("type") == "array":
        yield _MARKS.get(items.get("collectionFormat", "csv"), ",")
        items = items.get("items")


def _style(node: dict[str, Any]) -> dict[str, Any]:
    separator = node.get("collectionFormat", "csv")
    if separator in _SEPARATED:
        return {"style": _SEPARATED[separator], "explode": False}
    if node.get("in") in ("query", "formData"):
        return {"style": "form", "explode": separator == "multi"}
    return {"style": "simple", "explode": False}
