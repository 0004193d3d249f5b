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
    from ..models.order import Order, OrderInput
else:
    Order = lazy(__name__, "..models.order", "Order")
    OrderInput = lazy(__name__, "..models.order", "OrderInput")


def place_order(
    order: OrderInput,
) -> Request[Order]:
    """POST /orders

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = models.encoded(order, OrderInput)
    OrderInput._check(_body, None, _found)
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


_RESPONSES: Responses[Order]
_RESPONSES = Responses(
    {
        "201": Answer(
            contents=(
                JsonContent(
                    "application/json", lambda v: Order._decode(v), Order._check
                ),
            ),
        ),
    }
)
