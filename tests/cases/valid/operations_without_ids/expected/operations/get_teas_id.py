# Stamped from spec.yaml. Do not edit.
"""GET /teas/{id}"""

from __future__ import annotations

from .._runtime import checks, parameters
from .._runtime.errors import InvalidRequest
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation


def get_teas_id(
    *,
    id: str,
) -> Request[None]:
    """GET /teas/{id}

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    checks.string(id, ("path", "id"), _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="get /teas/{id}",
        method="GET",
        path=parameters.fill("/teas/{id}", {"id": parameters.path_text("id", id)}),
        template="/teas/{id}",
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
