# Stamped from spec.yaml. Do not edit.
"""COPY /teas"""

from __future__ import annotations

from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def copy_teas() -> Request[None]:
    """COPY /teas"""
    return Request(
        operation="copyTeas",
        method="COPY",
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
