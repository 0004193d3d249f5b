# Stamped from spec.yaml. Do not edit.
"""GET /texts"""

from __future__ import annotations

from .._runtime.contents import EventsContent
from .._runtime.events import Event
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def texts() -> Request[list[Event]]:
    """GET /texts"""
    return Request(
        operation="texts",
        method="GET",
        path="/texts",
        template="/texts",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[list[Event]]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(EventsContent("text/event-stream"),),
        ),
    }
)
