# Stamped from spec.yaml. Do not edit.
"""POST /orders"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime import models
from .._runtime.bodies import Json
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.place_order_200 import PlaceOrder200
    from ..models.place_order_400 import PlaceOrder400
    from ..models.place_order_request import PlaceOrderRequest
else:
    PlaceOrder200 = lazy(__name__, "..models.place_order_200", "PlaceOrder200")
    PlaceOrder400 = lazy(__name__, "..models.place_order_400", "PlaceOrder400")
    PlaceOrderRequest = lazy(
        __name__, "..models.place_order_request", "PlaceOrderRequest"
    )


def place_order(
    payload: PlaceOrderRequest,
) -> Request[PlaceOrder200]:
    """POST /orders

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.

    Raises when sent:
        PlaceOrder400: 400, wrong.
    """
    _found: list[Violation] = []
    _body = models.encoded(payload, PlaceOrderRequest)
    PlaceOrderRequest._check(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="placeOrder",
        method="POST",
        path="/orders",
        template="/orders",
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[PlaceOrder200]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: PlaceOrder200._decode(v),
                    PlaceOrder200._check,
                ),
            ),
        ),
        "400": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: PlaceOrder400._decode(v),
                    PlaceOrder400._check,
                ),
            ),
            error=errors.PlaceOrder400,
        ),
    }
)
