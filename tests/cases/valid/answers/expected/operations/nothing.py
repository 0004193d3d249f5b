# Stamped from spec.yaml. Do not edit.
"""DELETE /nothing"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def nothing() -> Request[None]:
    """DELETE /nothing"""
    return Request(
        operation="nothing",
        method="DELETE",
        path="/nothing",
        template="/nothing",
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
