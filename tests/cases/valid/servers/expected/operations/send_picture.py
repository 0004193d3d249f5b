# Stamped from spec.yaml. Do not edit.
"""POST /pictures"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def send_picture() -> Request[None]:
    """POST /pictures"""
    return Request(
        operation="sendPicture",
        method="POST",
        path="/pictures",
        template="/pictures",
        responses=_RESPONSES,
        base_url="https://upload.tea.example/main",
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
