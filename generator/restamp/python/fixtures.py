"""Messages into JSON and into factories."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from .. import ir
from ..codecs import Module
from ..document import Pointer
from ..names import Scope, snake
from ..samples import Kind, Message
from ..text import Code, code, identifier, join, json_text, literal, stripped
from . import views
from .imports import imports, natives, uses
from .models import fields_of
from .names import Names

_WORD = re.compile(r"\w+")
_UNNAMED = re.compile(r"[^a-z0-9]+")


class Fixtures(NamedTuple):
    """The JSON text of an operation's messages, and what they are."""

    messages: Code
    summary: Mapping[str, Any]


class Writer:
    """Writes messages as JSON; a body that several messages share is written once."""

    def __init__(self) -> None:
        self._bodies: dict[int, tuple[Any, Code]] = {}

    def of(
        self,
        operation: ir.Operation,
        name: Code,
        grouped: Mapping[Pointer, Sequence[Message]],
    ) -> Fixtures:
        """The fixtures of an operation."""
        made = grouped.get(operation.origin, ())
        return Fixtures(self._messages(name, made), _index(operation, made))

    def _messages(self, operation: Code, made: Iterable[Message]) -> Code:
        """The JSON text of an operation's messages, each in a line of its own."""
        ids = _Ids(operation)
        listed = [self._message(ids.of(message), message) for message in made]
        return code(
            '{"operation": {}, "messages": [\n{}\n]}',
            json_text(operation),
            join(",\n", listed),
        )

    def _message(self, name: str, message: Message) -> Code:
        content = message.content
        body = self._body(content, message.body) if content else None
        entry = json_text(_entry(name, message))
        return code('{}, "body": {}}', stripped(entry, "}"), body) if body else entry

    def _body(self, content: ir.Content, body: Any) -> Code:
        """A body as a fixture has it: a sequence as the text of its one item."""
        if id(body) not in self._bodies:
            self._bodies[id(body)] = body, json_text(body)
        written = self._bodies[id(body)][1]
        match content.form:
            case ir.Form.EVENTS:
                data = body if isinstance(body, str) else written
                return json_text(_event(content, data))
            case ir.Form.LINES:
                return json_text(f"{written}\n")
            case _:
                return written


def _index(operation: ir.Operation, made: Iterable[Message]) -> dict[str, Any]:
    """What an operation's file of messages holds."""
    kinds = Counter(message.kind.value for message in made)
    return {
        "operation": operation.id,
        "method": operation.method,
        "path": operation.path,
        "messages": {k.value: kinds[k.value] for k in Kind if k.value in kinds},
    }


def _event(content: ir.Content, data: str) -> str:
    """An event of the first kind that a content has."""
    names = content.events[0].names if content.events else ()
    named = f"event: {names[0]}\n" if names else ""
    return named + "".join(f"data: {line}\n" for line in data.split("\n")) + "\n"


class _Ids:
    """What the messages of an operation are called; no body decides on it."""

    def __init__(self, operation: Code) -> None:
        self._operation = operation
        self._scope = Scope(longest=200)
        self._used = Counter[str]()

    def of(self, message: Message) -> str:
        """The id of the next message; of those that are alike the others are numbered."""
        name = f"{self._operation}-{part_of(message)}-{message.kind.value}"
        if message.kind is Kind.EXAMPLE:
            return f"{name}-{message.label}"
        if message.kind not in _LABELLED:
            return name
        given = message.parameter
        within = (given.location.value, given.wire) if given else ()
        steps = [str(step)[:_LONGEST] for step in (*within, *message.pointer)]
        wish = f"{name}-{'.'.join(steps) or 'body'}-{message.label}"
        self._used[wish] += 1
        number = self._used[wish]
        wish = wish if number == 1 else f"{wish}-{number}"
        return self._scope.claim(wish, wish)


_LABELLED = (Kind.BOUNDARY, Kind.INVALID, Kind.FUTURE)
_LONGEST = 60
"""Characters of a member's name that are part of an id."""


def _entry(name: str, message: Message) -> dict[str, Any]:
    """All of a message but its body."""
    entry: dict[str, Any] = {
        "id": name,
        "part": message.part,
        "kind": message.kind.value,
        "expect": _expected(message),
    }
    if message.parameter is not None:
        entry["location"] = message.parameter.location.value
    if message.keyword:
        entry |= {"pointer": str(message.place), "keyword": message.keyword}
    if message.source is not None:
        entry["source"] = str(message.source)
    if message.headers:
        entry["headers"] = dict(message.headers)
    if message.parameters:
        entry["parameters"] = message.parameters
    if message.raw is not None:
        entry["media_type"], entry["text"] = message.raw
    elif message.content is None:
        entry["media_type"] = ""
    elif message.content.media_type != "application/json":
        entry["media_type"] = message.content.media_type
    return entry


