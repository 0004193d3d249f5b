# Stamped from spec.yaml. Do not edit.
"""GET /digest"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def digest() -> Request[None]:
    """GET /digest"""
    return Request(
        operation="digest",
        method="GET",
        path="/digest",
        template="/digest",
        responses=_RESPONSES,
        security=(("Digest",),),
        repeatable=True,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
