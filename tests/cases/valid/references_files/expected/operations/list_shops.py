# Stamped from spec.yaml. Do not edit.
"""GET /shops"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, models
from .._runtime.contents import JsonContent
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.shop import Shop
else:
    Shop = lazy(__name__, "..models.shop", "Shop")


def list_shops() -> Request[list[Shop]]:
    """GET /shops"""
    return Request(
        operation="listShops",
        method="GET",
        path="/shops",
        template="/shops",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[list[Shop]]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: [Shop._decode(item) for item in models.array(v)],
                    lambda v, at, found: checks.every(
                        v,
                        at,
                        found,
                        checks.array,
                        lambda v, at, found: checks.items(v, at, found, Shop._check),
                    ),
                    items=True,
                ),
            ),
        ),
    }
)
