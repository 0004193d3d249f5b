# Stamped from spec.yaml. Do not edit.
"""GET /teas"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def get_teas_affd80a5() -> Request[None]:
    """GET /teas"""
    return Request(
        operation="get /teas",
        method="GET",
        path="/teas",
        template="/teas",
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
