# Stamped from spec.yaml. Do not edit.
"""GET /orders"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def count_orders() -> Request[None]:
    """GET /orders"""
    return Request(
        operation="countOrders",
        method="GET",
        path="/orders",
        template="/orders",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
