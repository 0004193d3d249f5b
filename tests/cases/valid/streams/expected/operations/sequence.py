# Stamped from spec.yaml. Do not edit.
"""GET /sequence"""

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


def sequence() -> Request[list[Tea]]:
    """GET /sequence"""
    return Request(
        operation="sequence",
        method="GET",
        path="/sequence",
        template="/sequence",
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
                    "application/json-seq", lambda v: Tea._decode(v), Tea._check
                ),
            ),
        ),
    }
)
