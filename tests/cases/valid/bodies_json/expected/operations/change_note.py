# Stamped from spec.yaml. Do not edit.
"""PATCH /notes"""

from __future__ import annotations

from typing import Any

from .._runtime.bodies import Body, Json
from .._runtime.errors import InvalidRequest
from .._runtime.models import UNSET, Unset
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation


def change_note(
    payload: Any | Unset = UNSET,
) -> Request[None]:
    """PATCH /notes

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _content: Body | None = None
    if payload is not UNSET:
        _body = payload
        _content = Json(_body)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="changeNote",
        method="PATCH",
        path="/notes",
        template="/notes",
        body=_content,
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
