"""A request as a value: built without sending, sent by a client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import GenericAlias
from typing import TYPE_CHECKING, Any, Generic

from .checks import Violation
from .errors import InvalidRequest
from .json import EncodeError, dumps
from .responses import H, T

if TYPE_CHECKING:
    from .responses import Responses


@dataclass(frozen=True, slots=True)
class Json:
    """A JSON body; `value` is what a JSON library takes."""

    value: Any = field(repr=False)
    media_type: str = "application/json"

    def content(self) -> bytes:
        """The body as UTF-8; `InvalidRequest` when JSON has no such value."""
        try:
            return dumps(self.value)
        except EncodeError as error:
            raise InvalidRequest([Violation("", "type", str(error))]) from None


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
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: Json | None = field(default=None, repr=False)
    responses: Responses[T, H] = field(repr=False)
    security: tuple[tuple[str, ...], ...] = field(default=(), repr=False)
    """Alternatives of security schemes; an empty one allows anonymous calls."""
    repeatable: bool = field(default=False, repr=False)
    """Whether a second sending does no more than the first."""

    def __post_init__(self) -> None:
        if not self.path.startswith("/"):  # else it could lead to another host
            raise ValueError("the path of a request must begin with a slash")

    def url(self, base_url: str) -> str:
        """The whole address on a server."""
        from urllib.parse import quote, urlencode

        address = base_url.rstrip("/") + self.path
        query = urlencode(self.query, quote_via=quote, safe="")
        return f"{address}?{query}" if query else address

    def curl(self, base_url: str) -> str:
        """A line for a POSIX shell that sends this request without credentials."""
        from shlex import join

        method = ["--head"] if self.method == "HEAD" else ["--request", self.method]
        words = ["curl", *method, "--globoff", "--url", self.url(base_url)]
        for name, value in self.fields().items():
            words += ["--header", f"{name}: {value}" if value else f"{name};"]
        if self.body is not None:
            words += ["--data-raw", self.body.content().decode()]
        return join(words)

    def fields(self) -> dict[str, str]:
        """The headers to send, without credentials."""
        fields = {"Accept": ", ".join(self.responses.media_types()) or "*/*"}
        if self.body is not None:
            fields["Content-Type"] = self.body.media_type
        given = {name.lower() for name in self.headers}
        kept = {name: fields[name] for name in fields if name.lower() not in given}
        return {**kept, **self.headers}

    if not TYPE_CHECKING:
        __class_getitem__ = classmethod(GenericAlias)  # H may be left out


def segment(value: str | int | float, name: str = "") -> str:
    """Encode one segment of a path; `InvalidRequest` when it would change the path.

    `name` is the parameter's, for the message.
    """
    from urllib.parse import quote

    text = str(value).lower() if isinstance(value, bool) else str(value)
    fault = _segment_fault(text)
    if fault:
        pointer = f"/{name}" if name else ""
        raise InvalidRequest([Violation(pointer, "path", fault)])
    return quote(text, safe="")


def _segment_fault(text: str) -> str:
    if not text:
        return "must not be empty, as part of a path"
    if text in (".", ".."):
        return "must not be '.' or '..', as part of a path"
    if any(mark < " " or "\x7f" <= mark <= "\x9f" for mark in text):
        return "must not have control characters, as part of a path"
    if any("\ud800" <= mark <= "\udfff" for mark in text):
        return "must not have lone surrogates"
    return ""
