# Stamped from spec.yaml. Do not edit.
"""POST /sent_whole"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks
from .._runtime.bodies import EventStream
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.send_events_request import SendEventsRequest
else:
    SendEventsRequest = lazy(
        __name__, "..models.send_events_request", "SendEventsRequest"
    )


def send_events(
    payload: list[SendEventsRequest],
) -> Request[None]:
    """POST /sent_whole

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = [item._encode() for item in payload]
    checks.items(_body, None, _found, SendEventsRequest._check)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="sendEvents",
        method="POST",
        path="/sent_whole",
        template="/sent_whole",
        body=EventStream(tuple(_body), "text/event-stream", whole=True),
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
