"""Schemas that others extend, as JSON Schema: what the tag of a value says it must be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .. import ir
from ..build.keywords import assertions
from ..document import Document, Pointer

_DEEPEST = 20

Told = Mapping[Pointer, ir.Union]
"""The union of a schema and all that extend it, by the place of the schema."""


class Families:
    """Finds what JSON Schema does not read in the discriminator of a schema."""

    def __init__(self, document: Document, told: Told) -> None:
        self._document = document
        self._told = told

    def rules(
        self, place: Pointer, node: Any
    ) -> Iterator[tuple[dict[str, Any], Pointer]]:
        """When a value is of a schema that extends the one at a place, and which that is."""
        union = self._led(place, node) if self._told else None
        if union is None:
            return
        for variant in union.variants:
            if variant.tags:
                yield _condition(union.tag, variant.tags), variant.site[0]

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


def _condition(tag: str | None, values: tuple[str | int, ...]) -> dict[str, Any]:
    told = {"properties": {tag: {"enum": list(values)}}, "required": [tag]}
    return {"if": {"type": "object", **told}}
