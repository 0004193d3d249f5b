# Stamped from spec.yaml. Do not edit.
"""GET /"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def get() -> Request[None]:
    """GET /"""
    return Request(
        operation="get /",
        method="GET",
        path="/",
        template="/",
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
