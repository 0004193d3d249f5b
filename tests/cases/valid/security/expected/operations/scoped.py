# Stamped from spec.yaml. Do not edit.
"""GET /scoped"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def scoped() -> Request[None]:
    """GET /scoped"""
    return Request(
        operation="scoped",
        method="GET",
        path="/scoped",
        template="/scoped",
        responses=_RESPONSES,
        security=(("OAuth",), ("Connect",)),
        repeatable=True,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
