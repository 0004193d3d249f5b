"""Answers: statuses, contents, headers and links."""

from __future__ import annotations

from typing import Any

from .. import ir
from ..document import Pointer
from .contents import contents
from .notes import notes
from .values import Values


def response(
    values: Values, pointer: Pointer, status: str, operation: str
) -> ir.Response:
    """The answer that an operation declares for a status."""
    place = values.source.follow(pointer)
    node: dict[str, Any] = values.source.at(place)
    shared = str(place[2]) if place[:2] == ("components", "responses") else None
    return ir.Response(
        status=status if status == "default" else status.upper(),
        doc=node.get("description", ""),
        contents=contents(
            values, place, ir.Direction.READ, shared or f"{operation} {status}"
        ),
        headers=tuple(
            _header(values, place / "headers" / name, name, shared or operation)
            for name in node.get("headers", {})
            if name.lower() != "content-type"
        ),
        links=tuple(
            _link(values, values.source.follow(place / "links" / name), name)
            for name in node.get("links", {})
        ),
        component=shared,
        origin=place,
    )


def _header(values: Values, pointer: Pointer, name: str, word: str) -> ir.Header:
    place = values.source.follow(pointer)
    node: dict[str, Any] = values.source.at(place)
    shared = place[:2] == ("components", "headers")
    media_type = next(iter(node.get("content", {})), None)
    holder = place if media_type is None else place / "content" / media_type
    hint = ir.Hint(word=str(place[2]) if shared else f"{word} {name}", parent=None)
    described = "schema" in values.source.at(holder)
    found = notes(values.source, (holder / "schema",) if described else ())
    return ir.Header(
        wire=name,
        value=(
            values.value(holder / "schema", ir.Direction.READ, hint)
            if described
            else values.anything(holder)
        ),
        required=node.get("required") is True,
        doc=node.get("description", ""),
        explode=node.get("explode") is True,
        media_type=media_type,
        examples=tuple(values.examples(holder).values())
        or tuple(ir.Example(e, holder / "schema") for e in found.examples),
    )


def _link(values: Values, place: Pointer, name: str) -> ir.Link:
    node: dict[str, Any] = values.source.at(place)
    return ir.Link(
        name=name,
        operation=node.get("operationId") or node.get("operationRef", ""),
        doc=node.get("description", ""),
    )
