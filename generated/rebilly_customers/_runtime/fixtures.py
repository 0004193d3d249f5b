"""Messages of the package's fixtures, and factories that make objects of them."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar

from .bodies import Form
from .media import is_json
from .models import Model

if TYPE_CHECKING:
    from .transports import Incoming, Outgoing

P = ParamSpec("P")
M = TypeVar("M", bound=Model)
E = TypeVar("E", contravariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A request's parameters, or a response's headers, a body, and why it exists.

    `part` is "request" or a status. What is to be refused breaks the constraint
    `keyword` at the JSON pointer `pointer`, into the body or into the parameters of a
    `location`; what is at the boundary just keeps to it.
    What is expected to "drift" is read, and its deviations are told. `parameters` are
    JSON values by location and name. The body is a JSON value, or a text where the media
    type has no structure; `text` is one that is none. `source` is the pointer of the
    document's example that a body is.
    """

    id: str
    part: str
    kind: str
    expect: str
    location: str = ""
    pointer: str = ""
    keyword: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    parameters: dict[str, dict[str, Any]] = field(default_factory=dict)
    media_type: str = "application/json"
    """Empty when there is no body."""
    body: Any = None
    text: str | None = None
    source: str = ""

    @property
    def status(self) -> int:
        """A status that the message is an answer of; 500 for "default"."""
        return 500 if self.part == "default" else int(self.part.replace("X", "0"))

    @property
    def sent_headers(self) -> tuple[tuple[str, str], ...]:
        """The headers as an answer has them: with the media type, if it has a body."""
        kind = (("Content-Type", self.media_type),) if self.media_type else ()
        return (*kind, *self.headers.items())

    @property
    def content(self) -> bytes:
        """The body as an answer has it."""
        if not self.media_type:
            return b""
        if self.text is not None:
            return self.text.encode()
        if isinstance(self.body, str) and not is_json(self.media_type):
            return self.body.encode()
        if isinstance(self.body, dict) and "urlencoded" in self.media_type:
            return Form(self.body).content()
        return json.dumps(self.body).encode()


@cache
def _stored(package: str, operation: str) -> tuple[Message, ...]:
    from importlib.resources import files

    try:
        text = (files(package) / f"{operation}.json").read_text("utf-8")
    except FileNotFoundError:
        raise KeyError(f"no fixtures of an operation {operation!r}") from None
    return tuple(Message(**entry) for entry in json.loads(text)["messages"])


def messages(package: str, operation: str) -> tuple[Message, ...]:
    """Every message of an operation; `KeyError` when there is none of this name."""
    return deepcopy(_stored(package, operation))


def message(package: str, id: str) -> Message:
    """One message; `KeyError` when there is none of this id."""
    for found in _stored(package, id.partition("-")[0]):
        if found.id == id:
            return deepcopy(found)
    from difflib import get_close_matches

    known = [each.id for each in _stored(package, id.partition("-")[0])]
    raise KeyError(
        f"no message {id!r}; near: {', '.join(get_close_matches(id, known))}"
    )


class Replies:
    """A transport that answers with messages, one after the other, without a network."""

    def __init__(self, *messages: Message) -> None:
        self._left = list(messages)
        self.requests: list[Outgoing] = []
        """What was sent, in order."""

    def add(self, *messages: Message) -> None:
        """Answer with further messages, after those that are left."""
        self._left += messages

    def send(self, outgoing: Outgoing) -> Incoming:
        """Answer with the next message; `AssertionError` when none is left."""
        from .transports import Incoming

        self.requests.append(outgoing)
        if not self._left:
            raise AssertionError(f"no reply is left for {outgoing.method}")
        reply = self._left.pop(0)
        return Incoming(
            status=reply.status,
            headers=reply.sent_headers,
            content=reply.content,
        )

    def close(self) -> None:
        """Nothing is open."""


class Factory(Generic[P, M, E]):
    """Makes objects of one model: typical ones, or as small or large as they can be.

    A field may be given another value, right or wrong: `violations()` tells which. A
    dictionary in place of an object gives some of its fields other values.
    """

    def __init__(self, model: type[M], package: str, operation: str, part: str) -> None:
        self._model = model
        self._package = package
        self._prefix = f"{operation}-{part}"
        self.__name__ = ""

    def __call__(self, *_: P.args, **fields: P.kwargs) -> M:
        """A typical object, with other values for some fields."""
        return self._made("typical", fields)

    def minimal(self, *_: P.args, **fields: P.kwargs) -> M:
        """An object with the members that are required."""
        return self._made("minimal", fields)

    def maximal(self, *_: P.args, **fields: P.kwargs) -> M:
        """An object with every member."""
        return self._made("maximal", fields)

    def example(self, name: E, *_: P.args, **fields: P.kwargs) -> M:
        """The object of one of the document's examples; `KeyError` where it has none."""
        return self._made(f"example-{name}", fields)

    def _made(self, kind: str, fields: dict[str, Any]) -> M:
        made = self._stored(kind)
        for name, value in fields.items():
            _refuse_unknown(made, name)
            if isinstance(value, dict) and name != "extra":
                value = self._changed(made, name, value)
            setattr(made, name, value)
        return made

    def _stored(self, kind: str) -> M:
        return self._model.from_dict(
            message(self._package, f"{self._prefix}-{kind}").body
        )

    def _changed(self, made: M, name: str, fields: dict[str, Any]) -> Any:
        """The object of a field with other values; what is no object is replaced."""
        held = getattr(made, name, None)
        if not isinstance(held, Model):
            held = getattr(self._stored("maximal"), name, None)
        return _with(held, fields) if isinstance(held, Model) else fields


def _with(model: Model, fields: dict[str, Any]) -> Model:
    """A model with other values for some fields, and of those that are models, in them."""
    for name, value in fields.items():
        _refuse_unknown(model, name)
        held = getattr(model, name, None)
        if isinstance(value, dict) and isinstance(held, Model):
            value = _with(held, value)
        setattr(model, name, value)
    return model


def _refuse_unknown(model: Model, name: str) -> None:
    known = [each.name for each in dataclasses.fields(model)]
    if name not in known:
        from difflib import get_close_matches

        near = ", ".join(get_close_matches(name, known))
        told = f"; near: {near}" if near else ""
        raise TypeError(f"{type(model).__name__} has no field {name!r}{told}")


def factory(
    model: type[M], package: str | None, operation: str, part: str
) -> Callable[[Callable[Concatenate[E, P], None]], Factory[P, M, E]]:
    """Turn a function's signature into that of a factory.

    Its first argument has the type of the names of the document's examples.
    """

    def made(declared: Callable[Concatenate[E, P], None]) -> Factory[P, M, E]:
        result: Factory[P, M, E] = Factory(model, package or "", operation, part)
        result.__doc__ = declared.__doc__
        result.__name__ = declared.__name__
        return result

    return made
