# Stamped from spec.yaml. Do not edit.
"""GET /rows"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.contents import JsonContent
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.table import Table
else:
    Table = lazy(__name__, "..models.table", "Table")


def get_table() -> Request[Table]:
    """GET /rows"""
    return Request(
        operation="getTable",
        method="GET",
        path="/rows",
        template="/rows",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[Table]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent(
                    "application/json", lambda v: Table._decode(v), Table._check
                ),
            ),
        ),
    }
)
