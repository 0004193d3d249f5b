# Stamped from spec.yaml. Do not edit.
"""POST /bodies"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from .._runtime import checks, models, values
from .._runtime.bodies import Binary, Body, Json, JsonLines, Text
from .._runtime.errors import InvalidRequest
from .._runtime.models import Unknown, lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.uploads import File, Upload
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from decimal import Decimal
    from uuid import UUID

    from ..models.send_request_json import SendRequestJson, check_send_request_json
    from ..models.tea import Tea
else:
    SendRequestJson = lazy(__name__, "..models.send_request_json", "SendRequestJson")
    check_send_request_json = lazy(
        __name__, "..models.send_request_json", "check_send_request_json"
    )
    Tea = lazy(__name__, "..models.tea", "Tea")


def send(
    tea: (
        Tea
        | list[UUID]
        | list[int | None]
        | Decimal
        | SendRequestJson
        | str
        | list[Tea]
        | Upload
    ),
    *,
    media_type: (
        Literal[
            "application/json",
            "application/vnd.ids+json",
            "application/vnd.counts+json",
            "application/vnd.price+json",
            "application/vnd.any+json",
            "application/xml",
            "application/jsonl",
            "application/octet-stream",
        ]
        | None
    ) = None,
) -> Request[None]:
    """POST /bodies

    - media_type: what the body is written in; without it, the first that takes a
      `tea` of its class.

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _content: Body | None = None
    _given: Any = tea
    _body: Any
    if media_type in (None, "application/json") and isinstance(_given, Tea):
        _body = models.encoded(_given, Tea)
        Tea._check(_body, None, _found)
        _content = Json(_body)
    elif media_type in (None, "application/vnd.ids+json") and values.all_items(
        _given, lambda item: values.is_uuid(item)
    ):
        _body = [values.write_uuid(item) for item in _given]
        checks.array(_body, None, _found)
        checks.items(
            _body,
            None,
            _found,
            lambda v, at, found: checks.string(v, at, found, format="uuid"),
        )
        _content = Json(_body, "application/vnd.ids+json")
    elif media_type in (None, "application/vnd.counts+json") and values.all_items(
        _given, lambda item: (isinstance(item, int) or item is None)
    ):
        _body = _given.copy()
        checks.array(_body, None, _found)
        checks.items(
            _body,
            None,
            _found,
            lambda v, at, found: checks.nullable(v, at, found, checks.integer),
        )
        _content = Json(_body, "application/vnd.counts+json")
    elif media_type in (None, "application/vnd.price+json") and values.is_decimal(
        _given
    ):
        _body = values.write_decimal(_given)
        checks.string(_body, None, _found, format="decimal")
        _content = Json(_body, "application/vnd.price+json")
    elif media_type in (None, "application/vnd.any+json") and (
        isinstance(_given, (Unknown, Tea, int))
        or values.all_members(_given, lambda item: isinstance(item, (int, float)))
    ):
        _body = values.encode_any(_given)
        check_send_request_json(_body, None, _found)
        _content = Json(_body, "application/vnd.any+json")
    elif media_type in (None, "application/xml") and isinstance(_given, str):
        _body = _given
        _content = Text(_body, "application/xml")
    elif media_type in (None, "application/jsonl") and values.all_items(
        _given, lambda item: isinstance(item, Tea)
    ):
        _body = [item._encode() for item in _given]
        checks.items(_body, None, _found, Tea._check)
        _content = JsonLines(tuple(_body), "application/jsonl")
    elif media_type in (None, "application/octet-stream") and isinstance(
        _given, (bytes, str, File)
    ):
        _body = _given
        _content = Binary(_body, "application/octet-stream")
    else:
        _found.append(
            Violation(
                "",
                "content",
                "must be one of: Tea as application/json, list[UUID] as application/vnd.ids+json, list[int | None] as application/vnd.counts+json, Decimal as application/vnd.price+json, SendRequestJson as application/vnd.any+json, str as application/xml, list[Tea] as application/jsonl, Upload as application/octet-stream",
            )
        )
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="send",
        method="POST",
        path="/bodies",
        template="/bodies",
        body=_content,
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
