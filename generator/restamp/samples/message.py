"""A message and why it exists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from .. import ir
from ..document import Pointer
from ..problems import Problem


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
    INVALID = "invalid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A request's parameters, or a response's headers, and a body.

    `part` is `request` or a status. `content` is what the body is written in; None where
    there is no body, and `further` says that its part has another one before. `body` is a
    JSON value: one item, where the content is a sequence.
    An invalid message breaks the constraint `keyword` at `pointer` (into the body) and
    must be refused. `label` tells messages of one kind apart, and `source` is where in
    the document a body comes from, if it does.
    """

    operation: Pointer
    part: str
    kind: Kind
    content: ir.Content | None
    body: Any
    further: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    pointer: Pointer = Pointer(())
    keyword: str = ""
    label: str = ""
    source: Pointer | None = None

    @property
    def schema(self) -> Pointer | None:
        """Where the schema of the body stands."""
        return self.content.value.origin if self.content else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Samples:
    """Messages, and the places of what none could be made of.

    `errors` are examples of the document that break their schema. `unbroken` counts the
    constraints of requests that no invalid message breaks. `families` are the unions of
    schemas with all that extend them, by the places of the schemas.
    """

    messages: tuple[Message, ...]
    problems: tuple[Problem, ...] = ()
    errors: tuple[Problem, ...] = ()
    unbroken: int = 0
    families: Mapping[Pointer, ir.Union] = field(default_factory=dict)
