"""Declared responses: how their bodies and headers are read, and the errors they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from .. import ir
from ..codecs import Module, annotation, check, decode
from ..names import Scope
from ..text import Code, code, identifier, join, literal
from . import views
from .models import typing, uses
from .names import Names, class_name, member
from .reserved import CLASSES, HEADERS

_READERS: dict[ir.Kind, tuple[Code, Literal["integer", "number", "boolean"] | None]] = {
    ir.Kind.STRING: (code("str"), None),
    ir.Kind.INTEGER: (code("int"), "integer"),
    ir.Kind.NUMBER: (code("float"), "number"),
    ir.Kind.BOOLEAN: (code("bool"), "boolean"),
}

GENERAL = [
    code("AmbiguousOutcome"),
    code("ApiError"),
    code("ClientError"),
    code("ConnectFailed"),
    code("Interrupted"),
    code("InvalidRequest"),
    code("MissingCredentials"),
    code("NoAnswer"),
    code("Timeout"),
    code("TransportError"),
    code("UnexpectedResponse"),
]
"""The exceptions of the runtime that any call may raise."""


def is_error(response: ir.Response) -> bool:
    """Whether a declared response is raised: everything but 1XX to 3XX."""
    return response.status[0] not in "123"


def error_names(operations: Iterable[ir.Operation]) -> dict[tuple[str, ...], Code]:
    """The exception of each declared error; responses of the components share one."""
    scope = Scope([*CLASSES, *GENERAL, "DecodeError"])
    named: dict[tuple[str, ...], Code] = {}
    for operation in operations:
        for response in filter(is_error, operation.responses):
            key = error_key(response)
            if key not in named:
                wish = response.component or f"{operation.id} {response.status}"
                named[key] = class_name(scope, wish)
    return named


def error_key(response: ir.Response) -> tuple[str, ...]:
    """What tells declared errors apart."""
    return tuple(map(str, response.origin))


def headers(response: ir.Response, name: Code) -> views.Headers | None:
    """The class of a response's headers, where it declares any."""
    if not response.headers:
        return None
    scope = Scope(HEADERS)
    return views.Headers(
        name=name,
        doc=f"The headers of a {response.status}.",
        headers=[_header(scope, header) for header in response.headers],
        readers=sorted({r for h in response.headers if (r := _READERS[_kind(h)][1])}),
    )


def _kind(header: ir.Header) -> ir.Kind:
    return header.type.kind if isinstance(header.type, ir.Scalar) else ir.Kind.STRING


def _header(scope: Scope, header: ir.Header) -> views.Header:
    spelt, reader = _READERS[_kind(header)]
    return views.Header(
        name=member(scope, header.wire),
        wire=literal(header.wire),
        annotation=spelt,
        reader=identifier(reader) if reader else None,
        doc=header.doc,
    )


def answer(
    module: Module,
    response: ir.Response,
    headers: Code | None,
    error: Code | None,
) -> views.Answer:
    """How a response is read; `headers` is the class of its headers, if it has one."""
    content = response.content
    value = code("v")
    return views.Answer(
        status=literal(response.status),
        media_type=literal(content.media_type) if content else None,
        decoded=decode(module, content.type, value) if content else None,
        check=check(module, content.type, value, code("at")) if content else None,
        headers=headers,
        error=error,
    )


def result(module: Module, operation: ir.Operation) -> Code:
    """The type of what a successful call gives."""
    spelt = [
        annotation(module, response.content.type) if response.content else code("None")
        for response in operation.responses
        if not is_error(response)
    ]
    return join(" | ", dict.fromkeys(spelt or [code("None")]))


def headers_name(operation: ir.Operation, response: ir.Response) -> Code:
    """The name of the headers of a success."""
    return class_name(Scope(CLASSES), f"{operation.id} {response.status} Headers")


def error_headers_name(error: Code) -> Code:
    """The name of the headers of an exception, in its module."""
    return code("{}Headers", error)


def errors(
    api: ir.Api, names: Names, exceptions: dict[tuple[str, ...], Code]
) -> views.Errors:
    """The module of exceptions."""
    module = Module(api, names.definitions, None)
    classes: dict[Code, views.Error] = {}
    for operation in api.operations:
        for response in filter(is_error, operation.responses):
            name = exceptions[error_key(response)]
            if name not in classes:
                classes[name] = _error(module, response, name)
    listed = list(classes.values())
    typed = [error.headers for error in listed if error.headers]
    readers = {identifier(r) for each in typed for r in each.readers}
    return views.Errors(
        general=GENERAL,
        classes=listed,
        dates=module.dates,
        typing=typing(module),
        uses=uses(module, code(".models.")),
        runtime=[code("Headers"), *sorted(readers)] if listed else [],
    )


def _error(module: Module, response: ir.Response, name: Code) -> views.Error:
    content = response.content
    return views.Error(
        name=name,
        doc=f"{response.status}: {response.doc}",
        body=annotation(module, content.type) if content else code("None"),
        headers=headers(response, error_headers_name(name)),
    )
