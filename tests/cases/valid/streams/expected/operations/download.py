# Stamped from spec.yaml. Do not edit.
"""GET /file"""

from __future__ import annotations

from .._runtime.contents import BinaryContent
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def download() -> Request[bytes]:
    """GET /file"""
    return Request(
        operation="download",
        method="GET",
        path="/file",
        template="/file",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[bytes]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(BinaryContent("application/octet-stream"),),
        ),
    }
)
