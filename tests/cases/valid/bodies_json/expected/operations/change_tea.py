# Stamped from spec.yaml. Do not edit.
"""PATCH /teas"""

from __future__ import annotations

from typing import Any

from .._runtime import checks, models, values
from .._runtime.bodies import Json
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation


def change_tea(
    payload: dict[str, Any],
) -> Request[list[int]]:
    """PATCH /teas

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = payload.copy()
    checks.is_object(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="changeTea",
        method="PATCH",
        path="/teas",
        template="/teas",
        body=Json(_body, "application/merge-patch+json"),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[list[int]]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent(
                    "*/*",
                    lambda v: [values.read_integer(item) for item in models.array(v)],
                    lambda v, at, found: checks.every(
                        v,
                        at,
                        found,
                        checks.array,
                        lambda v, at, found: checks.items(v, at, found, checks.integer),
                    ),
                    items=True,
                ),
            ),
        ),
    }
)
