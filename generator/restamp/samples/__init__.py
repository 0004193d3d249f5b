"""Messages for tests: valid ones of three sizes, and one for each broken constraint."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import ir
from ..document import Document
from .faults import faults
from .message import Kind, Message, Size
from .values import Values

__all__ = ["Kind", "Message", "Size", "sample"]


def sample(api: ir.Api, document: Document) -> tuple[Message, ...]:
    """The messages of every operation, in the order of the document.

    `SpecError` with the place of a schema that no value is known for.
    """
    values = Values(api, document)
    return tuple(
        m for operation in api.operations for m in _messages(values, operation)
    )


def _messages(values: Values, operation: ir.Operation) -> Iterator[Message]:
    if operation.body:
        yield from _sizes(values, operation, "request", operation.body.content, ())
        yield from _invalid(values, operation, operation.body.content)
    for response in operation.responses:
        yield from _sizes(
            values, operation, response.status, response.content, response.headers
        )


def _sizes(
    values: Values,
    operation: ir.Operation,
    part: str,
    content: ir.Content | None,
    headers: tuple[ir.Header, ...],
) -> Iterator[Message]:
    for size in Size:
        example = _typical(content) if size is Size.TYPICAL and content else None
        made = _body(values, content, size) if example is None else example.value
        yield Message(
            operation=operation.origin,
            part=part,
            kind=Kind(size.value),
            schema=content.schema if content else None,
            body=made,
            headers=_headers(values, headers, size),
            source=example.origin if example else None,
        )
    for name, example in (content.examples if content else {}).items():
        yield Message(
            operation=operation.origin,
            part=part,
            kind=Kind.EXAMPLE,
            schema=content.schema if content else None,
            body=example.value,
            headers=_headers(values, headers, Size.TYPICAL),
            label=name,
            source=example.origin,
        )


def _body(values: Values, content: ir.Content | None, size: Size) -> Any:
    return values.value(content.type, size, content.schema) if content else None


def _typical(content: ir.Content) -> ir.Example | None:
    """The example that stands for what is usual."""
    named = content.examples
    return named.get("typical", next(iter(named.values()), None))


def _headers(
    values: Values, headers: tuple[ir.Header, ...], size: Size
) -> dict[str, str]:
    shown = [h for h in headers if h.required or size is not Size.MINIMAL]
    return {h.wire: _header(values, h) for h in shown}


def _header(values: Values, header: ir.Header) -> str:
    value = values.scalar(header.type, header.wire, header.examples, header.schema)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _invalid(
    values: Values, operation: ir.Operation, content: ir.Content
) -> Iterator[Message]:
    for fault in faults(values, content.type, content.schema):
        yield Message(
            operation=operation.origin,
            part="request",
            kind=Kind.INVALID,
            schema=content.schema,
            body=fault.body,
            pointer=fault.pointer,
            keyword=fault.keyword,
            label=fault.label or fault.keyword,
        )
