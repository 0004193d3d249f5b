# Stamped from spec.yaml. Do not edit.
"""POST /orders"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def place_order() -> Request[None]:
    """POST /orders"""
    return Request(
        operation="placeOrder",
        method="POST",
        path="/orders",
        template="/orders",
        responses=_RESPONSES,
        security=(("Key",), ("Basic", "Token")),
        repeatable=False,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