def _expected(message: Message) -> str:
    """What must happen to a message; `drift` is taken, but told of."""
    if message.raw is not None or message.kind is Kind.INVALID:
        return "reject"
    drifts = message.breaks and message.keyword != "writeOnly"
    return "drift" if drifts else "accept"


def part_of(message: Message) -> str:
    """What tells the bodies of an operation apart: a status, and a further media type."""
    return _part(message.part, message.content, message.further)


def _part(part: str, content: ir.Content | None, further: bool) -> str:
    return f"{part}-{_slug(content)}" if further and content else part


def _slug(content: ir.Content) -> str:
    return _UNNAMED.sub("-", content.media_type.lower()).strip("-")


def factories(api: ir.Api, names: Names) -> views.Factories:
    """A factory for each model that is a whole body, after its first messages."""
    module = Module(api, names.definitions, None)
    scope = Scope()
    found: dict[ir.Key, views.Factory] = {}
    for operation in api.operations:
        where = names.operations[operation.origin]
        for part, content in _whole(operation):
            ref = content.value.type
            if isinstance(ref, ir.Ref) and ref.target not in found:
                if isinstance(module.definition(ref), ir.Record):
                    found[ref.target] = _factory(
                        scope, module, ref, where, part, content.examples
                    )
    for name in ("JsonObject", "lazy"):
        module.runtime("models", name)
    fields = _fields(module, found)
    return views.Factories(
        factories=list(found.values()),
        fields=fields,
        dates=module.dates,
        typing=_typing(fields, found.values()),
        runtime=imports(module),
        natives=natives(module),
        uses=uses(module, code("..models.")),
    )


def _whole(operation: ir.Operation) -> Iterator[tuple[str, ir.Content]]:
    """The bodies of an operation in JSON, and what tells them apart."""
    for part, contents in operation.bodies:
        for number, content in enumerate(contents):
            if content.form is ir.Form.JSON:
                yield _part(part, content, number > 0), content


def _factory(
    scope: Scope,
    module: Module,
    ref: ir.Ref,
    where: Code,
    part: str,
    examples: Collection[str],
) -> views.Factory:
    model = module.name(ref)
    name = scope.claim(f"make_{snake(model)}", model)
    listed = join(", ", map(literal, examples))
    return views.Factory(
        name=identifier(name),
        text=literal(name),
        model=model,
        fields=_called(model),
        examples=code("Literal[{}]", listed) if examples else code("Never"),
        operation=literal(where),
        part=literal(part),
    )


def _called(model: Code) -> Code:
    """What the fields of a model are called together."""
    return code("_{}Fields", model)


def _fields(module: Module, made: Iterable[ir.Key]) -> list[views.Fields]:
    """The fields of the models that are made, and of those inside of them, each once."""
    found: dict[ir.Key, views.Fields] = {}
    waiting = deque(made)
    while waiting:
        key = waiting.popleft()
        record = module.definition(ir.Ref(target=key))
        if key in found or not isinstance(record, ir.Record):
            continue
        inner = {field.wire: _inner(module, field.type) for field in record.fields}
        waiting += filter(None, inner.values())
        model = module.name(ir.Ref(target=key))
        found[key] = views.Fields(
            name=_called(model),
            model=model,
            overrides=[
                _with_fields(module, override, inner[field.wire])
                for override, field in zip(
                    fields_of(module, record), record.fields, strict=True
                )
            ],
        )
    return list(found.values())


def _inner(module: Module, type: ir.Type) -> ir.Key | None:
    """The record that a value of a type is, if it is none else."""
    ref = ir.without_null(type)
    if isinstance(ref, ir.Ref) and isinstance(module.definition(ref), ir.Record):
        return ref.target
    return None


def _with_fields(
    module: Module, override: views.Override, inner: ir.Key | None
) -> views.Override:
    """An override that may be some fields of an object only."""
    if inner is None:
        return override
    fields = _called(module.name(ir.Ref(target=inner)))
    annotation = code("{} | {}", override.annotation, fields)
    return replace(override, annotation=annotation)


def _typing(
    fields: Iterable[views.Fields], made: Iterable[views.Factory]
) -> list[Code]:
    annotations = [o.annotation for each in fields for o in each.overrides]
    used = [code("Any")] if any("Any" in _WORD.findall(a) for a in annotations) else []
    kinds = {factory.examples == "Never" for factory in made}
    literal_ = [code("Literal")] if False in kinds else []
    never = [code("Never")] if True in kinds else []
    names = [code("TYPE_CHECKING"), *used, *literal_, *never]
    return [*names, code("TypedDict"), code("Unpack")]


def by_operation(made: Iterable[Message]) -> dict[Pointer, list[Message]]:
    """Messages by their operation's place."""
    grouped: dict[Pointer, list[Message]] = {}
    for message in made:
        grouped.setdefault(message.operation, []).append(message)
    return grouped
