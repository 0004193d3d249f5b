# Stamped from spec.yaml. Do not edit.
"""GET /many"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, models
from .._runtime.contents import JsonContent
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.tea import Tea
else:
    Tea = lazy(__name__, "..models.tea", "Tea")


def many() -> Request[list[Tea]]:
    """GET /many"""
    return Request(
        operation="many",
        method="GET",
        path="/many",
        template="/many",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[list[Tea]]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: [Tea._decode(item) for item in models.array(v)],
                    lambda v, at, found: checks.every(
                        v,
                        at,
                        found,
                        checks.array,
                        lambda v, at, found: checks.items(v, at, found, Tea._check),
                    ),
                    items=True,
                ),
            ),
        ),
    }
)
