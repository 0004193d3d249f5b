"""Answers out of the fixtures: which status, which media type, which message."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any, Final

from ..bodies import Form
from ..contents import Content, FormContent, JsonContent, TextContent
from ..fixtures import Message, messages
from ..json import dumps
from ..media import covers, essence, is_json, is_range, lists
from ..responses import Answer, Responses
from ..values import encode_any
from ..violations import Violation
from .exchanges import Reply
from .routes import Api, Operation

BODILESS: Final = (204, 205, 304)
_KINDS: Final = ("typical", "example", "maximal", "minimal")
"""Kinds of messages that may be answers, the likeliest first."""

_USUAL: Final = (
    *("application/octet-stream", "application/json", "text/plain"),
    *("image/png", "audio/mpeg", "video/mp4"),
)
"""Media types that stand for ranges."""

_OWN: Final = (
    *("connection", "content-encoding", "content-length", "content-type", "date"),
    *("keep-alive", "te", "trailer", "transfer-encoding", "upgrade"),
)
"""Headers that are not a fixture's to say."""


class Missing(LookupError):
    """There is no fixture to answer with."""


class NotAcceptable(LookupError):
    """An operation has nothing in a media type that is asked for."""


@cache
def stored(package: str, operation: str) -> tuple[Message, ...]:
    """The messages that may be answers; nobody changes them."""
    try:
        found = messages(package, operation)
    except KeyError:
        return ()
    answers = [m for m in found if m.part != "request" and m.kind in _KINDS]
    return tuple(sorted(answers, key=lambda each: _KINDS.index(each.kind)))


def success(responses: Responses[Any, Any]) -> int:
    """The status of what is usual: the first success."""
    for first in "231":
        for key in responses.answers:
            if key[0] == first:
                return int(key.replace("X", "0"))
    if "default" in responses.answers or not responses.answers:
        return 200
    return int(next(iter(responses.answers)).replace("X", "0"))


def is_bodiless(responses: Responses[Any, Any]) -> bool:
    """Whether what is usual has no body."""
    status = success(responses)
    answer = responses.lookup(status)
    return status in BODILESS or answer is None or not answer.contents


@lru_cache(1024)
def reply(
    api: Api, operation: Operation, status: int, accept: str, example: str | None = None
) -> Reply:
    """The fixture of a status.

    `NotAcceptable` when it is a success and nothing of it is asked for, `Missing` when
    there is none.
    """
    responses = operation.route.responses
    key = responses.key(status)
    answer = responses.answers[key] if key else Answer[Any, Any]()
    own = [m for m in stored(api.fixtures, operation.module) if m.part == key]
    if not answer.contents or status in BODILESS:
        return Reply(status=status, headers=_headers(own[0]) if own else ())
    if example is not None:
        own = [m for m in own if m.id.endswith(f"-example-{example}")]
    ranked = _acceptable(answer.contents, accept)
    if not ranked and status < 400:
        declared = ", ".join(content.media_type for content in answer.contents)
        raise NotAcceptable(f"{operation} answers in {declared}, not in {accept}")
    for content in ranked or answer.contents:
        for message in own:
            if message.media_type == content.media_type:
                return of_message(message, content, status, accept)
    named = f" of the example {example!r}" if example is not None else ""
    raise Missing(f"there is no fixture{named} for a {status} of {operation}")


def of_message(message: Message, content: Content, status: int, accept: str) -> Reply:
    """A message as an answer."""
    kind = concrete(content, accept)
    headers = (("Content-Type", kind), *_headers(message))
    return Reply(
        status=status, headers=headers, content=_written(message.body, content, kind)
    )


def _headers(message: Message) -> tuple[tuple[str, str], ...]:
    """The headers of a message, without those of the connection, which has its own."""
    return tuple(p for p in message.headers.items() if p[0].lower() not in _OWN)


