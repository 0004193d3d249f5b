# Stamped from spec.yaml. Do not edit.
"""GET /inherited"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def inherited() -> Request[None]:
    """GET /inherited"""
    return Request(
        operation="inherited",
        method="GET",
        path="/inherited",
        template="/inherited",
        responses=_RESPONSES,
        security=(("Key",),),
        repeatable=True,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
