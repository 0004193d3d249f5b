# Stamped from spec.yaml. Do not edit.
"""GET /value"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.contents import JsonContent
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.value import Value, check_value, decode_value
else:
    Value = lazy(__name__, "..models.value", "Value")
    check_value = lazy(__name__, "..models.value", "check_value")
    decode_value = lazy(__name__, "..models.value", "decode_value")


def get_value() -> Request[Value]:
    """GET /value"""
    return Request(
        operation="getValue",
        method="GET",
        path="/value",
        template="/value",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[Value]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent("application/json", lambda v: decode_value(v), check_value),
            ),
        ),
    }
)
