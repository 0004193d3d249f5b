"""Credentials by kind of security scheme, and where each puts its secret."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Protocol

from .secrets import Secret


class Credential(Protocol):
    """What a security scheme adds to a request."""

    def headers(self) -> dict[str, str]:
        """Headers, secrets in clear."""
        ...

    def query(self) -> tuple[tuple[str, str], ...]:
        """Query parameters, secrets in clear."""
        ...


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key in a header, a query parameter or a cookie."""

    place: Literal["header", "query", "cookie"]
    name: str
    secret: Secret

    def __post_init__(self) -> None:
        if self.place == "cookie" and set(self.secret.reveal()) & set('",;\\'):
            raise ValueError('a key in a cookie must not have any of " , ; \\')

    def headers(self) -> dict[str, str]:
        """The header, where the key goes into one."""
        if self.place == "header":
            return {self.name: self.secret.reveal()}
        if self.place == "cookie":
            return {"Cookie": f"{self.name}={self.secret.reveal()}"}
        return {}

    def query(self) -> tuple[tuple[str, str], ...]:
        """The query parameter, where the key goes into one."""
        if self.place == "query":
            return ((self.name, self.secret.reveal()),)
        return ()


@dataclass(frozen=True, slots=True)
class Bearer:
    """A token of RFC 6750."""

    token: Secret

    def headers(self) -> dict[str, str]:
        """The `Authorization` header."""
        return {"Authorization": f"Bearer {self.token.reveal()}"}

    def query(self) -> tuple[tuple[str, str], ...]:
        """Nothing."""
        return ()


@dataclass(frozen=True, slots=True)
class Basic:
    """A user's name and password (RFC 7617)."""

    user: str
    password: Secret

    def __post_init__(self) -> None:
        if ":" in self.user or not self.user.isprintable():
            raise ValueError("a user's name must be printable and have no colon")

    def headers(self) -> dict[str, str]:
        """The `Authorization` header."""
        pair = f"{self.user}:{self.password.reveal()}".encode()
        return {"Authorization": f"Basic {b64encode(pair).decode()}"}

    def query(self) -> tuple[tuple[str, str], ...]:
        """Nothing."""
        return ()


def headers_of(credentials: Iterable[Credential]) -> dict[str, str]:
    """The headers of several credentials; their cookies share one."""
    together: dict[str, str] = {}
    for credential in credentials:
        for name, value in credential.headers().items():
            shared = name == "Cookie" and name in together
            together[name] = f"{together[name]}; {value}" if shared else value
    return together
