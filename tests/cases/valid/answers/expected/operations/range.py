# Stamped from spec.yaml. Do not edit.
"""GET /range"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime.contents import JsonContent
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.problem import Problem
    from ..models.tea import Tea
else:
    Problem = lazy(__name__, "..models.problem", "Problem")
    Tea = lazy(__name__, "..models.tea", "Tea")


def range() -> Request[Tea]:
    """GET /range

    Raises when sent:
        Range4XX: 4XX, wrong.
    """
    return Request(
        operation="range",
        method="GET",
        path="/range",
        template="/range",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[Tea]
_RESPONSES = Responses(
    {
        "2XX": Answer(
            contents=(
                JsonContent("application/json", lambda v: Tea._decode(v), Tea._check),
            ),
        ),
        "4XX": Answer(
            contents=(
                JsonContent(
                    "application/json", lambda v: Problem._decode(v), Problem._check
                ),
            ),
            error=errors.Range4XX,
        ),
    }
)
