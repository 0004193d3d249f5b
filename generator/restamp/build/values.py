"""Places of schemas into values: a type, and what it must be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .. import ir
from ..document import Pointer
from ..sites.serialized import KEYWORD, is_serialized, unserialized
from .definitions import Definitions
from .schema import Site
from .source import Source
from .terms import Terms


class Values:
    """Makes the types of values at once, and their schemas when all types are known."""

    def __init__(self, source: Source, definitions: Definitions) -> None:
        self.source = source
        self.definitions = definitions
        self.terms = Terms(definitions)

    def value(self, place: Pointer, direction: ir.Direction, hint: ir.Hint) -> ir.Value:
        """The value that the schema at a place describes."""
        return self.of_site((place,), direction, hint)

    def shared(
        self, place: Pointer, direction: ir.Direction, hint: ir.Hint
    ) -> ir.Value:
        """The value of a schema that others use too, each under a name of its own."""
        made = self.value(place, direction, hint)
        self.definitions.call((place,), hint, made.type)
        return made

    def of_site(self, site: Site, direction: ir.Direction, hint: ir.Hint) -> ir.Value:
        """The value that schemas describe together."""
        made = self.definitions.type_of(site, direction, hint)
        self.definitions.finish()
        schema = self.terms.of(site, direction)
        return ir.Value(type=made, schema=schema, origin=site[0])

    def anything(self, place: Pointer) -> ir.Value:
        """A value that nothing is known of."""
        return ir.Value(type=ir.Anything(), schema=(), origin=place)

    def all_examples(
        self, place: Pointer, unnamed: Iterable[Any], media_type: str | None
    ) -> dict[str, ir.Example]:
        """The examples of a parameter or header; those of its schema by number."""
        return self.examples(place, media_type) or {
            str(number): ir.Example(value, place / "schema")
            for number, value in enumerate(unnamed, 1)
        }

    def examples(
        self, place: Pointer, media_type: str | None = None
    ) -> dict[str, ir.Example]:
        """The examples of a media type, parameter or header, by name."""
        node: dict[str, Any] = self.source.at(place)
        if "example" in node:
            return {"example": ir.Example(node["example"], place / "example")}
        found = {}
        for name in node.get("examples", ()):
            at = self.source.follow(place / "examples" / name)
            example = self.source.at(at)
            for keyword in ("dataValue", "value"):
                if keyword in example:
                    found[name] = ir.Example(example[keyword], at / keyword)
                    break
            if is_serialized(example, media_type or ""):
                value = unserialized(example[KEYWORD])
                found[name] = ir.Example(value, at / KEYWORD)
        return found
