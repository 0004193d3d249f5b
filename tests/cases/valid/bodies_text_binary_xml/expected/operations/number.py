# Stamped from spec.yaml. Do not edit.
"""GET /number"""

from __future__ import annotations

from .._runtime.contents import TextContent
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def number() -> Request[str]:
    """GET /number"""
    return Request(
        operation="number",
        method="GET",
        path="/number",
        template="/number",
        responses=_RESPONSES,
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
