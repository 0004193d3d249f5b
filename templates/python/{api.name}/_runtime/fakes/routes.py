"""What a package tells its fake: operations, servers and security schemes."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import Any, Literal, TypeAlias

from ..responses import Responses
from .contents import Content
from .parameters import Parameter, Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """What a request of an operation must be, and the answers that are declared."""

    parameters: tuple[Parameter, ...] = ()
    contents: tuple[Content, ...] = ()
    """What the body may be."""
    required: bool = False
    """Whether there must be a body."""
    security: tuple[tuple[str, ...], ...] = ()
    shown: tuple[str, ...] = ()
    """The members that its usual answer may have."""
    responses: Responses[Any, Any]


@dataclass(frozen=True, slots=True)
class Scheme:
    """Where a security scheme's credentials are: of `http` the name of its scheme."""

    place: Literal["header", "query", "cookie", "http", "tls"]
    name: str = ""

    def is_given(self, texts: Texts) -> bool:
        """Whether a request has such credentials."""
        match self.place:
            case "header":
                return bool(texts.headers.get(self.name.lower()))
            case "query":
                return any(n == self.name and v for n, v in texts.pairs())
            case "cookie":
                return any(n == self.name and v for n, v in texts.cookies)
            case "http":
                return self._authorizes(texts.headers.get("authorization", ""))
            case "tls":
                return True  # of which no request tells

    def challenge(self) -> str:
        """What asks for such credentials, where HTTP itself has a word for it."""
        return f'{self.name} realm="fake"' if self.place == "http" else ""

    def _authorizes(self, header: str) -> bool:
        scheme, _, credentials = header.strip().partition(" ")
        if scheme.lower() != self.name.lower() or not credentials.strip():
            return False
        return scheme.lower() != "basic" or _is_pair(credentials.strip())


def _is_pair(credentials: str) -> bool:
    try:
        return b":" in b64decode(credentials, validate=True)
    except ValueError:
        return False


@dataclass(frozen=True, eq=False)
class Operation:
    """One operation: its names, its place, and its route, which is loaded when needed."""

    package: str
    name: str
    module: str
    method: str
    template: str

    @cached_property
    def route(self) -> Route:
        """What its requests must be."""
        found: Route = import_module(f"{self.package}.{self.module}").ROUTE
        return found

    def __str__(self) -> str:
        return f"{self.name} ({self.method} {self.template})"


Address: TypeAlias = tuple[str, Mapping[str, tuple[str, ...]]]
"""A server's URL, and the values of its variables that are more than one segment."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Api:
    """All operations by their names in Python: module, method and path."""

    package: str
    operations: Mapping[str, tuple[str, str, str]]
    servers: tuple[Address, ...] = ()
    schemes: Mapping[str, Scheme]

    @cached_property
    def listed(self) -> dict[str, Operation]:
        """The operations by name."""
        return {
            name: Operation(self.package, name, *place)
            for name, place in self.operations.items()
        }

    @property
    def fixtures(self) -> str:
        """The package of the messages."""
        return self.package.rpartition(".")[0] + ".fixtures"
