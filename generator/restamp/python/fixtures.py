"""Messages into JSON and into factories."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from .. import ir
from ..codecs import Module, annotation
from ..document import Pointer
from ..names import Scope, snake
from ..samples import Kind, Message, Samples
from ..samples.held import held
from ..text import Code, code, identifier, join, json_text, literal, stripped
from . import views
from .imports import annotated, natives, of_package
from .models import fields_of
from .names import Names

_WORD = re.compile(r"\w+")
_SHORT = re.compile(r"[A-Za-z][\w-]{0,23}", re.ASCII)
_UNNAMED = re.compile(r"[^a-z0-9]+")


class Fixtures(NamedTuple):
    """The JSON text of an operation's messages, and what they are."""

    messages: Code
    summary: Mapping[str, Any]


class Writer:
    """Writes messages as JSON; a body that several messages share is written once."""

    def __init__(self, names: Names, samples: Samples) -> None:
        self._names = names.operations
        self._grouped = _by_operation(samples.messages)
        self._elsewhere = samples.elsewhere
        self._bodies: dict[int, tuple[Any, Code]] = {}

    def of(self, operation: ir.Operation) -> Fixtures:
        """The fixtures of an operation."""
        made = self._grouped.get(operation.origin, ())
        name = self._names[operation.origin]
        summary = _index(operation, made)
        if others := self._elsewhere.get(operation.origin):
            summary["elsewhere"] = [self._names[other] for other in others]
        return Fixtures(self._messages(name, made), summary)

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
            wish = f"{name}-{message.label}"
            return self._scope.claim(wish, wish)
        if message.kind not in _LABELLED:
            return name
        given = message.parameter
        within = (given.location.value, given.wire) if given else ()
        steps = [str(step)[:_LONGEST] for step in (*within, *message.pointer)]
        wish = f"{name}-{'.'.join(steps) or 'body'}-{_label(message)}"
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
    if message.part_headers:
        entry["part_headers"] = message.part_headers
    if message.raw is not None:
        entry["media_type"], entry["text"] = message.raw
    elif message.content is None:
        entry["media_type"] = ""
    elif message.content.media_type != "application/json":
        entry["media_type"] = message.content.media_type
    return entry


def _label(message: Message) -> str:
    """What tells a message apart: of the members of an enumeration, a short word."""
    if message.kind is Kind.BOUNDARY and message.keyword == "enum":
        value = message.value
        for step in message.pointer:
            value = value[step]
        if isinstance(value, str) and _SHORT.fullmatch(value):
            return f"enum-{value}"
    return message.label


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


class Whole(NamedTuple):
    """A body that is of one model alone: whose it is, and what tells it apart.

    `examples` are those of all bodies of the model, each with the first one that has it.
    """

    operation: Pointer
    part: str
    examples: dict[str, tuple[Pointer, str]]


def whole(api: ir.Api) -> dict[ir.Key, Whole]:
    """The first body in JSON of each record that is one."""
    found: dict[ir.Key, Whole] = {}
    for operation in api.operations:
        for part, contents in operation.bodies:
            for number, content in enumerate(contents):
                ref = content.value.type
                if content.form is not ir.Form.JSON or not isinstance(ref, ir.Ref):
                    continue
                if isinstance(api.definitions[ref.target], ir.Record):
                    told = _part(part, content, number > 0)
                    body = Whole(operation.origin, told, {})
                    examples = found.setdefault(ref.target, body).examples
                    for name, example in content.examples.items():
                        if held(api, ref, example.value):
                            examples.setdefault(name, (operation.origin, told))
    return found


def factories(api: ir.Api, names: Names) -> views.Factories:
    """A factory for each record, first of those that are whole bodies."""
    module = Module(api, names.definitions, None, own=("Sequence",))
    scope, bodies = Scope(), whole(api)
    listed = [k for k, each in api.definitions.items() if isinstance(each, ir.Record)]
    made = {
        key: _name(scope, names.definitions[key].name)
        for key in dict.fromkeys([*bodies, *listed])
    }
    found = [_factory(module, names, key, made, bodies.get(key)) for key in made]
    fields = [_fields(module, key) for key in made]
    module.runtime("models", "JsonObject")
    return views.Factories(
        factories=found,
        exports=views.Import(
            module=code(".factories"),
            names=[code("{} as {}", each.name, each.name) for each in found],
        ),
        fields=fields,
        dates=module.dates,
        runtime=[*([code("Body")] if bodies else []), code("factory")],
        imports=[
            *_sequences(fields),
            *natives(module),
            views.Import(module=code("typing"), names=_typing(fields, found)),
            of_package(module),
            *annotated(module),
        ],
    )


