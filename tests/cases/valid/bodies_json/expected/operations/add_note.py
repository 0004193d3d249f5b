# Stamped from spec.yaml. Do not edit.
"""POST /notes"""

from __future__ import annotations

from .._runtime import checks
from .._runtime.bodies import Body, Json
from .._runtime.errors import InvalidRequest
from .._runtime.models import UNSET, Unset
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation


def add_note(
    payload: str | None | Unset = UNSET,
) -> Request[None]:
    """POST /notes

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _content: Body | None = None
    if payload is not UNSET:
        _body = payload
        checks.nullable(
            _body,
            None,
            _found,
            lambda v, at, found: checks.string(v, at, found, min_length=1),
        )
        _content = Json(_body)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="addNote",
        method="POST",
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
