"""Schemas that others extend, as JSON Schema: what the tag of a value says it must be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .. import ir
from ..build.keywords import assertions
from ..document import Document, Pointer

_DEEPEST = 20
_HELD = ("schema", "itemSchema", "items", "additionalProperties")
"""Keywords that hold a schema of another value."""
_LISTED = ("prefixItems",)
_NAMED = ("properties", "patternProperties")

Told = Mapping[Pointer, ir.Union]
"""The union of a schema and all that extend it, by the place of the schema."""


class Families:
    """Adds to the uses of schemas what JSON Schema does not read in a discriminator."""

    def __init__(
        self, document: Document, told: Told, reference: Callable[[Pointer], str]
    ) -> None:
        self._document = document
        self._told = told
        self._reference = reference

    def of(
        self, place: Pointer, node: dict[str, Any], made: dict[str, Any]
    ) -> dict[str, Any]:
        """What holds schemas of other values, and of each one what extends it.

        `node` stands in the file at `place`; `made` is what is used in its stead.
        """
        changed: dict[str, Any] = {}
        for keyword in node.keys() & {*_HELD, *_LISTED, *_NAMED} if self._told else ():
            held, new = node[keyword], made[keyword]
            if keyword in _HELD:
                changed[keyword] = self._with(place, held, new)
            elif keyword in _LISTED and isinstance(held, list):
                both = zip(held, new, strict=True)
                changed[keyword] = [self._with(place, *pair) for pair in both]
            elif keyword in _NAMED and isinstance(held, dict):
                changed[keyword] = {n: self._with(place, held[n], new[n]) for n in held}
        return {**made, **changed} if changed else made

    def _with(self, place: Pointer, node: Any, made: Any) -> Any:
        union = self._led(place, node)
        if union is None:
            return made
        rules = [
            _rule(union.tag, variant.tags, self._reference(variant.site[0]))
            for variant in union.variants
            if variant.tags
        ]
        return {"allOf": [made, *rules]}

    def _led(self, place: Pointer, node: Any) -> ir.Union | None:
        """The family that a schema comes down to, if it says nothing else."""
        for _ in range(_DEEPEST):
            if not isinstance(node, dict) or len(assertions(node)) != 1:
                return None
            (keyword,) = assertions(node)
            if keyword == "$ref":
                found = self._target(place, node["$ref"])
                if found is None or found in self._told:
                    return self._told[found] if found else None
                place, node = found, self._document.get(found)
                continue
            listed = node[keyword] if keyword in ("allOf", "anyOf", "oneOf") else []
            saying = [each for each in listed if _says(each)]
            if len(saying) != 1:
                return None
            node = saying[0]
        return None

    def _target(self, place: Pointer, text: Any) -> Pointer | None:
        try:
            return self._document.target(place, text)
        except (KeyError, ValueError, TypeError):
            return None


def _says(node: Any) -> bool:
    """Whether a schema says something of a value beside that it may be null."""
    return (
        isinstance(node, dict) and node.get("type") != "null" and any(assertions(node))
    )


def _rule(
    tag: str | None, values: tuple[str | int, ...], schema: str
) -> dict[str, Any]:
    condition = {"properties": {tag: {"enum": list(values)}}, "required": [tag]}
    return {"if": {"type": "object", **condition}, "then": {"$ref": schema}}
