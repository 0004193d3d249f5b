# Stamped from spec.yaml. Do not edit.
"""GET /teas"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def list_teas() -> Request[None]:
    """GET /teas"""
    return Request(
        operation="listTeas",
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
