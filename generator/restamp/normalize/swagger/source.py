"""What the objects of a 2.0 document inherit, and how they reach each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from ...document import Pointer
from ...sites.follow import follow
from ..places import Places, fragment
from ..rewrite import Reference, Rewrite

JSON = "application/json"


class Media(NamedTuple):
    """The media types that an operation takes and gives; empty where it does not say."""

    consumes: tuple[str, ...] = ()
    produces: tuple[str, ...] = ()

    def of(self, node: dict[str, Any]) -> Media:
        """Those of an object, which inherits what it does not say."""
        consumes = node.get("consumes", self.consumes)
        produces = node.get("produces", self.produces)
        return Media(tuple(dict.fromkeys(consumes)), tuple(dict.fromkeys(produces)))


class Entry(NamedTuple):
    """A member of a list of parameters, and the parameter that it comes down to."""

    node: dict[str, Any]
    written: Pointer
    target: Pointer
    final: dict[str, Any]

    @property
    def place(self) -> str:
        """Where the parameter is sent."""
        return str(self.final.get("in"))

    @property
    def reference(self) -> str | None:
        """Where the list says that the parameter stands."""
        return self.node.get("$ref")


class Swagger:
    """A document of 2.0, and what it says about the media types of all operations."""

    def __init__(self, whole: Rewrite) -> None:
        self.whole = whole
        self.data: dict[str, Any] = whole.document.data
        self.media = Media().of(self.data)

    @property
    def places(self) -> Places:
        """The places that changed so far."""
        return self.whole.places

    def schema(self, value: Any, written: Pointer, new: Pointer) -> Any:
        """A schema as 2020-12 has it."""
        return self.whole.tree("schema", value, written, new)

    def content(
        self, schema: Any, written: Pointer, new: Pointer, types: Sequence[str]
    ) -> dict[str, Any]:
        """A schema for each of some media types."""
        made = self.schema(schema, written, new / types[0] / "schema")
        for each in types:
            self.places.move(written, new / each / "schema")
        return {each: {"schema": made} for each in types}

    def entries(self, nodes: Sequence[Any], written: Pointer) -> list[Entry]:
        """The members of a list of parameters."""
        return [
            Entry(node, written / index, *follow(self.whole.document, written / index))
            for index, node in enumerate(nodes)
        ]

    def reference(self, text: str, written: Pointer, kind: str) -> dict[str, Any]:
        """A reference that leads to the same object as one that was written."""
        holder = {"$ref": text}
        self.whole.refer(holder, written, kind)
        return holder

    def schema_of(
        self, text: str, written: Pointer, kind: str, target: Pointer
    ) -> dict[str, Any] | None:
        """A reference to the schema of a shared object, to which `text` leads at last.

        None when other files stand between the two.
        """
        first = self.whole.reach(text, written, kind)
        if first is None or first.split()[0] != target.split()[0]:
            return None
        place = target / "schema"
        holder = {"$ref": text.partition("#")[0] + fragment(place)}
        self.whole.references.append(Reference(holder, "$ref", place))
        return holder
