"""Operations into request functions."""

from __future__ import annotations

from .. import ir
from ..codecs import Module, annotation, check, encode
from ..names import Scope, snake
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
)
from .models import imports, typing, uses
from .names import Names, member
from .reserved import EXPRESSIONS

_REPEATABLE = {"GET", "HEAD", "OPTIONS", "TRACE", "PUT"}
ARGUMENTS = [*EXPRESSIONS, "at", "body", "found", "v", "errors", "item", "k"]
"""Names that request functions use beside their arguments."""


def operation(
    api: ir.Api,
    names: Names,
    exceptions: dict[tuple[str, ...], Code],
    operation: ir.Operation,
    messages: Code,
) -> views.Operation:
    """The module of an operation."""
    name = names.operations[operation.origin]
    module = Module(api, names.definitions, None)
    body = _body(module, operation.body) if operation.body else None
    returns = result(module, operation)
    typed = _headers(module, operation)
    answers = _answers(module, operation, exceptions, typed)
    module.runtime("requests", "Request")
    module.runtime("responses", "Responses")
    if operation.responses:
        module.runtime("responses", "Answer")
    if any(response.content for response in operation.responses):
        module.runtime("responses", "JsonContent")
    return views.Operation(
        module=name,
        name=name,
        title=operation.summary or f"{operation.method} {operation.path}",
        doc=_doc(operation, exceptions),
        id=literal(operation.id),
        method=literal(operation.method),
        path=literal(operation.path),
        body=body,
        returns=_returns(operation, returns, typed),
        answers=answers,
        errors=any(answer.error for answer in answers),
        headers=list(typed.values()),
        security=literal(operation.security),
        repeatable=literal(operation.method in _REPEATABLE),
        messages=messages,
        dates=module.dates,
        typing=typing(module),
        runtime=imports(module),
        uses=uses(module, code("..models.")),
    )


def _error_headers(response: ir.Response, error: Code | None) -> Code | None:
    if error is None or not response.headers:
        return None
    return code("errors.{}", error_headers_name(error))


def _headers(module: Module, operation: ir.Operation) -> dict[str, views.Headers]:
    """The classes of the headers of successes, by status."""
    typed = {
        response.status: made
        for response in operation.responses
        if not is_error(response)
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


def _returns(
    operation: ir.Operation, result: Code, typed: dict[str, views.Headers]
) -> Code:
    """What `Request` and `Responses` are of: the body's type, and the headers'."""
    if not typed:
        return result
    successes = [r.status for r in operation.responses if not is_error(r)]
    spelt = [typed[s].name if s in typed else code("Headers") for s in successes]
    return code("{}, {}", result, join(" | ", dict.fromkeys(spelt)))


def _body(module: Module, body: ir.Body) -> views.Parameter:
    module.runtime("requests", "Json")
    module.runtime("checks", "Violation")
    module.runtime("errors", "InvalidRequest")
    type = body.content.type
    spelt = annotation(module, type)
    name = member(Scope(ARGUMENTS), _body_word(module, type))
    return views.Parameter(
        name=name,
        annotation=spelt if body.required else code("{} | None = None", spelt),
        required=body.required,
        encoded=_encoded(module, type, name),
        checked=check(module, type, code("body"), code("None")),
    )


def _encoded(module: Module, type: ir.Type, name: Code) -> Code:
    """The JSON value of the argument, which must be of the class that it is typed as."""
    if isinstance(type, ir.Ref) and isinstance(module.definition(type), ir.Record):
        encoded = module.runtime("models", "encoded")
        return code("{}({}, {})", encoded, name, module.name(type))
    return encode(module, type, name)


def _body_word(module: Module, type: ir.Type) -> str:
    """A body is called after its schema."""
    if (
        isinstance(type, ir.Ref)
        and (hint := module.definition(type).hint).parent is None
    ):
        return snake(hint.word)
    return "payload"


def _doc(operation: ir.Operation, exceptions: dict[tuple[str, ...], Code]) -> str:
    raised = [
        f"    {exceptions[error_key(r)]}: {r.status}, {_brief(r.doc)}"
        for r in operation.responses
        if is_error(r)
    ]
    refused = (
        "Raises:\n    InvalidRequest: at once, when the argument breaks a constraint."
    )
    parts = [
        operation.summary,
        "Deprecated." if operation.deprecated else "",
        operation.doc,
        f"{operation.method} {operation.path}",
        refused if operation.body else "",
        "\n".join(["Raises when sent:", *raised]) if raised else "",
    ]
    return "\n\n".join(filter(None, parts))


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
