# Stamped from spec.yaml. Do not edit.
"""POST /teas"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def post_teas() -> Request[None]:
    """POST /teas"""
    return Request(
        operation="post /teas",
        method="POST",
        path="/teas",
        template="/teas",
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