def _written(body: Any, content: Content, kind: str) -> bytes:
    """A body as its declared content has it, in a media type."""
    plain = not isinstance(content, JsonContent)
    if isinstance(body, bytes) and plain:
        return body
    if isinstance(body, str) and plain and not is_json(kind):
        return body.encode()
    value = encode_any(body)
    if isinstance(value, dict) and isinstance(content, FormContent):
        return Form(value).content()
    return dumps(value)


def sent(message: Message, delay: float) -> Reply:
    """A message as it stands, whatever is wrong with it."""
    kind = (("Content-Type", message.media_type),) if message.media_type else ()
    return Reply(
        status=message.status,
        headers=(*kind, *_headers(message)),
        content=message.content,
        delay=delay,
    )


def concrete(content: Content, accept: str = "") -> str:
    """The media type to answer in; of a range what is asked for, or a usual one."""
    declared = content.media_type
    if not is_range(declared):
        return declared
    for wanted in (kind for kind, quality in _listed(accept) if quality > 0):
        for kind in _USUAL if is_range(wanted) else (wanted,):
            if _closes(wanted, kind) and lists(declared, kind):
                if _written_as(content, kind):
                    return kind
    if isinstance(content, JsonContent):
        return "application/json"
    main = essence(declared).partition("/")[0]
    if isinstance(content, TextContent):
        return "application/xml" if "xml" in declared else "text/plain"
    return next((k for k in _USUAL if covers(f"{main}/*", k)), _USUAL[0])


def _closes(wanted: str, kind: str) -> bool:
    """Whether a media type is what is wanted, by more than that anything is."""
    return wanted == kind or (wanted != "*/*" and covers(wanted, kind))


def _written_as(content: Content, kind: str) -> bool:
    """Whether a content can be written in a media type: all can be JSON."""
    return is_json(kind) or not isinstance(content, JsonContent)


def _acceptable(contents: Sequence[Content], accept: str) -> list[Content]:
    """The contents that are asked for, those that are liked most first."""
    wanted = _listed(accept)
    if not wanted:
        return list(contents)
    ranked = [(_quality(concrete(each, accept), wanted), each) for each in contents]
    liked = [pair for pair in ranked if pair[0] > 0]
    return [content for _, content in sorted(liked, key=lambda pair: -pair[0])]


def _quality(declared: str, wanted: Iterable[tuple[str, float]]) -> float:
    """How much a media type is liked, by the closest of those that are asked for."""
    kind = essence(declared)
    best = (0, 0.0)
    for each, quality in wanted:
        if each == kind:
            best = max(best, (3, quality))
        elif covers(each, kind):
            best = max(best, (1 if each.startswith("*") else 2, quality))
    return best[1]


@lru_cache(1024)
def _listed(accept: str) -> tuple[tuple[str, float], ...]:
    """The media types of an `Accept` header, each with its quality."""
    found = []
    for part in accept.split(","):
        kind = essence(part)
        if kind:
            found.append((kind, _q(part)))
    return tuple(sorted(found, key=lambda pair: -pair[1]))


def _q(part: str) -> float:
    for parameter in part.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0


def made(
    operation: Operation, status: int, body: Any, accept: str = ""
) -> tuple[Reply, list[Violation]]:
    """An answer with a body of one's own, and where that breaks the document."""
    answer = operation.route.responses.lookup(status) or Answer[Any, Any]()
    if not answer.contents and body is None:
        return Reply(status=status), []
    if not answer.contents:
        raise TypeError(f"a {status} of {operation} has no body")
    ranked = _acceptable(answer.contents, accept) or list(answer.contents)
    content = _fitting(ranked, body)
    kind = concrete(content, accept)
    data = _written(body, content, kind)
    wrong = content.violations(data, kind)
    headers = (("Content-Type", kind),)
    return Reply(status=status, headers=headers, content=data), wrong


def _fitting(contents: Sequence[Content], body: Any) -> Content:
    """The first content that a body of this class may be of."""
    plain = isinstance(body, (str, bytes))
    for content in contents:
        if isinstance(content, JsonContent) != (plain and not _only_json(contents)):
            return content
    return contents[0]


def _only_json(contents: Sequence[Content]) -> bool:
    return all(isinstance(content, JsonContent) for content in contents)
