# Stamped from spec.yaml. Do not edit.
"""GET /or"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def either() -> Request[None]:
    """GET /or"""
    return Request(
        operation="either",
        method="GET",
        path="/or",
        template="/or",
        responses=_RESPONSES,
        security=(("Query",), ("Bearer",)),
        repeatable=True,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
