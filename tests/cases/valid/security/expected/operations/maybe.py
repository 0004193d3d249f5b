# Stamped from spec.yaml. Do not edit.
"""GET /maybe"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def maybe() -> Request[None]:
    """GET /maybe"""
    return Request(
        operation="maybe",
        method="GET",
        path="/maybe",
        template="/maybe",
        responses=_RESPONSES,
        security=((), ("Basic",)),
        repeatable=True,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
