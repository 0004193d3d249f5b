"""From an HTTP answer to a typed response, or to the error that it stands for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import GenericAlias
from typing import TYPE_CHECKING, Any, Final, Generic

from . import parsing
from .contents import BinaryContent as BinaryContent
from .contents import Content, choose
from .contents import EventsContent as EventsContent
from .contents import JsonContent as JsonContent
from .contents import JsonLinesContent as JsonLinesContent
from .contents import TextContent as TextContent
from .errors import ApiError, UnexpectedResponse
from .json import DecodeError

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    from .requests import Request
    from .transports import Incoming
    from .violations import Violation
else:
    from typing import TypeVar


_BODILESS: Final = (204, 205, 304)
"""Statuses whose answers have no body, whatever the document declares (RFC 9110)."""


class Headers(Mapping[str, str]):
    """Headers by name in any case; repeated ones are joined by a comma.

    Its text shows names only: values may be secret.
    """

    __slots__ = ("_values",)

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._values: dict[str, list[str]] = {}
        for name, value in pairs:
            self._values.setdefault(name.lower(), []).append(value)

    def get_all(self, name: str) -> list[str]:
        """Every value of a header, as `Set-Cookie` needs it."""
        return list(self._values.get(name.lower(), ()))

    def __getitem__(self, name: str) -> str:
        return ", ".join(self._values[name.lower()])

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {', '.join(self._values)}>"


def integer(text: str | None) -> int | None:
    """A header's whole number; None when it is absent or something else."""
    found = parsing.integer(text or "")
    return None if isinstance(found, str) else found


def number(text: str | None) -> float | None:
    """A header's number; None when it is absent or something else."""
    found = parsing.number(text or "")
    return None if isinstance(found, str) else float(found)


def boolean(text: str | None) -> bool | None:
    """A header's `true` or `false`; None when it is absent or something else."""
    found = parsing.boolean(text or "")
    return None if isinstance(found, str) else found


T = TypeVar("T")
if TYPE_CHECKING:
    H = TypeVar("H", bound=Headers, default=Headers)
else:
    H = TypeVar("H")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Generic[T, H]):
    """One answer that the document declares."""

    contents: tuple[Content, ...] = ()
    """What its body may be, in the document's order; none where it declares no body."""
    headers: Callable[[Iterable[tuple[str, str]]], H] | None = None
    """The class of its headers, where any are declared."""
    error: Callable[..., ApiError] | None = None
    """The class of the error that it is raised as; None for a success."""

    if not TYPE_CHECKING:
        __class_getitem__ = classmethod(GenericAlias)  # H may be left out


@dataclass(frozen=True, slots=True)
class Responses(Generic[T, H]):
    """The declared answers of an operation by status key: "201", "4XX", "default"."""

    answers: Mapping[str, Answer[Any, Any]]

    def lookup(self, status: int) -> Answer[Any, Any] | None:
        """The answer for a status, if it is declared."""
        key = self.key(status)
        return None if key is None else self.answers[key]

    def key(self, status: int) -> str | None:
        """What declares a status: itself, its range or the default.

        Of successes the default is only where no other answer is one.
        """
        keys = (str(status), f"{status // 100}XX", "default")
        found = next((key for key in keys if key in self.answers), None)
        if found == "default" and status < 400:
            others = (self.answers[key] for key in self.answers if key != "default")
            return None if any(other.error is None for other in others) else found
        return found

    def error(self, status: int) -> Callable[..., ApiError] | None:
        """What an answer is raised as; the default is an error from 400 on only."""
        answer = self.lookup(status)
        if answer is None:
            return None
        if answer is not self.answers.get("default"):
            return answer.error
        return (answer.error or ApiError) if status >= 400 else None

    def media_types(self) -> tuple[str, ...]:
        """Every media type that may come back, in the document's order."""
        declared = (answer.contents for answer in self.answers.values())
        names = (content.media_type for contents in declared for content in contents)
        return tuple(dict.fromkeys(names))

    if not TYPE_CHECKING:
        __class_getitem__ = classmethod(GenericAlias)


