"""Messages of the package's fixtures, and factories that make objects of them."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar

from .bodies import Form
from .media import is_json
from .models import Model
from .nearest import nearest

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
    part_headers: dict[str, dict[str, str]] = field(default_factory=dict)
    """What a request function takes of that name."""
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
    known = [each.id for each in _stored(package, id.partition("-")[0])]
    raise KeyError(f"no message {id!r}{nearest(id, known)}")


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


_SIZES = ("minimal", "typical", "maximal")


@dataclass(frozen=True, slots=True)
class Body:
    """The body of an operation that is one model: a request's, or that of a status.

    `others` are examples that another body of the model has: ids of messages by kinds.
    """

    operation: str
    part: str
    others: Mapping[str, str] = field(default_factory=dict)

    def value(self, package: str, kind: str) -> Any:
        """The JSON value of a kind, such as "typical"; `KeyError` for none."""
        usual = f"{self.operation}-{self.part}-{kind}"
        return message(package, self.others.get(kind, usual)).body


def _beside(package: str, module: str, name: str, kind: str) -> Any:
    """The value of a model that is no body, which lies beside its schema."""
    values = _values(package, module, name)
    known = _SIZES[: _SIZES.index(kind) + 1] if kind in _SIZES else ()
    for size in reversed(known):  # what is the same as a smaller one is left out
        if size in values:
            return deepcopy(values[size])
    raise KeyError(f"no {kind} {name} is known")


@cache
def _values(package: str, module: str, name: str) -> dict[str, Any]:
    from importlib.resources import files

    text = (files(package) / "schemas" / f"{module}.json").read_text("utf-8")
    values: dict[str, Any] = json.loads(text)[name].get("values", {})
    return values


class Factory(Generic[P, M, E]):
    """Makes objects of one model: typical ones, or as small or large as they can be.

    A field may be given another value, right or wrong: `violations()` tells which. A
    dictionary in place of an object gives some of its fields other values, and one in a
    list stands for a typical object with them.
    """

    def __init__(
        self,
        where: tuple[str, str],
        body: Body | None,
        inner: Mapping[str, str],
        declared: Callable[..., None],
    ) -> None:
        self._where = where
        self._body = body
        self._inner = inner
        self._known = declared.__globals__
        self._package: str = declared.__globals__["__package__"]
        self.__name__ = declared.__name__
        self.__doc__ = declared.__doc__

    def __call__(self, *args: P.args, **fields: P.kwargs) -> M:
        """A typical object, with other values for some fields."""
        return self._made("typical", args, fields)

    def minimal(self, *args: P.args, **fields: P.kwargs) -> M:
        """An object with the members that are required."""
        return self._made("minimal", args, fields)

    def maximal(self, *args: P.args, **fields: P.kwargs) -> M:
        """An object with every member."""
        return self._made("maximal", args, fields)

    def example(self, name: E, *args: P.args, **fields: P.kwargs) -> M:
        """The object of one of the document's examples; `KeyError` where it has none."""
        return self._made(f"example-{name}", args, fields)

    def _made(self, kind: str, args: tuple[Any, ...], fields: dict[str, Any]) -> M:
        if args:
            told = f"{self.__name__} takes fields by their names only, such as"
            names = [each.name for each in dataclasses.fields(self._model)]
            first = next((name for name in names if name != "extra"), "extra")
            raise TypeError(f"{told} {self.__name__}({first}={args[0]!r})")
        try:
            value = self._value(kind)
        except KeyError:
            if kind not in _SIZES:
                raise
            return self._of_fields(fields)
        return self._with(self._model.from_dict(value), fields)

    def _of_fields(self, fields: dict[str, Any]) -> M:
        """An object of nothing but what is given, where no value is known."""
        for name in fields:
            _refuse_unknown(self._model, name)
        needed = [
            each.name
            for each in dataclasses.fields(self._model)
            if each.default is each.default_factory is dataclasses.MISSING
        ]
        if not fields or not fields.keys() >= {*needed}:
            name = self._model.__name__
            told = f"no value is known that keeps to the schema of {name}"
            wanted = (
                f"give all fields: {', '.join(needed)}" if needed else "give fields"
            )
            raise KeyError(f"{told}; {wanted}") from None
        given = {name: self._given(name, None, v) for name, v in fields.items()}
        return self._model(**given)

    def _value(self, kind: str) -> Any:
        if self._body is not None:
            return self._body.value(self._package, kind)
        return _beside(self._package, *self._where, kind)

    @cached_property
    def _model(self) -> type[M]:
        module, name = self._where
        home = import_module(f"..models.{module}", self._package)
        model: type[M] = getattr(home, name)
        return model

    def _with(self, made: M, fields: dict[str, Any]) -> M:
        """An object with other values for some fields."""
        for name, value in fields.items():
            _refuse_unknown(self._model, name)
            setattr(made, name, self._given(name, getattr(made, name, None), value))
        return made

    def _given(self, name: str, held: Any, value: Any) -> Any:
        """A value with objects in place of dictionaries, where the field has objects."""
        if name in self._inner:
            factory: Factory[Any, Any, Any] = self._known[self._inner[name]]
            if isinstance(value, dict):
                return factory._changed(held, value)
            if isinstance(value, list | tuple):
                return [
                    factory._changed(None, each) if isinstance(each, dict) else each
                    for each in value
                ]
        elif isinstance(value, dict) and isinstance(held, Model):
            return _changed(held, value)
        return value

    def _changed(self, held: Any, fields: dict[str, Any]) -> M:
        """What is held, or else a typical object, with other values for some fields."""
        if isinstance(held, self._model):
            return self._with(held, fields)
        return self._made("typical", (), fields)


def _changed(model: Model, fields: dict[str, Any]) -> Model:
    """One of several models that a field may hold, with other values for some fields."""
    for name, value in fields.items():
        _refuse_unknown(type(model), name)
        setattr(model, name, value)
    return model


def _refuse_unknown(model: type[Model], name: str) -> None:
    known = [each.name for each in dataclasses.fields(model)]
    if name not in known:
        told = f"{model.__name__} has no field {name!r}"
        raise TypeError(f"{told}{nearest(name, known)}")


def factory(
    module: str, name: str, body: Body | None = None, /, **inner: str
) -> Callable[[Callable[Concatenate[M, E, P], None]], Factory[P, M, E]]:
    """Turn a function's signature into that of a factory of a model.

    Its first argument has the type of the model, its second one that of the names of the
    document's examples. `inner` are the fields that hold objects, with the factories of
    these, beside it.
    """

    def made(declared: Callable[Concatenate[M, E, P], None]) -> Factory[P, M, E]:
        return Factory((module, name), body, inner, declared)

    return made
