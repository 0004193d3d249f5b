"""Declared headers of responses into classes whose properties read them."""

from __future__ import annotations

from typing import LiteralString

from .. import ir
from ..build.media import form_of
from ..codecs import Module, annotation, decode, native, parse_header, parse_json
from ..names import Scope
from ..text import Code, code, literal
from . import views
from .names import member
from .reserved import HEADERS

_READERS: dict[ir.Kind, tuple[Code, LiteralString]] = {
    ir.Kind.INTEGER: (code("int"), "integer"),
    ir.Kind.NUMBER: (code("float"), "number"),
    ir.Kind.BOOLEAN: (code("bool"), "boolean"),
}
"""The types of scalars, and the functions that read them."""


def headers(module: Module, response: ir.Response, name: Code) -> views.Headers | None:
    """The class of a response's headers, where it declares any."""
    if not response.headers:
        return None
    module.runtime("responses", "Headers")
    scope = Scope(HEADERS)
    return views.Headers(
        name=name,
        doc=f"The headers of a {response.status}.",
        headers=[_header(module, scope, header) for header in response.headers],
    )


def _header(module: Module, scope: Scope, header: ir.Header) -> views.Header:
    text = code("self.get({})", literal(header.wire))
    spelt, value = _read(module, header, text)
    return views.Header(
        name=member(scope, header.wire), annotation=spelt, value=value, doc=header.doc
    )


def _read(module: Module, header: ir.Header, text: Code) -> tuple[Code, Code]:
    """The type of a header's value, and how its text is read."""
    type = ir.without_null(header.value.type)
    form = form_of(header.media_type, type) if header.media_type else None
    if form is ir.Form.JSON:
        return _parsed(module, type, text, parse_json(module))
    if form not in (None, ir.Form.TEXT) or _is_text(type):
        return code("str"), text
    if header.wire.lower() == "set-cookie" and isinstance(type, ir.Array):
        listed = code("self.get_all({}) or None", literal(header.wire))
        return code("list[str]"), listed  # a cookie has commas of its own
    if isinstance(type, ir.Scalar) and type.kind in _READERS:
        spelt, reader = _READERS[type.kind]
        return spelt, code("{}({})", module.runtime("responses", reader), text)
    return _parsed(module, type, text, parse_header(module, header))


def _is_text(type: ir.Type) -> bool:
    if isinstance(type, ir.Scalar):
        return type.kind is ir.Kind.STRING and native(type) is None
    return isinstance(type, ir.Anything | ir.Null | ir.Nothing)


def _parsed(
    module: Module, type: ir.Type, text: Code, parser: Code
) -> tuple[Code, Code]:
    read = module.runtime("parsing", "read")
    decoded = decode(module, type, code("v"))
    value = code("{}({}, {}, lambda v: {})", read, text, parser, decoded)
    return annotation(module, type), value
