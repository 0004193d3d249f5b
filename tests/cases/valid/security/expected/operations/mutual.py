# Stamped from spec.yaml. Do not edit.
"""GET /mutual"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def mutual() -> Request[None]:
    """GET /mutual"""
    return Request(
        operation="mutual",
        method="GET",
        path="/mutual",
        template="/mutual",
        responses=_RESPONSES,
        security=(("Mutual",),),
        repeatable=True,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
