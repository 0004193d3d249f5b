# Stamped from spec.yaml. Do not edit.
"""GET /brews"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime import checks, models
from .._runtime.contents import JsonContent
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.tea import Tea
else:
    Tea = lazy(__name__, "..models.tea", "Tea")


def brews() -> Request[list[Tea]]:
    """GET /brews

    Raises when sent:
        TooMany: 429, slow down.
    """
    return Request(
        operation="brews",
        method="GET",
        path="/brews",
        template="/brews",
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
        "429": Answer(
            contents=(
                JsonContent("application/json", lambda v: Tea._decode(v), Tea._check),
            ),
            headers=errors.TooManyHeaders,
            error=errors.TooMany,
        ),
    }
)
