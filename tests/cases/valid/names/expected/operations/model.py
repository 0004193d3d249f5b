# Stamped from spec.yaml. Do not edit.
"""PUT /tea"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import models
from .._runtime.bodies import Json
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.model import Model_
else:
    Model_ = lazy(__name__, "..models.model", "Model_")


def model(
    model_: Model_,
) -> Request[None]:
    """PUT /tea

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = models.encoded(model_, Model_)
    Model_._check(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="model",
        method="PUT",
        path="/tea",
        template="/tea",
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "200": Answer(),
    }
)
