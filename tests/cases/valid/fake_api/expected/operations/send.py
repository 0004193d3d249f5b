# Stamped from spec.yaml. Do not edit.
"""GET /own"""

from __future__ import annotations

from .._runtime.contents import TextContent
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def send() -> Request[str]:
    """GET /own"""
    return Request(
        operation="send",
        method="GET",
        path="/own",
        template="/own",
        responses=_RESPONSES,
        base_url="https://other.example/deep/eu",
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[str]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(TextContent("text/plain"),),
        ),
    }
)
