# Stamped from spec.yaml. Do not edit.
"""GET /lines"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.contents import JsonLinesContent
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.tea import Tea
else:
    Tea = lazy(__name__, "..models.tea", "Tea")


def lines() -> Request[list[Tea]]:
    """GET /lines"""
    return Request(
        operation="lines",
        method="GET",
        path="/lines",
        template="/lines",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[list[Tea]]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonLinesContent(
                    "application/x-ndjson", lambda v: Tea._decode(v), Tea._check
                ),
            ),
        ),
    }
)
