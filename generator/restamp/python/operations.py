"""Operations into request functions."""

from __future__ import annotations

from collections.abc import Iterator
import re

from .. import ir
from ..codecs import Module
from ..names import Scope
from ..text import Code, code, join, literal
from . import views
from .fixtures import Fixtures
from .answers import (
    answer,
    error_headers_name,
    error_key,
    headers_name,
    is_error,
    result,
    successes,
)
from .bodies import body
from .fakes import route
from .headers import headers
from .imports import imports, natives, typing, uses
from .members import Members
from .names import Names
from .parameters import described, parameters
from .reserved import ARGUMENTS, QUALIFIED

_REPEATABLE = {"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "QUERY"}

_SENT_AS_IT_IS = re.compile("[A-Za-z0-9/._~-]*")
"""A path without characters that are encoded in a path, or end it."""


def operation(
    api: ir.Api,
    names: Names,
    exceptions: dict[tuple[str, ...], Code],
    operation: ir.Operation,
    fixtures: Fixtures,
    members: Members,
) -> views.Operation:
    """The module of an operation."""
    name = names.operations[operation.origin]
    module = _module(api, names)
    request = _request(module, Scope([*ARGUMENTS, name]), operation)
    typed = _headers(module, operation)
    answers = _answers(module, operation, exceptions, typed)
    return views.Operation(
        module=name,
        wires=list(_wires(name, operation, typed)),
        name=name,
        title=operation.summary or f"{operation.method} {operation.path}",
        doc=_doc(operation, exceptions, request),
        id=literal(operation.id),
        request=request,
        returns=_returns(operation, result(module, operation), typed),
        answers=answers,
        errors=any(answer.error for answer in answers),
        headers=list(typed.values()),
        messages=fixtures.messages,
        index=fixtures.summary,
        route=route(api, names, members, operation),
        dates=module.dates,
        typing=_typing(module, request.body),
        runtime=_imports(module, operation, request),
        natives=natives(module),
        uses=uses(module, code("..models.")),
    )


def arguments(api: ir.Api, names: Names, operation: ir.Operation) -> list[Code]:
    """The names of an operation's parameters, in their order."""
    module = _module(api, names)
    scope = Scope([*ARGUMENTS, names.operations[operation.origin]])
    if operation.body:
        body(module, scope, operation.body)  # whose names are claimed before
    given, _ = parameters(module, scope, operation.parameters)
    return [view.name for view in given]


def _module(api: ir.Api, names: Names) -> Module:
    return Module(api, names.definitions, None, QUALIFIED)


def _wires(
    name: Code, operation: ir.Operation, typed: dict[str, views.Headers]
) -> Iterator[views.Wires]:
    """The strings that are sent and looked for whatever the arguments are."""
    function = code("def {}(", name)
    request = [function, code("return Request(")]
    method, path = literal(operation.method), literal(operation.path)
    yield views.Wires(inside=[*request, code("method=")], strings=[method])
    yield views.Wires(inside=[*request, code("template=")], strings=[path])
    filled = _sent(operation, ir.Location.PATH)
    twice = [wire for wire in filled for _ in range(2)]
    yield views.Wires(inside=[*request, code("path=")], strings=[path, *twice])
    others = (ir.Location.QUERY, ir.Location.HEADER, ir.Location.COOKIE)
    yield views.Wires(inside=[function], strings=_sent(operation, *others))
    answers = [
        text
        for response in operation.responses
        for text in (response.status, *(c.media_type for c in response.contents))
    ]
    yield views.Wires(
        inside=[code("_RESPONSES = Responses(")], strings=list(map(literal, answers))
    )
    for response in operation.responses:
        if response.status in typed:
            yield views.Wires(
                inside=[code("class {}(", typed[response.status].name)],
                strings=[literal(header.wire) for header in response.headers],
            )


def _sent(operation: ir.Operation, *locations: ir.Location) -> list[Code]:
    """The names of parameters, in the order in which they are put into the request."""
    ordered = sorted(operation.parameters, key=lambda each: not each.required)
    return [literal(each.wire) for each in ordered if each.location in locations]


def _request(module: Module, scope: Scope, operation: ir.Operation) -> views.Request:
    """The arguments of a request function, and what it puts into the request."""
    sent = body(module, scope, operation.body) if operation.body else None
    given, filled = parameters(module, scope, operation.parameters)
    return views.Request(
        method=literal(operation.method),
        template=literal(operation.path),
        path=_path(module, operation, filled),
        body=sent,
        parameters=sorted(given, key=lambda view: not view.required),
        query=_has(operation, ir.Location.QUERY, ir.Location.QUERYSTRING),
        headed=_has(operation, ir.Location.HEADER),
        cookies=_has(operation, ir.Location.COOKIE),
        checked=bool(sent) or any(parameter.checks for parameter in given),
        base_url=_base_url(operation),
        security=literal(operation.security),
        repeatable=literal(operation.method in _REPEATABLE),
    )


def _imports(
    module: Module, operation: ir.Operation, request: views.Request
) -> list[views.Import]:
    """The runtime's names that the module uses, those of its templates among them."""
    if request.checked:
        module.runtime("violations", "Violation")
        module.runtime("errors", "InvalidRequest")
    if any(p.location is not ir.Location.PATH for p in operation.parameters):
        module.runtime("parameters", "Pairs")
    module.runtime("requests", "Request")
    module.runtime("responses", "Responses")
    if operation.responses:
        module.runtime("responses", "Answer")
    return imports(module)


def _typing(module: Module, sent: views.Body | None) -> list[Code]:
    names = set(typing(module))
    if sent and sent.choice:
        names |= {code("Any"), code("Literal")}
    return sorted(names, key=lambda name: (not name.isupper(), name))


def _has(operation: ir.Operation, *locations: ir.Location) -> bool:
    return any(p.location in locations for p in operation.parameters)


def _path(module: Module, operation: ir.Operation, filled: Code) -> Code:
    template = literal(operation.path)
    if not filled and _SENT_AS_IT_IS.fullmatch(operation.path):
        return template
    fill = module.runtime("parameters", "fill")
    return code("{}({}, {})", fill, template, filled or literal({}))


def _base_url(operation: ir.Operation) -> Code | None:
    """The address of an operation that has one of its own, its variables filled in."""
    if not operation.servers:
        return None
    server = operation.servers[0]
    url = server.url
    for variable in server.variables:
        url = url.replace("{" + variable.name + "}", variable.default)
    return literal(url)


def _headers(module: Module, operation: ir.Operation) -> dict[str, views.Headers]:
    """The classes of the headers of successes, by status."""
    return {
        response.status: made
        for response in successes(operation)
        if (made := headers(module, response, headers_name(operation, response)))
    }


def _answers(
    module: Module,
    operation: ir.Operation,
    exceptions: dict[tuple[str, ...], Code],
    typed: dict[str, views.Headers],
) -> list[views.Answer]:
    made = []
    for response in operation.responses:
        error = exceptions[error_key(response)] if is_error(response) else None
        own = typed.get(response.status)
        kept = own.name if own else _error_headers(response, error)
        made.append(answer(module, response, kept, error))
    return made


def _error_headers(response: ir.Response, error: Code | None) -> Code | None:
    if error is None or not response.headers:
        return None
    return code("errors.{}", error_headers_name(error))


def _returns(
    operation: ir.Operation, result: Code, typed: dict[str, views.Headers]
) -> Code:
    """What `Request` and `Responses` are of: the body's type, and the headers'."""
    if not typed:
        return result
    statuses = [response.status for response in successes(operation)]
    spelt = [typed[s].name if s in typed else code("Headers") for s in statuses]
    return code("{}, {}", result, join(" | ", dict.fromkeys(spelt)))


def _doc(
    operation: ir.Operation,
    exceptions: dict[tuple[str, ...], Code],
    request: views.Request,
) -> str:
    called = ", ".join(operation.callbacks)
    parts = [
        operation.summary,
        "Deprecated." if operation.deprecated else "",
        operation.doc,
        f"{operation.method} {operation.path}",
        "\n".join(
            [
                *described(operation.parameters, request.parameters),
                *_chosen(request.body),
            ]
        ),
        _external(operation.external),
        _links(operation),
        f"The API calls back: {called}." if called else "",
        _REFUSED if request.checked else "",
        _raised(operation, exceptions),
    ]
    return "\n\n".join(filter(None, parts))


_REFUSED = (
    "Raises:\n    InvalidRequest: at once, when the argument breaks a constraint."
)


def _chosen(sent: views.Body | None) -> list[str]:
    """What a docstring says of the arguments that go with the body."""
    told = []
    if sent and sent.choice:
        first = f"without it, the first that takes a `{sent.name}` of its class"
        told.append(f"- {sent.choice.name}: what the body is written in; {first}.")
    if sent and sent.headers:
        told.append(f"- {sent.headers}: headers of parts, {_BY_MEMBER}.")
    return told


_BY_MEMBER = "by the member's name; a `File` brings its own"


def _links(operation: ir.Operation) -> str:
    listed = [
        f"- {link.name} ({response.status}): {link.operation}. {link.doc}".strip()
        for response in operation.responses
        for link in response.links
    ]
    return "\n".join(["Links of the answers:", "", *listed]) if listed else ""


def _raised(operation: ir.Operation, exceptions: dict[tuple[str, ...], Code]) -> str:
    listed = [
        f"    {exceptions[error_key(r)]}: {r.status}, {_brief(r.doc)}"
        for r in operation.responses
        if is_error(r)
    ]
    return "\n".join(["Raises when sent:", *listed]) if listed else ""


def _external(docs: ir.ExternalDocs | None) -> str:
    return " ".join(filter(None, ["See also:", docs.doc, docs.url])) if docs else ""


def _brief(doc: str) -> str:
    first = doc.strip().partition("\n")[0].partition(". ")[0].removesuffix(".") + "."
    return first[:1].lower() + first[1:] if first[1:2].islower() else first


def resources(api: ir.Api, names: Names) -> list[tuple[ir.Tag, list[Code]]]:
    """The operations of each tag; those without one share the API's name."""
    declared = {tag.name: tag for tag in api.tags}
    grouped: dict[str, list[Code]] = {}
    for operation in api.operations:
        for tag in operation.tags[:1] or (api.title,):
            grouped.setdefault(tag, []).append(names.operations[operation.origin])
    return [
        (declared.get(name, ir.Tag(name=name, doc="")), methods)
        for name, methods in grouped.items()
    ]
