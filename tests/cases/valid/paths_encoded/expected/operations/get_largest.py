# Stamped from spec.yaml. Do not edit.
"""GET /things/größte"""

from __future__ import annotations

from .._runtime import parameters
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def get_largest() -> Request[None]:
    """GET /things/größte"""
    return Request(
        operation="getLargest",
        method="GET",
        path=parameters.fill("/things/gr\xf6\xdfte", {}),
        template="/things/gr\xf6\xdfte",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
