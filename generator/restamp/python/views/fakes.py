"""The fake API: its operations as a whole, and what the requests of each must be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...text import Code
from .imports import Import, Uses


@dataclass(frozen=True, slots=True, kw_only=True)
class Stub:
    """An operation of the fake: where it is, its statuses and the bodies of its answers."""

    name: Code
    text: Code
    module: Code
    method: Code
    template: Code
    statuses: Code
    bodies: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """A security scheme by its name, and an expression for where its credentials are."""

    name: Code
    made: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Fake:
    """The module of the fake."""

    stubs: Sequence[Stub]
    servers: Sequence[Code]
    schemes: Sequence[Scheme]
    dates: bool
    typing: Sequence[Code]
    runtime: Sequence[Import]
    natives: Sequence[Import]
    uses: Uses


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Expressions for the parameters of an operation's requests, and arguments for each
    of their contents.

    `shown` are the names of the members that its usual answer has.
    """

    parameters: Sequence[Code]
    contents: Sequence[Sequence[Code]]
    required: bool
    security: Code
    shown: Code | None
    runtime: Sequence[Import]
    uses: Uses
