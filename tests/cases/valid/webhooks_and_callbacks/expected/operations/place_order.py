# Stamped from spec.yaml. Do not edit.
"""POST /orders"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import models
from .._runtime.bodies import Json
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.place_order_201 import PlaceOrder201
    from ..models.place_order_request import PlaceOrderRequest
else:
    PlaceOrder201 = lazy(__name__, "..models.place_order_201", "PlaceOrder201")
    PlaceOrderRequest = lazy(
        __name__, "..models.place_order_request", "PlaceOrderRequest"
    )


def place_order(
    payload: PlaceOrderRequest,
) -> Request[PlaceOrder201]:
    """POST /orders

    Links of the answers:

    - Next (201): getOrder. The order itself.

    The API calls back: served.

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
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


_RESPONSES: Responses[PlaceOrder201]
_RESPONSES = Responses(
    {
        "201": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: PlaceOrder201._decode(v),
                    PlaceOrder201._check,
                ),
            ),
        ),
    }
)
