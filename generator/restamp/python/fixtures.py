"""Messages into JSON and into factories."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from .. import ir
from ..codecs import Module
from ..document import Pointer
from ..names import Scope, snake
from ..samples import Kind, Message
from ..text import Code, code, identifier, json_text, literal
from . import views
from .models import fields_of, imports, natives, uses
from .names import Names

_WORD = re.compile(r"\w+")


def messages(operation: Code, made: Iterable[Message]) -> Code:
    """The JSON text of an operation's messages."""
    scope = Scope(longest=200)
    listed = [_entry(scope, operation, message) for message in made]
    return json_text({"operation": operation, "messages": listed})


def _entry(scope: Scope, operation: Code, message: Message) -> dict[str, Any]:
    name = f"{operation}-{message.part}-{message.kind.value}"
    if message.kind is Kind.EXAMPLE:
        name = f"{name}-{message.label}"
    if message.kind is Kind.INVALID:
        place = ".".join(map(str, message.pointer)) or "body"
        wish = f"{name}-{place}-{message.label}"
        name = scope.claim(wish, repr(message.body), lambda name: f"{name}-2")
    entry: dict[str, Any] = {
        "id": name,
        "part": message.part,
        "kind": message.kind.value,
        "expect": "reject" if message.kind is Kind.INVALID else "accept",
    }
    if message.kind is Kind.INVALID:
        entry |= {"pointer": str(message.pointer), "keyword": message.keyword}
    if message.headers:
        entry["headers"] = dict(message.headers)
    if message.schema is not None:
        entry["body"] = message.body
    return entry


def factories(api: ir.Api, names: Names) -> views.Factories:
    """A factory for each model that is a whole body, after its first message."""
    module = Module(api, names.definitions, None)
    scope = Scope()
    made: dict[ir.Key, views.Factory] = {}
    for operation in api.operations:
        for part, content in _contents(operation):
            ref = content.value.type
            if isinstance(ref, ir.Ref) and ref.target not in made:
                record = module.definition(ref)
                if isinstance(record, ir.Record):
                    where = names.operations[operation.origin]
                    made[ref.target] = _factory(scope, module, record, ref, where, part)
    for name in ("JsonObject", "lazy"):
        module.runtime("models", name)
    return views.Factories(
        factories=list(made.values()),
        dates=module.dates,
        typing=_typing(made.values()),
        runtime=imports(module),
        natives=natives(module),
        uses=uses(module, code("..models.")),
    )


def _contents(operation: ir.Operation) -> list[tuple[str, ir.Content]]:
    sent = [("request", c) for c in operation.body.contents] if operation.body else []
    received = [
        (response.status, content)
        for response in operation.responses
        for content in response.contents
    ]
    return [*sent, *received]


def _factory(
    scope: Scope, module: Module, record: ir.Record, ref: ir.Ref, where: Code, part: str
) -> views.Factory:
    model = module.name(ref)
    name = scope.claim(f"make_{snake(model)}", model, lambda name: f"{name}_")
    return views.Factory(
        name=identifier(name),
        text=literal(name),
        model=model,
        fields=code("{}Fields", model),
        overrides=fields_of(module, record),
        operation=literal(where),
        part=literal(part),
    )


def _typing(made: Iterable[views.Factory]) -> list[Code]:
    annotations = [o.annotation for factory in made for o in factory.overrides]
    used = [code("Any")] if any("Any" in _WORD.findall(a) for a in annotations) else []
    return [code("TYPE_CHECKING"), *used, code("TypedDict"), code("Unpack")]


def by_operation(made: Iterable[Message]) -> dict[Pointer, list[Message]]:
    """Messages by their operation's place."""
    grouped: dict[Pointer, list[Message]] = {}
    for message in made:
        grouped.setdefault(message.operation, []).append(message)
    return grouped
