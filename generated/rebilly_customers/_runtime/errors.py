"""What a call raises: one root, and below it what the caller can do about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final, Self

from .json import DecodeError, loads

if TYPE_CHECKING:
    from .contents import Content, Extra
    from .requests import Request
    from .responses import Headers
    from .transports import Flaw
    from .violations import Violation

_LONGEST_TITLE: Final = 200


class ClientError(Exception):
    """The root of all that a call raises.

    Its text shows no body, no header's value and no secret; bodies are attributes.
    """

    operation: str = ""
    """The `operationId`, once the error belongs to an operation."""
    method: str = ""
    template: str = ""
    """The path as the document writes it, such as `/customers/{id}`."""

    def about(self, request: Request[Any, Any]) -> Self:
        """Name the operation that the error belongs to."""
        self.operation, self.method = request.operation, request.method
        self.template = request.template
        return self

    def _summary(self) -> str:
        return ""

    def __str__(self) -> str:
        call = f"{self.method} {self.template}: " if self.method else ""
        return call + self._summary()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self}>"

    def __reduce__(self) -> tuple[Any, ...]:
        return _blank, (type(self),), self.__dict__


def _blank(kind: type[ClientError]) -> ClientError:
    """An error for `pickle` to fill, which would call its class with `args`."""
    return kind.__new__(kind)


class InvalidRequest(ClientError, ValueError):
    """The request breaks constraints of the document; nothing was sent."""

    def __init__(self, violations: Iterable[Violation]) -> None:
        super().__init__()
        self.violations = tuple(violations)

    def _summary(self) -> str:
        lines = [f"\n  {violation}" for violation in self.violations]
        return "the request is not valid and was not sent:" + "".join(lines)


class MissingCredentials(ClientError):
    """The operation needs credentials that the client was not given."""

    def __init__(self, accepted: Iterable[tuple[str, ...]]) -> None:
        super().__init__()
        self.accepted = tuple(accepted)
        """Alternatives, each the names of security schemes needed together."""

    def _summary(self) -> str:
        accepted = " or ".join(" with ".join(names) for names in self.accepted)
        return f"nothing was sent: give the client credentials for {accepted}"


class ApiError(ClientError):
    """An error that the document declares; each has a subclass of its own."""

    status: int
    headers: Any
    """`Headers`; a subclass may have typed ones."""
    body: Any
    """The decoded body; None when the document declares none."""
    content: bytes
    """The body as it arrived."""
    chosen: Content | None
    """The declared content that the body is of; a copy by `pickle` has none."""

    def __init__(
        self,
        *,
        status: int,
        headers: Headers,
        body: Any,
        content: bytes = b"",
        chosen: Content | None = None,
    ) -> None:
        super().__init__()
        self.status, self.headers = status, headers
        self.body, self.content = body, content
        self.chosen = chosen
        self._kept: tuple[Extra, list[Violation]] = {}, []

    def extra(self) -> Extra:
        """What an array or object as body has of another type than its items are declared.

        The items are not in `body`; here they are as JSON, by number or name. Computed at
        each call.
        """
        if self.chosen is None:
            return self._kept[0]
        return self.chosen.extra(self.content, self._content_type())

    def deviations(self) -> list[Violation]:
        """Where the body breaks the document's constraints; computed at each call."""
        if self.chosen is None:
            return self._kept[1]
        return self.chosen.violations(self.content, self._content_type())

    def __reduce__(self) -> tuple[Any, ...]:
        kept = self.extra(), self.deviations()
        state = {**self.__dict__, "chosen": None, "_kept": kept}
        return _blank, (type(self),), state

    def _content_type(self) -> str:
        found: str = self.headers.get("Content-Type", "")
        return found

    def _summary(self) -> str:
        kind = type(self).__name__
        title = _title(self.content)
        return f"{self.status} {kind}: {title}" if title else f"{self.status} {kind}"


def _title(content: bytes) -> str:
    """The title of a problem (RFC 9457), which has no details of one occurrence."""
    try:
        problem = loads(content)
    except DecodeError:
        return ""
    title = problem.get("title") if isinstance(problem, dict) else None
    if not isinstance(title, str):
        return ""
    shown = "".join(mark if mark.isprintable() else " " for mark in title)
    return shown[:_LONGEST_TITLE]


class UnexpectedResponse(ClientError):
    """An answer that the document does not describe; it is kept as it arrived."""

    def __init__(
        self,
        reason: str,
        *,
        status: int,
        headers: Headers,
        content: bytes,
        truncated: bool = False,
    ) -> None:
        super().__init__()
        self.reason = reason
        self.status, self.headers, self.content = status, headers, content
        self.truncated = truncated
        """Whether the connection broke before the end of the body."""

    def _summary(self) -> str:
        return f"unexpected answer with status {self.status}: {self.reason}"


class TransportError(ClientError):
    """No answer came back."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason

    def _summary(self) -> str:
        return self.reason


class ConnectFailed(TransportError):
    """No connection came about; nothing was sent."""


class Timeout(TransportError, TimeoutError):
    """The request was sent, and its answer was not complete in time."""


class NoAnswer(TransportError):
    """The request was sent, and what came back is not an answer."""


class Interrupted(TransportError):
    """The body of an answer broke off while it was streamed."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.value)
        self.flaw = flaw


class AmbiguousOutcome(TransportError):
    """The request was sent and may have been carried out: there is no answer.

    Raised for operations that are not safe to repeat; the `Timeout` or `NoAnswer`
    behind it is its `__cause__`.
    """

    def _summary(self) -> str:
        return (
            f"{self.reason}. It may or may not have been carried out: look for its "
            "effect on the server before you send it again"
        )
