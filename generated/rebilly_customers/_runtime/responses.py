"""From an HTTP answer to a typed response, or to the error that it stands for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import GenericAlias
from typing import TYPE_CHECKING, Any, Generic

from .errors import ApiError, UnexpectedResponse
from .json import DecodeError, loads

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    from .checks import Check, Violation
    from .requests import Request
    from .transports import Incoming
else:
    from typing import TypeVar


_MARK = b"\xef\xbb\xbf"
"""A byte order mark, which some servers put before JSON."""


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
    return int(text) if text and re.fullmatch("[+-]?[0-9]{1,300}", text) else None


def number(text: str | None) -> float | None:
    """A header's number; None when it is absent or something else."""
    form = r"[+-]?[0-9]{1,300}(\.[0-9]{1,300})?([eE][+-]?[0-9]{1,2})?"
    return float(text) if text and re.fullmatch(form, text) else None


def boolean(text: str | None) -> bool | None:
    """A header's `true` or `false`; None when it is absent or something else."""
    return {"true": True, "false": False}.get((text or "").lower())


T = TypeVar("T")
if TYPE_CHECKING:
    H = TypeVar("H", bound=Headers, default=Headers)
else:
    H = TypeVar("H")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Generic[T, H]):
    """One answer that the document declares."""

    decode: Callable[[Any], T] | None = None
    """From a JSON value; None when the document declares no body."""
    check: Check | None = None
    """Adds what in a JSON value breaks the document's constraints."""
    headers: Callable[[Iterable[tuple[str, str]]], H] | None = None
    """The class of its headers, where any are declared."""
    error: Callable[..., ApiError] | None = None
    """The class of the error that it is raised as; None for a success."""
    media_types: tuple[str, ...] = ("application/json",)

    if not TYPE_CHECKING:
        __class_getitem__ = classmethod(GenericAlias)  # H may be left out


@dataclass(frozen=True, slots=True)
class Responses(Generic[T, H]):
    """The declared answers of an operation by status key: "201", "4XX", "default"."""

    answers: Mapping[str, Answer[Any, Any]]

    def lookup(self, status: int) -> Answer[Any, Any] | None:
        """The answer for a status: by itself, by its range, or the default."""
        keys = (str(status), f"{status // 100}XX", "default")
        found = (self.answers[key] for key in keys if key in self.answers)
        return next(found, None)

    def media_types(self) -> tuple[str, ...]:
        """Every media type that may come back, in the document's order."""
        declared = (answer.media_types for answer in self.answers.values())
        return tuple(dict.fromkeys(name for names in declared for name in names))

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
    check: Check | None = field(default=None, repr=False, compare=False)

    def deviations(self) -> list[Violation]:
        """Where the body breaks the document's constraints; computed at each call."""
        found: list[Violation] = []
        if self.check is not None:
            self.check(loads(self.content.removeprefix(_MARK)), None, found)
        return found

    if not TYPE_CHECKING:
        __class_getitem__ = classmethod(GenericAlias)


def read(request: Request[T, H], incoming: Incoming) -> Response[T, H]:
    """Read the answer to a request.

    Raises the `ApiError` that the document declares for its status, or
    `UnexpectedResponse` when the answer is not as declared.
    """
    answer = request.responses.lookup(incoming.status)
    headers: Any
    try:
        if answer is None:
            declared = ", ".join(request.responses.answers)
            raise _Unreadable(f"the document declares only {declared}")
        headers = (answer.headers or Headers)(incoming.headers)
        body = _body(answer, incoming)
    except _Unreadable as unreadable:
        raise _unexpected(incoming, unreadable).about(request) from unreadable.__cause__
    if answer.error is not None:
        raise answer.error(
            status=incoming.status,
            headers=headers,
            body=body,
            content=incoming.content,
        ).about(request)
    return Response(
        status=incoming.status,
        headers=headers,
        body=body,
        content=incoming.content,
        check=answer.check,
    )


class _Unreadable(Exception):
    """Why an answer cannot be read; the cause is what the decoder raised."""


def _unexpected(incoming: Incoming, unreadable: _Unreadable) -> UnexpectedResponse:
    return UnexpectedResponse(
        str(unreadable),
        status=incoming.status,
        headers=Headers(incoming.headers),
        content=incoming.content,
        truncated=incoming.truncated,
    )


def _body(answer: Answer[Any, Any], incoming: Incoming) -> Any:
    if answer.decode is None:
        return None
    if incoming.flaw is not None:
        raise _Unreadable(incoming.flaw.value)
    if not incoming.content:
        raise _Unreadable("the body is empty")
    _refuse_other_media(answer, Headers(incoming.headers))
    from .models import Mismatch

    try:
        return answer.decode(loads(incoming.content.removeprefix(_MARK)))
    except DecodeError as error:
        raise _Unreadable(f"the body is not the declared JSON: {error}") from error
    except Mismatch:
        raise _Unreadable("the body is JSON of another type than declared") from None
    except Exception as error:
        kind = type(error).__name__
        raise _Unreadable(f"the body cannot be decoded ({kind})") from error


def _refuse_other_media(answer: Answer[Any, Any], headers: Headers) -> None:
    if headers.get("Content-Encoding", "identity").lower() != "identity":
        raise _Unreadable("the body is compressed in a way that was not asked for")
    sent = headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if sent and not any(_matches(sent, name.lower()) for name in answer.media_types):
        declared = ", ".join(answer.media_types)
        shown = sent if re.fullmatch(r"[\w.+-]+/[\w.+-]+", sent, re.ASCII) else "odd"
        raise _Unreadable(f"the content type is {shown}, not {declared}")


def _matches(sent: str, declared: str) -> bool:
    """Whether a media type is the declared one, one of its range, or JSON as it is."""
    declared = declared.partition(";")[0].strip()
    kind = declared.partition("/")[0]
    if declared == "*/*" or (declared.endswith("/*") and sent.startswith(f"{kind}/")):
        return True
    return sent == declared or (_is_json(sent) and _is_json(declared))


def _is_json(media_type: str) -> bool:
    return media_type.endswith(("/json", "+json"))
