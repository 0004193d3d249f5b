# Stamped from spec.yaml. Do not edit.
"""GET /open"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def open() -> Request[None]:
    """GET /open"""
    return Request(
        operation="open",
        method="GET",
        path="/open",
        template="/open",
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
