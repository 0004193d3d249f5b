# Stamped from spec.yaml. Do not edit.
"""GET /pictures"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def list_pictures() -> Request[None]:
    """GET /pictures"""
    return Request(
        operation="listPictures",
        method="GET",
        path="/pictures",
        template="/pictures",
        responses=_RESPONSES,
        base_url="https://pictures.tea.example",
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
