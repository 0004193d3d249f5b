# Stamped from spec.yaml. Do not edit.
"""GET /anything"""

from __future__ import annotations

from .._runtime.contents import TextContent
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def anything() -> Request[str]:
    """GET /anything"""
    return Request(
        operation="anything",
        method="GET",
        path="/anything",
        template="/anything",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[str]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(TextContent("application/x-www-form-urlencoded"),),
        ),
    }
)
