"""Declared responses: how their bodies and headers are read, and the errors they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import LiteralString, assert_never

from .. import ir
from ..codecs import (
    Checks,
    Module,
    annotation,
    decode,
    decode_row,
    has_members,
    parse_form,
    raises,
)
from ..names import Scope
from ..text import Code, code, join, literal, stripped
from . import views
from .headers import headers
from .imports import imports, natives, typing, uses
from .names import Names, class_name
from .reserved import CLASSES, QUALIFIED

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


def answer(
    module: Module,
    response: ir.Response,
    headers: Code | None,
    error: Code | None,
) -> views.Answer:
    """How a response is read; `headers` is the class of its headers, if it has one."""
    return views.Answer(
        status=literal(response.status),
        contents=[_content(module, content) for content in response.contents],
        headers=headers,
        error=error,
    )


def _content(module: Module, content: ir.Content) -> Code:
    media_type = literal(content.media_type)
    match content.form:
        case ir.Form.JSON:
            made = module.runtime("contents", "JsonContent")
            sifted = _sifted(module, ir.without_null(content.value.type))
            return _decoding(made, module, content, sifted=sifted)
        case ir.Form.LINES:
            made = module.runtime("contents", "JsonLinesContent")
            return _decoding(made, module, content)
        case ir.Form.FORM if has_members(module, content.value.type):
            made = module.runtime("contents", "FormContent")
            parser = parse_form(module, content.value.type, content.encoding)
            return _decoding(made, module, content, parser)
        case ir.Form.TEXT | ir.Form.FORM:
            made = module.runtime("contents", "TextContent")
            return code("{}({})", made, media_type)
        case ir.Form.BINARY | ir.Form.MULTIPART:
            made = module.runtime("contents", "BinaryContent")
            return code("{}({})", made, media_type)
        case ir.Form.EVENTS:
            return _events(module, content)
        case _:
            assert_never(content.form)


def _sifted(module: Module, type: ir.Type) -> list[Code]:
    """What tells that items of a value may each be of another type than they should."""
    if isinstance(type, ir.Row):
        return [code("items=True"), code("placed=True")]
    held = isinstance(type, ir.Array | ir.Map | ir.PatternMap)
    return [code("items=True")] if held and raises(module, type) else []


def _decoding(
    made: Code,
    module: Module,
    content: ir.Content,
    *parser: Code,
    sifted: Iterable[Code] = (),
) -> Code:
    given = [literal(content.media_type), *parser, *_decoder(module, content.value)]
    return code("{}({})", made, join(", ", [*given, *sifted]))


def _decoder(module: Module, value: ir.Value) -> list[Code]:
    """A function that decodes a value, and one that checks it where there is something."""
    decoded = [_decoding_function(module, value.type)]
    if value.schema:
        decoded.append(Checks(module).function(value.schema))
    return decoded


def _decoding_function(module: Module, type: ir.Type) -> Code:
    """A function of a value; of a part of a row, whose first item has a place, too."""
    inner, v = ir.without_null(type), code("v")
    if not isinstance(inner, ir.Row):
        return code("lambda v: {}", decode(module, type, v))
    row = decode_row(module, inner, v, code("start"))
    null: LiteralString = "" if inner is type else "None if v is None else "
    return code("lambda v, start=0: {}", code(null + "{}", row))


def _told(content: ir.Content) -> list[tuple[tuple[str, ...], ir.Value]]:
    """Events by their names, or of any name."""
    told = [(event.names, event.value) for event in content.events]
    return told or [((), content.value)]


def _events(module: Module, content: ir.Content) -> Code:
    """How events are read: the data of those of any name, then by name."""
    given = [literal(content.media_type)]
    named: dict[str, Code] = {}
    for names, value in _told(content):
        decoder = [] if _is_plain(value.type) else _decoder(module, value)
        if not names:
            given += decoder
        nothing = [code("None")] * (2 - len(decoder))
        for name in names:
            if decoder or name not in named:
                named[name] = code("({})", join(", ", [*decoder, *nothing]))
    if named:
        pairs = [code("{}: {}", literal(n), data) for n, data in named.items()]
        given.append(code("named={{}}", join(", ", pairs)))
    made = module.runtime("contents", "EventsContent")
    return code("{}({})", made, join(", ", given))


def _annotated(module: Module, content: ir.Content) -> Code:
    match content.form:
        case ir.Form.JSON:
            return annotation(module, content.value.type)
        case ir.Form.LINES:
            return code("list[{}]", annotation(module, content.value.type))
        case ir.Form.FORM if has_members(module, content.value.type):
            return annotation(module, content.value.type)
        case ir.Form.TEXT | ir.Form.FORM:
            return code("str")
        case ir.Form.BINARY | ir.Form.MULTIPART:
            return code("bytes")
        case ir.Form.EVENTS:
            event = module.runtime("events", "Event")
            types = [value.type for _, value in _told(content)]
            if all(map(_is_plain, types)):
                return code("list[{}]", event)
            spelt = [
                code("str") if _is_plain(type) else annotation(module, type)
                for type in types
            ]
            return code("list[{}[{}]]", event, _joined(spelt))
        case _:
            assert_never(content.form)


def _is_plain(type: ir.Type) -> bool:
    """Whether the data of an event is given as the text that it is."""
    text = isinstance(type, ir.Scalar) and type.kind is ir.Kind.STRING
    return text or isinstance(type, ir.Anything)


def body_of(module: Module, responses: Iterable[ir.Response]) -> Code:
    """The type of the body that one of several answers has."""
    spelt: dict[Code, None] = {}
    for response in responses:
        for content in response.contents:
            spelt[_annotated(module, content)] = None
        if not response.contents:
            spelt[code("None")] = None
    return _joined(spelt)


def _joined(spelt: Iterable[Code]) -> Code:
    """A union in which each member stands once; None comes last."""
    parts = [part for whole in spelt for part in _split(whole)]
    named = dict.fromkeys(part for part in parts if part != "None")
    null = [code("None")] if code("None") in parts or not named else []
    return join(" | ", [*named, *null])


def _split(spelt: Code) -> list[Code]:
    """A type without its ` | None`, and None where it had it."""
    if not spelt.endswith(" | None"):
        return [spelt]
    return [stripped(spelt, " | None"), code("None")]


def result(module: Module, operation: ir.Operation) -> Code:
    """The type of what a successful call gives."""
    return body_of(module, successes(operation))


def successes(operation: ir.Operation) -> list[ir.Response]:
    """The answers that are no errors; the default is one where no other is."""
    found = [response for response in operation.responses if not is_error(response)]
    if found:
        return found
    return [r for r in operation.responses if r.status == "default"]


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
    own = [*exceptions.values(), *GENERAL]
    module = Module(api, names.definitions, None, QUALIFIED, own)
    classes: dict[Code, views.Error] = {}
    for operation in api.operations:
        for response in filter(is_error, operation.responses):
            name = exceptions[error_key(response)]
            if name not in classes:
                classes[name] = _error(module, response, name)
    listed = list(classes.values())
    if listed:
        module.runtime("responses", "Headers")
    return views.Errors(
        general=GENERAL,
        classes=listed,
        dates=module.dates,
        typing=typing(module),
        natives=natives(module),
        uses=uses(module, code(".models.")),
        runtime=imports(module, code("._runtime")),
    )


def _error(module: Module, response: ir.Response, name: Code) -> views.Error:
    return views.Error(
        name=name,
        doc=f"{response.status}: {response.doc}",
        body=body_of(module, [response]),
        headers=headers(module, response, error_headers_name(name)),
    )