@dataclass(frozen=True, slots=True, kw_only=True)
class Response(Generic[T, H]):
    """A successful answer."""

    status: int
    headers: H
    body: T
    content: bytes = field(repr=False)
    """The body as it arrived."""
    chosen: Content | None = field(default=None, repr=False, compare=False)
    """The declared content that the body is of."""

    def extra(self) -> dict[int | str, Any]:
        """What an array or object as body has of another type than its items are declared.

        The items are not in `body`; here they are as JSON, by number or name. Computed at
        each call.
        """
        if self.chosen is None:
            return {}
        return self.chosen.extra(self.content, _content_type(self.headers))

    def deviations(self) -> list[Violation]:
        """Where the body breaks the document's constraints; computed at each call."""
        if self.chosen is None:
            return []
        return self.chosen.violations(self.content, _content_type(self.headers))

    if not TYPE_CHECKING:
        __class_getitem__ = classmethod(GenericAlias)


def read(request: Request[T, H], incoming: Incoming) -> Response[T, H]:
    """Read the answer to a request.

    Raises the `ApiError` that the document declares for its status, or
    `UnexpectedResponse` when the answer is not as declared.
    """
    headers: Any
    try:
        answer = _declared(request, incoming.status)
        headers = (answer.headers or Headers)(incoming.headers)
        chosen = _chosen(request, answer, incoming)
        body = _body(chosen, incoming, headers)
    except _Unreadable as unreadable:
        raise _unexpected(incoming, unreadable).about(request) from unreadable.__cause__
    status, content = incoming.status, incoming.content
    error = request.responses.error(status)
    if error is not None:
        raised = error(
            status=status, headers=headers, body=body, content=content, chosen=chosen
        )
        raise raised.about(request)
    return Response(
        status=status, headers=headers, body=body, content=content, chosen=chosen
    )


def succeeds(request: Request[Any, Any], status: int, headers: Headers) -> bool:
    """Whether an answer, before its body is read, is a success as it is declared."""
    answer = request.responses.lookup(status)
    if answer is None or request.responses.error(status) is not None:
        return False
    if not answer.contents or status in _BODILESS:
        return True
    if _is_encoded(headers):
        return False
    return choose(answer.contents, _content_type(headers)) is not None


class _Unreadable(Exception):
    """Why an answer cannot be read; the cause is what the decoder raised."""


def _declared(request: Request[Any, Any], status: int) -> Answer[Any, Any]:
    answer = request.responses.lookup(status)
    if answer is None:
        declared = ", ".join(request.responses.answers) or "no answer"
        raise _Unreadable(f"the document declares only {declared}")
    return answer


def _unexpected(incoming: Incoming, unreadable: _Unreadable) -> UnexpectedResponse:
    return UnexpectedResponse(
        str(unreadable),
        status=incoming.status,
        headers=Headers(incoming.headers),
        content=incoming.content,
        truncated=incoming.truncated,
    )


def _content_type(headers: Headers) -> str:
    return headers.get("Content-Type", "")


def _is_encoded(headers: Headers) -> bool:
    return headers.get("Content-Encoding", "identity").lower() != "identity"


def _chosen(
    request: Request[Any, Any], answer: Answer[Any, Any], incoming: Incoming
) -> Content | None:
    """The content that the body is of; None where there is none."""
    bodiless = request.method == "HEAD" or incoming.status in _BODILESS
    if bodiless or not answer.contents:
        return None
    if incoming.flaw is not None:
        raise _Unreadable(incoming.flaw.value)
    headers = Headers(incoming.headers)
    if _is_encoded(headers):
        raise _Unreadable("the body is compressed in a way that was not asked for")
    chosen = choose(answer.contents, _content_type(headers))
    if not incoming.content and not (chosen and chosen.takes_nothing()):
        raise _Unreadable("the body is empty")
    if chosen is None:
        raise _Unreadable(_other_type(answer.contents, _content_type(headers)))
    return chosen


def _other_type(contents: tuple[Content, ...], content_type: str) -> str:
    sent = content_type.partition(";")[0].strip().lower()
    declared = ", ".join(content.media_type for content in contents)
    shown = sent if re.fullmatch(r"[\w.+-]+/[\w.+-]+", sent, re.ASCII) else "odd"
    return f"the content type is {shown}, not {declared}"


def _body(chosen: Content | None, incoming: Incoming, headers: Headers) -> Any:
    if chosen is None:
        return None
    from .models import Mismatch

    try:
        return chosen.read(incoming.content, _content_type(headers))
    except DecodeError as error:
        raise _Unreadable(f"the body is not the declared JSON: {error}") from error
    except Mismatch:
        raise _Unreadable("the body is JSON of another type than declared") from None
    except Exception as error:
        kind = type(error).__name__
        raise _Unreadable(f"the body cannot be decoded ({kind})") from error
