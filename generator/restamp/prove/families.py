"""Schemas that others extend, as JSON Schema: what the tag of a value says it must be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .. import ir
from ..build.core import core
from ..build.source import Source
from ..document import Document, Pointer
from ..resolve import resolve

Told = Mapping[Pointer, ir.Union]
"""The union of a schema and all that extend it, by the place of the schema."""


class Families:
    """Finds what JSON Schema does not read in the discriminator of a schema."""

    def __init__(self, document: Document, told: Told) -> None:
        self._source = Source(resolve(document))
        self._told = told

    def rules(self, place: Pointer) -> Iterator[tuple[dict[str, Any], Pointer]]:
        """When a value is of a schema that extends the one at a place, and which that is."""
        union = self._led(place) if self._told else None
        if union is None:
            return
        for variant in union.variants:
            if variant.tags:
                yield _condition(union.tag, variant.tags), variant.site[0]

    def _led(self, place: Pointer) -> ir.Union | None:
        """The family that a schema leads to, if it says nothing else."""
        (found,), _, _ = core(self._source, (place,))
        return self._told.get(found) if found != place else None


def _condition(tag: str | None, values: tuple[str | int, ...]) -> dict[str, Any]:
    told = {"properties": {tag: {"enum": list(values)}}, "required": [tag]}
    return {"if": {"type": "object", **told}}
