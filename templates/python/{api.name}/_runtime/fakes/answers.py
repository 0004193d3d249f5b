"""Answers out of the fixtures: which status, which media type, which message."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any, Final

from ..bodies import Form
from ..contents import BinaryContent, Content, FormContent, JsonContent, TextContent
from ..fixtures import Message, messages
from ..json import dumps
from ..media import covers, essence, is_range
from ..responses import Answer, Responses
from ..values import encode_any
from ..violations import Violation
from .exchanges import Reply
from .routes import Api, Operation

BODILESS: Final = (204, 205, 304)
_KINDS: Final = ("typical", "example", "maximal", "minimal")
"""Kinds of messages that may be answers, the likeliest first."""

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


def key_of(responses: Responses[Any, Any], status: int) -> str | None:
    """The declared status that one is: itself, its range or the default."""
    keys = (str(status), f"{status // 100}XX", "default")
    return next((key for key in keys if key in responses.answers), None)


def success(responses: Responses[Any, Any]) -> int:
    """The status of what is usual: the first success."""
    for first in "231":
        for key in responses.answers:
            if key[0] == first:
                return int(key.replace("X", "0"))
    if "default" in responses.answers or not responses.answers:
        return 200
    return int(next(iter(responses.answers)).replace("X", "0"))


@lru_cache(1024)
def reply(
    api: Api, operation: Operation, status: int, accept: str, example: str | None = None
) -> Reply:
    """The fixture of a status.

    `NotAcceptable` when it is a success and nothing of it is asked for, `Missing` when
    there is none.
    """
    responses = operation.route.responses
    key = key_of(responses, status)
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
    headers = (("Content-Type", concrete(content, accept)), *_headers(message))
    return Reply(status=status, headers=headers, content=_written(message, content))


def _headers(message: Message) -> tuple[tuple[str, str], ...]:
    """The headers of a message, without those of the connection, which has its own."""
    return tuple(p for p in message.headers.items() if p[0].lower() not in _OWN)


def _written(message: Message, content: Content) -> bytes:
    """The body of a message as its declared content has it."""
    if isinstance(message.body, str) and not isinstance(content, JsonContent):
        return message.body.encode()
    if isinstance(message.body, dict) and isinstance(content, FormContent):
        return Form(message.body).content()
    return dumps(message.body)


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
    for kind, _ in _listed(accept):
        if not is_range(kind) and covers(declared, kind):
            return kind
    if isinstance(content, JsonContent):
        return "application/json"
    main = essence(declared).partition("/")[0]
    if isinstance(content, TextContent):
        return "application/xml" if "xml" in declared else "text/plain"
    usual = {"image": "image/png", "audio": "audio/mpeg", "video": "video/mp4"}
    return usual.get(main, "application/octet-stream")


def _acceptable(contents: Sequence[Content], accept: str) -> list[Content]:
    """The contents that are asked for, those that are liked most first."""
    wanted = _listed(accept)
    if not wanted:
        return list(contents)
    ranked = [(_quality(content.media_type, wanted), content) for content in contents]
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
        elif is_range(kind) and any(covers(k, each) for k in kind.split(",")):
            best = max(best, (2, quality))
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
    key = key_of(operation.route.responses, status)
    answer = operation.route.responses.answers[key] if key else Answer[Any, Any]()
    if not answer.contents:
        raise TypeError(f"a {status} of {operation} has no body")
    ranked = _acceptable(answer.contents, accept) or list(answer.contents)
    content = _fitting(ranked, body)
    if isinstance(content, (TextContent, BinaryContent)) and isinstance(body, str):
        data = body.encode()
    elif isinstance(body, bytes) and not isinstance(content, JsonContent):
        data = body
    else:
        data = dumps(encode_any(body))
    kind = concrete(content, accept)
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
