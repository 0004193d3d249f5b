"""The module of clients."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...text import Code
from .imports import Uses


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """An argument of the clients that may be None."""

    name: Code
    annotation: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """What authenticates: arguments of the clients, and what is made of them."""

    scheme: Code
    arguments: Sequence[Argument]
    made: Code
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """An argument of the clients that completes the server's URL."""

    name: Code
    wire: Code
    annotation: Code
    default: Code | None
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A base URL under a short name."""

    name: Code
    url: Code
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """The operations of a tag, as methods of the clients."""

    name: Code
    attribute: Code
    doc: str
    operations: Sequence[Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """The clients' module; `doc` is of their constructors, `given` their credentials.

    `slashed` are the names of variables whose values may be several segments of a path.
    """

    doc: str
    typing: Sequence[Code]
    servers: Sequence[Server]
    default: Code | None
    variables: Sequence[Variable]
    slashed: Code | None
    credentials: Sequence[Credential]
    given: Code
    kinds: Sequence[Code]
    secret: bool
    resources: Sequence[Resource]
    uses: Uses
