"""Operations into request functions."""

from __future__ import annotations

import re

from .. import ir
from ..codecs import Module
from ..names import Scope
from ..text import Code, code, join, literal
from . import views
from .answers import (
    answer,
    error_headers_name,
    error_key,
    headers,
    headers_name,
    is_error,
    result,
    successes,
)
from .bodies import body, choice_name
from .models import imports, natives, typing, uses
from .names import Names
from .parameters import described, parameters
from .reserved import ARGUMENTS

_REPEATABLE = {"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "QUERY"}

_SENT_AS_IT_IS = re.compile("[A-Za-z0-9/._~-]*")
"""A path without characters that are encoded in a path, or end it."""

QUALIFIED = frozenset(("checks", "rules", "models", "parameters", "values"))
"""Modules of the runtime whose functions are called by the module's name."""


def operation(
    api: ir.Api,
    names: Names,
    exceptions: dict[tuple[str, ...], Code],
    operation: ir.Operation,
    messages: Code,
) -> views.Operation:
    """The module of an operation."""
    name = names.operations[operation.origin]
    module = Module(api, names.definitions, None, QUALIFIED)
    scope = Scope([*ARGUMENTS, name])
    sent = body(module, scope, operation.body) if operation.body else None
    choice = choice_name(scope) if sent and sent.choice else None
    given, filled = parameters(module, scope, operation.parameters)
    returns = result(module, operation)
    typed = _headers(module, operation)
    answers = _answers(module, operation, exceptions, typed)
    checked = bool(sent) or any(parameter.checks for parameter in given)
    if checked:
        module.runtime("violations", "Violation")
        module.runtime("errors", "InvalidRequest")
    if any(p.location is not ir.Location.PATH for p in operation.parameters):
        module.runtime("parameters", "Pairs")
    module.runtime("requests", "Request")
    module.runtime("responses", "Responses")
    if operation.responses:
        module.runtime("responses", "Answer")
    return views.Operation(
        module=name,
        name=name,
        title=operation.summary or f"{operation.method} {operation.path}",
        doc=_doc(operation, exceptions, given, checked),
        id=literal(operation.id),
        method=literal(operation.method),
        template=literal(operation.path),
        path=_path(module, operation, filled),
        body=sent,
        choice=choice,
        parameters=sorted(given, key=lambda view: not view.required),
        query=_has(operation, ir.Location.QUERY, ir.Location.QUERYSTRING),
        headed=_has(operation, ir.Location.HEADER),
        cookies=_has(operation, ir.Location.COOKIE),
        checked=checked,
        returns=_returns(operation, returns, typed),
        answers=answers,
        errors=any(answer.error for answer in answers),
        headers=list(typed.values()),
        base_url=_base_url(operation),
        security=literal(operation.security),
        repeatable=literal(operation.method in _REPEATABLE),
        messages=messages,
        dates=module.dates,
        typing=_typing(module, sent),
        runtime=imports(module),
        natives=natives(module),
        uses=uses(module, code("..models.")),
    )


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
    typed = {
        response.status: made
        for response in successes(operation)
        if (made := headers(response, headers_name(operation, response)))
    }
    if typed:
        module.runtime("responses", "Headers")
    for made in typed.values():
        for reader in made.readers:
            module.runtime("responses", reader)
    return typed


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
    given: list[views.Parameter],
    checked: bool,
) -> str:
    raised = [
        f"    {exceptions[error_key(r)]}: {r.status}, {_brief(r.doc)}"
        for r in operation.responses
        if is_error(r)
    ]
    refused = (
        "Raises:\n    InvalidRequest: at once, when the argument breaks a constraint."
    )
    links = [
        f"- {link.name} ({response.status}): {link.operation}. {link.doc}".strip()
        for response in operation.responses
        for link in response.links
    ]
    called = ", ".join(operation.callbacks)
    parts = [
        operation.summary,
        "Deprecated." if operation.deprecated else "",
        operation.doc,
        f"{operation.method} {operation.path}",
        described(operation.parameters, given),
        _external(operation.external),
        "\n".join(["Links of the answers:", "", *links]) if links else "",
        f"The API calls back: {called}." if called else "",
        refused if checked else "",
        "\n".join(["Raises when sent:", *raised]) if raised else "",
    ]
    return "\n\n".join(filter(None, parts))


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
