"""The examples of a document: each decoded and encoded again by its package."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from restamp import ir
from restamp.document import Document, Pointer
from restamp.prove.oracle import Oracle
from restamp.samples.message import STRUCTURED

from .package import same
from .probe import Probe

_FLAGS = {
    ir.Direction.READ: "writeOnly",
    ir.Direction.WRITE: "readOnly",
    ir.Direction.BOTH: "",
}
"""What must not be in a message of a direction."""


class Example(NamedTuple):
    """A value that the document shows, and what it is an example of."""

    value: Any
    place: Pointer
    of: ir.Value
    direction: ir.Direction


@dataclass(slots=True)
class Tally:
    """How many examples come back as they were; `lost` and `changed` do not.

    `faulty` are those that break their own schema, by place.
    """

    right: int = 0
    lost: list[str] = field(default_factory=list)
    faulty: list[str] = field(default_factory=list)
    unjudged: int = 0


def examples(api: ir.Api, document: Document) -> Iterator[Example]:
    """Every example of operations and of named schemas."""
    for operation in api.operations:
        yield from _of_operation(operation)
    for key, definition in api.definitions.items():
        yield from _of_schema(document, key)
        if isinstance(definition, ir.Record):
            yield from _of_members(api.schemas[key], definition)


def _of_operation(operation: ir.Operation) -> Iterator[Example]:
    for parameter in operation.parameters:
        for each in parameter.examples.values():
            yield Example(each.value, each.origin, parameter.value, ir.Direction.WRITE)
    if operation.body:
        yield from _of_contents(operation.body.contents, ir.Direction.WRITE)
    for response in operation.responses:
        yield from _of_contents(response.contents, ir.Direction.READ)
        for header in response.headers:
            for each in header.examples.values():
                yield Example(each.value, each.origin, header.value, ir.Direction.READ)


def _of_contents(
    contents: tuple[ir.Content, ...], direction: ir.Direction
) -> Iterator[Example]:
    for content in contents:
        if content.form in STRUCTURED:
            for each in content.examples.values():
                yield Example(each.value, each.origin, content.value, direction)


def _of_schema(document: Document, key: ir.Key) -> Iterator[Example]:
    node = document.get(key.origin)
    if isinstance(node, dict) and len(key.site) == 1 and not key.part:
        schema = (ir.Defined(key=key),)
        type = ir.Nullable(inner=ir.Ref(target=key))  # null is left to where it is used
        of = ir.Value(type=type, schema=(ir.OrNull(schema=schema),), origin=key.origin)
        for number, value in enumerate(node.get("examples", ())):
            place = key.origin / "examples" / number
            yield Example(value, place, of, key.direction)


def _of_members(schema: ir.Schema, record: ir.Record) -> Iterator[Example]:
    for member in record.fields:
        of = ir.Value(
            type=member.type,
            schema=_of_member(schema, member.wire),
            origin=member.schema,
        )
        for number, value in enumerate(member.examples):
            place = member.schema / "examples" / number
            yield Example(value, place, of, record.key.direction)


def _of_member(schema: ir.Schema, wire: str) -> ir.Schema:
    found: ir.Schema = ()
    for term in schema:
        if isinstance(term, ir.Properties):
            found += term.members.get(wire, ())
    return found


def tally(
    api: ir.Api, document: Document, probe: Probe, listed: list[Example]
) -> Tally:
    """Decode and encode what obeys its schema."""
    oracles = {
        direction: Oracle(
            document,
            flag,
            (each.of.origin for each in listed if each.direction is direction),
        )
        for direction, flag in _FLAGS.items()
    }
    counted = Tally()
    for each in listed:
        oracle = oracles[each.direction]
        if not oracle.judges(each.of.origin):
            counted.unjudged += 1
        elif not oracle.accepts(each.of.origin, each.value):
            counted.faulty.append(shown(document, each.place))
        elif kind := _odd(api, each):
            note = f"no {kind}, though its schema describes one"
            counted.faulty.append(f"{shown(document, each.place)}: {note}")
        elif fault := _fault(probe, each):
            counted.lost.append(f"{shown(document, each.place)}: {fault}")
        else:
            counted.right += 1
    return counted


def _odd(api: ir.Api, example: Example) -> str:
    """What a schema describes, but does not say so, and an example is not."""
    type = example.of.type
    if isinstance(type, ir.Nullable):
        type = type.inner if example.value is not None else ir.Anything()
    definition = api.definitions.get(type.target) if isinstance(type, ir.Ref) else None
    if isinstance(definition, ir.Record) and not isinstance(example.value, dict):
        return "object"
    listed = isinstance(type, ir.Array | ir.Tuple)
    return "array" if listed and not isinstance(example.value, list) else ""


def _fault(probe: Probe, example: Example) -> str:
    """Why an example does not come back as it was; nothing where it does."""
    codec = probe.codec(example.of)
    try:
        encoded = codec.encode(codec.decode(example.value))
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    found: list[Any] = []
    codec.check(example.value, None, found)
    if found:
        return f"refused: {found[0]}"
    return "" if same(encoded, example.value) else "is changed"


def shown(document: Document, place: Pointer) -> str:
    """A place as people read it."""
    position = document.locate(place)
    return f"{document.shown}:{position.line}:{position.column} {place}"
