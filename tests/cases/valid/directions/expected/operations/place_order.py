# Stamped from spec.yaml. Do not edit.
"""POST /orders"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.checks import Violation
from .._runtime.errors import InvalidRequest
from .._runtime.models import encoded, lazy
from .._runtime.requests import Json, Request
from .._runtime.responses import Answer, Responses

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
    body = encoded(order, OrderInput)
    found: list[Violation] = []
    OrderInput._check(body, None, found)
    if found:
        raise InvalidRequest(found)
    return Request(
        operation="placeOrder",
        method="POST",
        path="/orders",
        template="/orders",
        body=Json(body),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[Order] = Responses(
    {
        "201": Answer(
            decode=lambda v: Order._decode(v),
            check=lambda v, at, found: Order._check(v, at, found),
        ),
    }
)
