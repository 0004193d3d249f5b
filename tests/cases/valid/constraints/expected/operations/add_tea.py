# Stamped from spec.yaml. Do not edit.
"""POST /teas"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.checks import Violation
from .._runtime.errors import InvalidRequest
from .._runtime.models import encoded, lazy
from .._runtime.requests import Json, Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.tea import Tea
else:
    Tea = lazy(__name__, "..models.tea", "Tea")


def add_tea(
    tea: Tea,
) -> Request[None]:
    """POST /teas

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    body = encoded(tea, Tea)
    found: list[Violation] = []
    Tea._check(body, None, found)
    if found:
        raise InvalidRequest(found)
    return Request(
        operation="addTea",
        method="POST",
        path="/teas",
        template="/teas",
        body=Json(body),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[None] = Responses(
    {
        "201": Answer(),
    }
)
