# Stamped from spec.yaml. Do not edit.
"""GET /events"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.contents import EventsContent
from .._runtime.events import Event
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.tea import Tea
else:
    Tea = lazy(__name__, "..models.tea", "Tea")


def events() -> Request[list[Event[Tea]]]:
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


_RESPONSES: Responses[list[Event[Tea]]]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                EventsContent(
                    "text/event-stream", lambda v: Tea._decode(v), Tea._check
                ),
            ),
        ),
    }
)
