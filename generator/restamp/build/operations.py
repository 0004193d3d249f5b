"""Operations: what is sent and what may come back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import ir
from ..document import Pointer
from .contents import contents
from .parameters import parameters
from .responses import response
from .security import alternatives
from .servers import servers
from .values import Values

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


def operations(values: Values) -> tuple[ir.Operation, ...]:
    """Every operation of the document, in order."""
    return tuple(
        _operation(values, path, item, pointer, method)
        for path in values.source.root("paths")
        if not path.startswith("x-")
        for item, pointer, method in methods(values, Pointer(("paths", path)))
    )


def methods(values: Values, place: Pointer) -> Iterator[tuple[Pointer, Pointer, str]]:
    """The operations of a path item: the item, the operation and its method."""
    item = values.source.follow(place)
    node: dict[str, Any] = values.source.at(item)
    for method in METHODS:
        if method in node:
            yield item, item / method, method.upper()
    for method in node.get("additionalOperations", {}):
        yield item, item / "additionalOperations" / method, method


def _operation(
    values: Values, path: str, item: Pointer, pointer: Pointer, method: str
) -> ir.Operation:
    node: dict[str, Any] = values.source.at(pointer)
    name = node.get("operationId") or f"{method.lower()} {path}"
    holders = (node, values.source.at(item))
    own: list[Any] = next(
        (holder["servers"] for holder in holders if holder.get("servers")), []
    )
    return ir.Operation(
        id=name,
        method=method,
        path=path,
        summary=node.get("summary", ""),
        doc=node.get("description", ""),
        deprecated=node.get("deprecated") is True,
        tags=tuple(node.get("tags", ())),
        parameters=parameters(values, item, pointer, name),
        body=(
            _body(values, pointer / "requestBody", name)
            if "requestBody" in node
            else None
        ),
        responses=tuple(
            response(values, pointer / "responses" / status, status, name)
            for status in node.get("responses", {})
            if not status.startswith("x-")
        ),
        security=alternatives(values.source, node),
        servers=servers(own),
        callbacks=tuple(node.get("callbacks", ())),
        external=_external(node.get("externalDocs")),
        origin=pointer,
    )


def _external(node: dict[str, Any] | None) -> ir.ExternalDocs | None:
    if node is None:
        return None
    return ir.ExternalDocs(url=node["url"], doc=node.get("description", ""))


def _body(values: Values, pointer: Pointer, operation: str) -> ir.Body | None:
    place = values.source.follow(pointer)
    node: dict[str, Any] = values.source.at(place)
    shared = place[:2] == ("components", "requestBodies")
    word = str(place[2]) if shared else f"{operation} request"
    made = contents(values, place, ir.Direction.WRITE, word)
    if not made:
        return None
    return ir.Body(
        required=node.get("required") is True,
        doc=node.get("description", ""),
        contents=tuple(sorted(made, key=lambda c: c.form is not ir.Form.JSON)),
        hint=ir.Hint(word=word, parent=None),
        origin=place,
    )


def webhooks(values: Values) -> tuple[ir.Webhook, ...]:
    """The calls that the API makes: webhooks, and the callbacks of operations."""
    root = Pointer(())
    found = [
        (name, root / "webhooks" / name) for name in values.source.root("webhooks")
    ]
    for path in values.source.root("paths"):
        if path.startswith("x-"):
            continue
        for _, pointer, _ in methods(values, Pointer(("paths", path))):
            found += _callbacks(values, pointer)
    return tuple(
        webhook for name, place in found for webhook in _webhooks(values, name, place)
    )


def _callbacks(values: Values, operation: Pointer) -> Iterator[tuple[str, Pointer]]:
    for name in values.source.at(operation).get("callbacks", {}):
        place = values.source.follow(operation / "callbacks" / name)
        for expression in values.source.at(place):
            if not expression.startswith("x-"):
                yield name, place / expression


def _webhooks(values: Values, name: str, place: Pointer) -> Iterator[ir.Webhook]:
    for _, pointer, method in methods(values, place):
        node: dict[str, Any] = values.source.at(pointer)
        body = pointer / "requestBody"
        held = values.source.follow(body) if "requestBody" in node else None
        word = node.get("operationId") or name
        yield ir.Webhook(
            name=name,
            method=method,
            doc=node.get("description", "") or node.get("summary", ""),
            contents=(
                contents(values, held, ir.Direction.READ, f"{word} payload")
                if held
                else ()
            ),
            origin=pointer,
        )
