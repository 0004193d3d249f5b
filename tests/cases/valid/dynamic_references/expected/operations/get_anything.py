# Stamped from spec.yaml. Do not edit.
"""GET /anything"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.contents import JsonContent
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.page import Page
else:
    Page = lazy(__name__, "..models.page", "Page")


def get_anything() -> Request[Page]:
    """GET /anything"""
    return Request(
        operation="getAnything",
        method="GET",
        path="/anything",
        template="/anything",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[Page]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent("application/json", lambda v: Page._decode(v), Page._check),
            ),
        ),
    }
)
