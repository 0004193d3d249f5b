# Stamped from spec.yaml. Do not edit.
"""PUT /tea"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.checks import Violation
from .._runtime.errors import InvalidRequest
from .._runtime.models import encoded, lazy
from .._runtime.requests import Json, Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.model import Model_
else:
    Model_ = lazy(__name__, "..models.model", "Model_")


def model(
    model: Model_,
) -> Request[None]:
    """PUT /tea

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    body = encoded(model, Model_)
    found: list[Violation] = []
    Model_._check(body, None, found)
    if found:
        raise InvalidRequest(found)
    return Request(
        operation="model",
        method="PUT",
        path="/tea",
        template="/tea",
        body=Json(body),
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[None] = Responses(
    {
        "200": Answer(),
    }
)
