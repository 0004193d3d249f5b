"""Answers: statuses, contents, headers and links."""

from __future__ import annotations

from typing import Any

from .. import ir
from ..document import Pointer
from .contents import contents
from .headers import header
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
            header(
                values,
                place / "headers" / name,
                name,
                shared or operation,
                ir.Direction.READ,
            )
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


def _link(values: Values, place: Pointer, name: str) -> ir.Link:
    node: dict[str, Any] = values.source.at(place)
    return ir.Link(
        name=name,
        operation=node.get("operationId") or node.get("operationRef", ""),
        doc=node.get("description", ""),
    )
