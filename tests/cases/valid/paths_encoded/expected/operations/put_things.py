# Stamped from spec.yaml. Do not edit.
"""PUT /things"""

from __future__ import annotations

from .._runtime import checks
from .._runtime.bodies import Text
from .._runtime.errors import InvalidRequest
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation


def put_things(
    payload: str,
) -> Request[None]:
    """PUT /things

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = payload
    checks.string(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="putThings",
        method="PUT",
        path="/things",
        template="/things",
        body=Text(_body, "application/xml"),
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
