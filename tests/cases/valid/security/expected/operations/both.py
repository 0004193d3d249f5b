# Stamped from spec.yaml. Do not edit.
"""GET /and"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def both() -> Request[None]:
    """GET /and"""
    return Request(
        operation="both",
        method="GET",
        path="/and",
        template="/and",
        responses=_RESPONSES,
        security=(("Key", "Cookie"),),
        repeatable=True,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