def _name(scope: Scope, model: Code) -> Code:
    return identifier(scope.claim(f"make_{snake(model)}", model))


def _factory(
    module: Module,
    names: Names,
    key: ir.Key,
    made: Mapping[ir.Key, Code],
    body: Whole | None,
) -> views.Factory:
    record = module.definition(ir.Ref(target=key))
    assert isinstance(record, ir.Record)
    known = names.definitions[key]
    model = module.name(ir.Ref(target=key))
    listed = join(", ", map(literal, body.examples)) if body else None
    inner = [_inner(module, field.type)[0] for field in record.fields]
    return views.Factory(
        name=made[key],
        text=literal(made[key]),
        model=model,
        module=literal(known.module),
        real=literal(known.name),
        fields=_called(model),
        examples=code("Literal[{}]", listed) if listed else code("Never"),
        body=_body(names, body) if body else None,
        inner=[
            views.Inner(name=override.name, factory=literal(made[held]))
            for override, held in zip(fields_of(module, record), inner, strict=True)
            if held is not None
        ],
    )


def _body(names: Names, body: Whole) -> Code:
    """The body that a model is, in the runtime's words."""
    operation = names.operations[body.operation]
    others = {
        f"example-{name}": f"{names.operations[at]}-{part}-example-{name}"
        for name, (at, part) in body.examples.items()
        if (at, part) != (body.operation, body.part)
    }
    given = [literal(operation), literal(body.part)]
    return code(
        "Body({})", join(", ", [*given, *([literal(others)] if others else [])])
    )


def _called(model: Code) -> Code:
    """What the fields of a model are called together."""
    return code("_{}Fields", model)


def _fields(module: Module, key: ir.Key) -> views.Fields:
    """The fields of a model that is made."""
    record = module.definition(ir.Ref(target=key))
    assert isinstance(record, ir.Record)
    model = module.name(ir.Ref(target=key))
    return views.Fields(
        name=_called(model),
        model=model,
        overrides=[
            _with_fields(module, override, field.type)
            for override, field in zip(
                fields_of(module, record), record.fields, strict=True
            )
        ],
    )


def _inner(module: Module, type: ir.Type) -> tuple[ir.Key | None, ir.Type | None]:
    """The record that a value of a type is, or its items are; and the items' type."""
    held = ir.without_null(type)
    items = held.items if isinstance(held, ir.Array) else None
    ref = ir.without_null(items) if items else held
    if isinstance(ref, ir.Ref) and isinstance(module.definition(ref), ir.Record):
        return ref.target, items
    return None, None


def _with_fields(
    module: Module, override: views.Override, type: ir.Type
) -> views.Override:
    """An override that may be some fields of an object only, or of objects in a list."""
    inner, items = _inner(module, type)
    if inner is None:
        return override
    more = _called(module.name(ir.Ref(target=inner)))
    if items is not None:
        more = code("Sequence[{} | {}]", annotation(module, items), more)
    return replace(override, annotation=code("{} | {}", override.annotation, more))


def _sequences(fields: Iterable[views.Fields]) -> list[views.Import]:
    """What the annotations of lists need."""
    annotations = [o.annotation for each in fields for o in each.overrides]
    if not any("Sequence[" in annotation for annotation in annotations):
        return []
    return [views.Import(module=code("collections.abc"), names=[code("Sequence")])]


def _typing(
    fields: Iterable[views.Fields], made: Iterable[views.Factory]
) -> list[Code]:
    annotations = [o.annotation for each in fields for o in each.overrides]
    used = [code("Any")] if any("Any" in _WORD.findall(a) for a in annotations) else []
    kinds = {factory.examples == "Never" for factory in made}
    literal_ = [code("Literal")] if False in kinds else []
    never = [code("Never")] if True in kinds else []
    return [*used, *literal_, *never, code("TypedDict"), code("Unpack")]


def _by_operation(made: Iterable[Message]) -> dict[Pointer, list[Message]]:
    """Messages by their operation's place."""
    grouped: dict[Pointer, list[Message]] = {}
    for message in made:
        grouped.setdefault(message.operation, []).append(message)
    return grouped
