# Stamped from spec.yaml. Do not edit.
"""GET /lines"""

from __future__ import annotations

from typing import Any

from .._runtime.contents import JsonLinesContent
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def lines() -> Request[list[Any]]:
    """GET /lines"""
    return Request(
        operation="lines",
        method="GET",
        path="/lines",
        template="/lines",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[list[Any]]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(JsonLinesContent("application/x-ndjson", lambda v: v),),
        ),
    }
)
