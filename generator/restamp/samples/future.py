"""Answers that the document does not know: what an API may send one day."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from .. import ir
from ..document import Pointer
from .check import Checker
from .message import Kind, Message

UNKNOWN = "unknownField"
"""A member that no document is likely to have."""

_CLOSED = ("", "additionalProperties", "unevaluatedProperties")
"""What an unknown member may break: of a map it is a known one."""

_PAGE = "<html><body><h1>502 Bad Gateway</h1></body></html>"

_STATUSES = ("299", "499", "599")


def future(
    checker: Checker, operation: ir.Operation, usual: Message
) -> Iterator[Message]:
    """What may come instead of a usual answer in JSON."""
    content = usual.content
    assert content is not None
    known = replace(usual, kind=Kind.FUTURE, source=None, goals=())
    if isinstance(usual.body, dict) and UNKNOWN not in usual.body:
        more = {**usual.body, UNKNOWN: "new"}
        found = checker.violations(content.value.schema, more)
        path, keyword = found[0] if found else ((), "")
        if len(found) < 2 and keyword in _CLOSED:
            yield replace(
                known,
                body=more,
                label="unknown-field",
                pointer=Pointer(path),
                keyword=keyword,
            )
    named = {"X-Unknown-Header": "new"}
    yield replace(known, label="unknown-header", headers={**usual.headers, **named})
    yield from _raw(known, "truncated", (content.media_type, _half(usual.body)))
    yield from _raw(known, "empty", (content.media_type, ""))
    yield from _raw(known, "content-type", ("application/x-unknown", "?"))
    statuses = {response.status for response in operation.responses}
    if "default" not in statuses:
        free = (s for s in _STATUSES if not {s, f"{s[0]}XX"} & statuses)
        for status in free:
            told = ("application/json", '{"unknown": true}')
            yield from _raw(replace(known, part=status), "status", told)
            break
    yield from _raw(replace(known, part="502"), "proxy", ("text/html", _PAGE))


def _half(body: Any) -> str:
    text = json.dumps(body)
    return text[: len(text) // 2] or "["


def _raw(known: Message, label: str, raw: tuple[str, str]) -> Iterator[Message]:
    yield replace(known, label=label, content=None, body=None, headers={}, raw=raw)
