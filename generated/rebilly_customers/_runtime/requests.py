"""A request as a value: built without sending, sent by a client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import GenericAlias
from typing import TYPE_CHECKING, Generic

from .bodies import Body
from .bodies import Json as Json
from .responses import H, T

if TYPE_CHECKING:
    from .responses import Responses


@dataclass(frozen=True, slots=True, kw_only=True)
class Request(Generic[T, H]):
    """One call of an operation, whose answer's body is a `T` and headers an `H`.

    Its text shows neither parameters nor body: they may be secret.
    """

    operation: str
    """The `operationId`."""
    method: str
    path: str
    """Percent-encoded; begins with a slash, after the server's own path."""
    template: str
    """The path as the document writes it, such as `/customers/{id}`."""
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Percent-encoded; a value without a name stands by itself."""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    cookies: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    body: Body | None = field(default=None, repr=False)
    responses: Responses[T, H] = field(repr=False)
    security: tuple[tuple[str, ...], ...] = field(default=(), repr=False)
    """Alternatives of security schemes; an empty one allows anonymous calls."""
    repeatable: bool = field(default=False, repr=False)
    """Whether a second sending does no more than the first."""
    base_url: str | None = None
    """The operation's own server, where it has one; may be relative to the client's."""

    def __post_init__(self) -> None:
        if not self.path.startswith("/"):  # else it could lead to another host
            raise ValueError("the path of a request must begin with a slash")

    def url(self, base_url: str) -> str:
        """The whole address on a server."""
        address = base_url.rstrip("/") + self.path
        pairs = (f"{n}={value}" if n else value for n, value in self.query)
        query = "&".join(pairs)
        if not query:
            return address
        return f"{address}{'&' if '?' in address else '?'}{query}"

    def curl(self, base_url: str) -> str:
        """A line for a POSIX shell that sends this request without credentials.

        A comment at its end says which files are to hold bytes that have no name.
        """
        from shlex import join

        method = ["--head"] if self.method == "HEAD" else ["--request", self.method]
        words = ["curl", *method, "--globoff", "--url", self.url(base_url)]
        for name, value in self.fields().items():
            value = value.partition("; boundary=")[0]  # `curl` makes one of its own
            words += ["--header", f"{name}: {value}" if value else f"{name};"]
        if self.cookies:
            words += ["--cookie", cookie_header(self.cookies)]
        note = ""
        if self.body is not None:
            words += self.body.curl()
            note = self.body.curl_note()
        return f"{join(words)}  # {note}" if note else join(words)

    def fields(self) -> dict[str, str]:
        """The headers to send, without credentials and cookies."""
        fields = {"Accept": ", ".join(self.responses.media_types()) or "*/*"}
        if self.body is not None:
            fields["Content-Type"] = self.body.content_type
        given = {name.lower() for name in self.headers}
        kept = {name: fields[name] for name in fields if name.lower() not in given}
        return {**kept, **self.headers}

    if not TYPE_CHECKING:
        __class_getitem__ = classmethod(GenericAlias)  # H may be left out


def cookie_header(cookies: tuple[tuple[str, str], ...]) -> str:
    """The value of a `Cookie` header."""
    return "; ".join(f"{name}={value}" for name, value in cookies)
