# Stamped from spec.yaml. Do not edit.
"""GET /brews"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime.checks import each
from .._runtime.models import array, lazy
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


_RESPONSES: Responses[list[Tea]] = Responses(
    {
        "200": Answer(
            decode=lambda v: [Tea._decode(item) for item in array(v)],
            check=lambda v, at, found: each(v, at, found, Tea._check),
        ),
        "429": Answer(
            decode=lambda v: Tea._decode(v),
            check=lambda v, at, found: Tea._check(v, at, found),
            headers=errors.TooManyHeaders,
            error=errors.TooMany,
        ),
    }
)
