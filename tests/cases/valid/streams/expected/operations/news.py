# Stamped from spec.yaml. Do not edit.
"""GET /news"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, values
from .._runtime.contents import EventsContent
from .._runtime.events import Event
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.tea import Tea
else:
    Tea = lazy(__name__, "..models.tea", "Tea")


def news() -> Request[list[Event[Tea | int | str]]]:
    """GET /news"""
    return Request(
        operation="news",
        method="GET",
        path="/news",
        template="/news",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[list[Event[Tea | int | str]]]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                EventsContent(
                    "text/event-stream",
                    named={
                        "brewed": (lambda v: Tea._decode(v), Tea._check),
                        "cleaned": (lambda v: values.read_integer(v), checks.integer),
                        "filled": (lambda v: values.read_integer(v), checks.integer),
                        "said": (None, None),
                    },
                ),
            ),
        ),
    }
)
