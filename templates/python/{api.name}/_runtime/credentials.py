"""Credentials by kind of security scheme, and where each puts its secret."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from .secrets import Secret

Token: TypeAlias = str | Secret | Callable[[], str | Secret]
"""A token, or what is asked for one at each call, as it may have run out."""


class Credential(Protocol):
    """What a security scheme adds to a request: nothing, unless a method says so."""

    __slots__ = ()

    def headers(self) -> dict[str, str]:
        """Headers, secrets in clear."""
        return {}

    def query(self) -> tuple[tuple[str, str], ...]:
        """Percent-encoded query parameters, secrets in clear."""
        return ()

    def cookies(self) -> tuple[tuple[str, str], ...]:
        """Cookies, secrets in clear."""
        return ()


@dataclass(frozen=True, slots=True)
class ApiKey(Credential):
    """A key in a header, a query parameter or a cookie."""

    place: Literal["header", "query", "cookie"]
    name: str
    secret: Secret

    def headers(self) -> dict[str, str]:
        """The header, where the key goes into one."""
        return {self.name: self.secret.reveal()} if self.place == "header" else {}

    def query(self) -> tuple[tuple[str, str], ...]:
        """The query parameter, where the key goes into one."""
        from urllib.parse import quote

        if self.place != "query":
            return ()
        return ((quote(self.name, safe=""), quote(self.secret.reveal(), safe="")),)

    def cookies(self) -> tuple[tuple[str, str], ...]:
        """The cookie, where the key goes into one; what it cannot carry is encoded."""
        from .parameters import cookie_octets

        if self.place != "cookie":
            return ()
        return ((self.name, cookie_octets(self.secret.reveal())),)


@dataclass(frozen=True, slots=True)
class Bearer(Credential):
    """A token of RFC 6750, as OAuth 2.0 and OpenID Connect give them out."""

    token: Token

    def __post_init__(self) -> None:
        if isinstance(self.token, str):
            object.__setattr__(self, "token", Secret(self.token))

    def headers(self) -> dict[str, str]:
        """The `Authorization` header."""
        given = self.token() if callable(self.token) else self.token
        return {"Authorization": f"Bearer {Secret(given).reveal()}"}


@dataclass(frozen=True, slots=True)
class Basic(Credential):
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


@dataclass(frozen=True, slots=True)
class HttpScheme(Credential):
    """Any other scheme of HTTP authentication (RFC 9110), its credentials ready made."""

    scheme: str
    secret: Secret

    def headers(self) -> dict[str, str]:
        """The `Authorization` header."""
        return {"Authorization": f"{self.scheme} {self.secret.reveal()}"}


@dataclass(frozen=True, slots=True)
class MutualTls(Credential):
    """A client's certificate: nothing to send, as the transport's `tls` has it."""
