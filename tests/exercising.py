"""All that a package does, done: every class, every request, and every answer."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import Any
from urllib.parse import unquote

from behaving import Wire
from corpus.package import same
from corpus.probe import Probe
from corpus.requests import calls

from restamp import ir
from restamp.build import build
from restamp.load import load
from restamp.normalize import normalize
from restamp.python.names import Names, claim
from restamp.resolve import resolve

_STRUCTURED = (ir.Form.JSON, ir.Form.LINES)


def exercise(spec: Path, package: ModuleType) -> list[str]:
    """Call all of a package, and give the texts that went over the wire.

    What is decoded and encoded again must be the same JSON value, and what a fixture
    says is wrong must be told of.
    """
    api, _ = build(resolve(normalize(load(spec))))
    names = claim(api)
    probe = Probe(api, names, package.__name__)
    seen: list[str] = []
    values: list[Any] = []
    for operation in api.operations:
        for message in package.fixtures.messages(names.operations[operation.origin]):
            values += _values(message)
            seen += _kept(probe, operation, message)
    for request in calls(api, names, package, probe):
        assert type(request).__name__ == "Request", request
        seen += _sent(package, request)
        seen += _answered(package, names, api, request)
    _decode_all(package, values)
    return seen


def _values(message: Any) -> Iterator[Any]:
    """The objects of a message, from the outer to the inner."""
    waiting = [message.body]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value


def _kept(probe: Probe, operation: ir.Operation, message: Any) -> Iterator[str]:
    """The texts of a message that is decoded, checked and encoded."""
    for content in _contents(operation, message):
        codec = probe.codec(content.value)
        found: list[Any] = []
        codec.check(message.body, None, found)
        told = {(each.pointer, each.keyword) for each in found}
        if message.expect == "reject":
            assert (message.pointer, message.keyword) in told, message
        elif message.kind != "future":
            assert not told, (message, told)
            assert same(codec.encode(codec.decode(message.body)), message.body)
            yield from _texts(message.body)


def _contents(operation: ir.Operation, message: Any) -> Iterator[ir.Content]:
    if message.part == "request":
        held = operation.body.contents if operation.body else ()
    else:
        answers = (r for r in operation.responses if r.status == message.part)
        held = next((r.contents for r in answers), ())
    for content in held:
        if content.media_type == message.media_type and content.form in _STRUCTURED:
            yield content


def _texts(value: Any) -> Iterator[str]:
    """Every key and text of a JSON value."""
    if isinstance(value, dict):
        for key, held in value.items():
            yield key
            yield from _texts(held)
    elif isinstance(value, list):
        for held in value:
            yield from _texts(held)
    elif isinstance(value, str):
        yield value


def _client(package: ModuleType, wire: Any) -> Any:
    """A client with a secret for each API key."""
    known = inspect.signature(package.Client).parameters
    own = {"server", "base_url", "timeout", "retry", "transport"}
    given = {
        name: "secret"
        for name, each in known.items()
        if name not in own and "Secret" in str(each.annotation)
    }
    return package.Client(transport=wire, **given)


def _sent(package: ModuleType, request: Any) -> Iterator[str]:
    """The texts of what a transport is given for a request."""
    wire = Wire(204, b"")
    try:
        _client(package, wire).send(request)
    except package.errors.UnexpectedResponse:
        pass  # what comes back is not looked at
    (outgoing,) = wire.sent
    request.curl("https://example.com")
    yield unquote(outgoing.url)
    for name, value in outgoing.headers:
        yield from (name, value, unquote(value))
    content = outgoing.content or b""
    text = (content if isinstance(content, bytes) else b"".join(content)).decode()
    for escaped, character in (("%22", '"'), ("%0D", "\r"), ("%0A", "\n")):
        text = text.replace(escaped, character)  # in the names of parts
    yield from (text, unquote(text.replace("+", " ")))
    if request.body is not None and request.body.content_type == "application/json":
        yield from _texts(json.loads(content))


def _answered(
    package: ModuleType, names: Names, api: ir.Api, request: Any
) -> Iterator[str]:
    """The texts of answers that a client reads."""
    (name,) = {
        names.operations[o.origin] for o in api.operations if o.id == request.operation
    }
    for message in package.fixtures.messages(name):
        if message.part == "request" or message.expect != "accept":
            continue
        client = _client(package, package.fixtures.Replies(message))
        if message.media_type == "text/event-stream":
            yield from _streamed(client, request)
            continue
        try:
            response = client.exchange(request)
        except package.errors.ApiError:
            continue
        headers = response.headers
        for wire, value in message.headers.items():
            assert headers[wire] == value
            yield wire
        for attribute in dir(type(headers)):
            if isinstance(getattr(type(headers), attribute), property):
                getattr(headers, attribute)


def _streamed(client: Any, request: Any) -> Iterator[str]:
    """The texts of the events of an answer."""
    with client.stream(request) as stream:
        for event in stream.events():
            data = event.data
            yield event.event
            yield from _texts(data.to_dict() if hasattr(data, "to_dict") else data)


def _decode_all(package: ModuleType, values: list[Any]) -> None:
    """Decode all objects by all classes, and encode and check what comes of it."""
    models = import_module(f"{package.__name__}.models")
    for found in iter_modules(models.__path__, f"{models.__name__}."):
        for each in vars(import_module(found.name)).values():
            own = isinstance(each, type) and each.__module__ == found.name
            if own and hasattr(each, "from_dict"):
                for value in values[:40]:
                    _decode(package, each, value)


def _decode(package: ModuleType, model: Any, value: Any) -> None:
    try:
        made = model.from_dict(value)
    except package.errors.DecodeError:
        return
    repr(made)
    made.to_dict()
    made.violations()
