# Stamped from spec.yaml. Do not edit.
"""GET /ping"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def get_ping() -> Request[None]:
    """GET /ping"""
    return Request(
        operation="get /ping",
        method="GET",
        path="/ping",
        template="/ping",
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
