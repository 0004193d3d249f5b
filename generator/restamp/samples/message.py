"""A message and why it exists."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, NamedTuple, TypeAlias

from .. import ir
from ..document import Pointer
from ..problems import Problem

STRUCTURED = (ir.Form.JSON, ir.Form.FORM, ir.Form.MULTIPART)
"""Ways to write a body that keep what a JSON value is made of."""


def is_made(content: ir.Content) -> bool:
    """Whether bodies of a content are made: of XML there are only its examples."""
    return not content.structured or text_of(content) is not None


def text_of(content: ir.Content) -> ir.Example | None:
    """The first example of a content that is written as a text."""
    texts = (e for e in content.examples.values() if isinstance(e.value, str))
    return next(texts, None)


def is_sendable(content: ir.Content, body: Any) -> bool:
    """Whether a body can be written as what a content is: forms have parts."""
    match content.form:
        case ir.Form.FORM | ir.Form.MULTIPART:
            return isinstance(body, dict | list)
        case ir.Form.JSON | ir.Form.LINES | ir.Form.EVENTS:
            return True
        case _:
            return isinstance(body, str)


GoalKey: TypeAlias = tuple[int, Hashable, bool]
"""The identity of a term, what of it is shown, and whether it is shown broken."""


class Goal(NamedTuple):
    """One thing to show: of which group, where, and what for people to read."""

    group: str
    place: Pointer
    what: str


class Reason(Enum):
    """Why a goal has no message."""

    EXCLUDED = "another keyword excludes it"
    IMPLIED = "what breaks it breaks another keyword too"
    TAKEN = "what breaks it is valid in another way"
    UNWRITTEN = "no text of this kind can say it"
    UNMADE = "no body is made for this media type"
    INTACT = "no text or sequence is made that breaks it"
    LARGE = "it is larger than fixtures are made"
    VAIN = "no value is known that shows it"
    UNREACHED = "no valid value is known that leads there, or it nests too deep"

    @property
    def final(self) -> bool:
        """Whether there can be no message."""
        return self not in _OPEN


_OPEN = (Reason.UNMADE, Reason.INTACT, Reason.LARGE, Reason.VAIN, Reason.UNREACHED)


class Reasons(dict[GoalKey, Reason]):
    """Why goals have no message; of several reasons the one that leaves most open."""

    def add(self, key: GoalKey, reason: Reason) -> None:
        """Say why a goal could not be shown at one of its places."""
        known = self.get(key)
        if known is None or known.final:
            self[key] = reason


class Size(Enum):
    """How much of what a schema allows a value holds."""

    MINIMAL = "minimal"
    TYPICAL = "typical"
    MAXIMAL = "maximal"


class Kind(Enum):
    """What a message is an instance of."""

    MINIMAL = "minimal"
    TYPICAL = "typical"
    MAXIMAL = "maximal"
    EXAMPLE = "example"
    BOUNDARY = "boundary"
    INVALID = "invalid"
    FUTURE = "future"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A request's parameters, or a response's headers, and a body.

    `part` is `request` or a status. `content` is what the body is written in; None where
    there is no body, and `further` says that its part has another one before. `body` is a
    JSON value: one item, where the content is a sequence.
    An invalid message breaks the constraint `keyword` at `pointer` (into the value) and
    must be refused; one of the future is not what the document says, and breaks nothing
    or what `keyword` says. `label` tells messages of one kind apart, and `source` is where
    in the document a body comes from, if it does. `parameter` is the one that the message
    is about, where it is not about the body. `part_headers` are those that parts of a form need,
    by the name of the part. `raw` has the media type and the text of what
    is no body of the document. `goals` are what the message shows. `model` is what the
    body is of, where it is a value that no operation sends: `operation` is its place.
    """

    operation: Pointer
    part: str
    kind: Kind
    content: ir.Content | None
    body: Any
    further: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    part_headers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    pointer: Pointer = Pointer(())
    keyword: str = ""
    label: str = ""
    source: Pointer | None = None
    parameter: ir.Parameter | None = None
    raw: tuple[str, str] | None = None
    model: ir.Key | None = None
    goals: tuple[GoalKey, ...] = field(default=(), compare=False)

    @property
    def value(self) -> Any:
        """The JSON value that the message is about: the body, or a parameter's."""
        if self.parameter is None:
            return self.body
        return self.parameters[self.parameter.location.value][self.parameter.wire]

    @property
    def place(self) -> Pointer:
        """Where in the body, or among the parameters of its location, the keyword is."""
        wire = () if self.parameter is None else (self.parameter.wire,)
        return Pointer((*wire, *self.pointer))

    @property
    def breaks(self) -> bool:
        """Whether the value breaks its schema."""
        return bool(self.keyword) and self.kind in (Kind.INVALID, Kind.FUTURE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Samples:
    """Messages, those of models alone, and the places of what none could be made of.

    `errors` are examples of the document that break their schema. `unbroken` counts the
    constraints of requests that no invalid message breaks. `families` are the unions of
    schemas with all that extend them, by the places of the schemas. `goals` are all that
    the messages are to show, and `reasons` why some of them are not shown. `elsewhere` has
    the operations that show, in place of another one, what both lead to.
    """

    messages: tuple[Message, ...]
    models: tuple[Message, ...] = ()
    problems: tuple[Problem, ...] = ()
    errors: tuple[Problem, ...] = ()
    unbroken: int = 0
    families: Mapping[Pointer, ir.Union] = field(default_factory=dict)
    goals: Mapping[GoalKey, Goal] = field(default_factory=dict)
    reasons: Mapping[GoalKey, Reason] = field(default_factory=dict)
    elsewhere: Mapping[Pointer, tuple[Pointer, ...]] = field(default_factory=dict)
