# Stamped from spec.yaml. Do not edit.
"""GET /events"""

from __future__ import annotations

from .._runtime.contents import EventsContent
from .._runtime.events import Event
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def events() -> Request[list[Event]]:
    """GET /events"""
    return Request(
        operation="events",
        method="GET",
        path="/events",
        template="/events",
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
