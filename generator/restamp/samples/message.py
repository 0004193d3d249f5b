"""A message and why it exists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from ..document import Pointer


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
    """A request's or response's body and headers.

    `part` is `request` or a status. An invalid message breaks the constraint `keyword`
    at `pointer` (into the body) and must be refused. `label` tells messages of one kind
    apart, and `source` is where in the document a body comes from, if it does.
    """

    operation: Pointer
    part: str
    kind: Kind
    schema: Pointer | None
    body: Any
    headers: Mapping[str, str] = field(default_factory=dict)
    pointer: Pointer = Pointer(())
    keyword: str = ""
    label: str = ""
    source: Pointer | None = None
