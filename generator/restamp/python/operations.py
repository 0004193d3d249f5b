"""Operations into request functions."""

from __future__ import annotations

from .. import ir
from ..codecs import Module, annotation, check, encode
from ..names import Scope, snake
from ..text import Code, code, literal
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
from .models import imports, uses
from .names import Names, member

_REPEATABLE = {"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"}
ARGUMENTS = [
    *("at", "body", "found", "v", "errors", "item", "k"),
    *("str", "int", "float", "bool", "list", "dict", "type", "isinstance", "dt"),
    *("array", "encode_variant", "lazy", "member", "members"),
    *("anything", "boolean", "each", "integer", "mapping", "nullable", "number"),
    *("one_of", "string"),
]
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
    module = Module(api, names.definitions, name)
    body = _body(module, operation.body) if operation.body else None
    returns = result(module, operation)
    answers, typed = [], None
    for response in operation.responses:
        error = exceptions[error_key(response)] if is_error(response) else None
        own = None if error else headers(response, headers_name(operation, response))
        typed = typed or own
        kept = own.name if own else _error_headers(response, error)
        answers.append(answer(module, response, kept, error))
    module.runtime("requests", "Request")
    module.runtime("responses", "Answer")
    module.runtime("responses", "Responses")
    if typed:
        module.runtime("responses", "Headers")
    for reader in typed.readers if typed else ():
        module.runtime("responses", reader)
    return views.Operation(
        module=name,
        name=name,
        title=operation.summary or f"{operation.method} {operation.path}",
        doc=_doc(operation, exceptions),
        id=literal(operation.id),
        method=literal(operation.method),
        path=literal(operation.path),
        body=body,
        result=returns,
        returns=code("{}, {}", returns, typed.name) if typed else returns,
        answers=answers,
        errors=any(answer.error for answer in answers),
        headers=typed,
        security=literal(operation.security),
        repeatable=literal(operation.method in _REPEATABLE),
        messages=messages,
        runtime=imports(module),
        uses=uses(module, code("..models.")),
    )


def _error_headers(response: ir.Response, error: Code | None) -> Code | None:
    if error is None or not response.headers:
        return None
    return code("errors.{}", error_headers_name(error))


def _body(module: Module, body: ir.Body) -> views.Parameter:
    module.runtime("requests", "Json")
    module.runtime("checks", "Violation")
    module.runtime("errors", "InvalidRequest")
    type = body.content.type
    spelt = annotation(module, type)
    name = member(Scope(ARGUMENTS), _body_word(module, type))
    return views.Parameter(
        name=name,
        annotation=spelt,
        encoded=encode(module, type, name),
        checked=check(module, type, code("body"), code("None")),
    )


def _body_word(module: Module, type: ir.Type) -> str:
    """A body is called after its schema."""
    if (
        isinstance(type, ir.Ref)
        and (hint := module.definition(type).hint).parent is None
    ):
        return snake(hint.word)
    return "payload"


def _doc(operation: ir.Operation, exceptions: dict[tuple[str, ...], Code]) -> str:
    title = operation.summary or f"{operation.method} {operation.path}"
    raised = [
        f"    {exceptions[error_key(r)]}: {r.status}, {_brief(r.doc)}"
        for r in operation.responses
        if is_error(r)
    ]
    parts = [
        title,
        "Deprecated." if operation.deprecated else "",
        operation.doc,
        f"{operation.method} {operation.path}",
        "\n".join(["Raises (when sent):", *raised]) if raised else "",
    ]
    return "\n\n".join(filter(None, parts))


def _brief(doc: str) -> str:
    first = doc.strip().partition("\n")[0]
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
