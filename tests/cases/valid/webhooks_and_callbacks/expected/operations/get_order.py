# Stamped from spec.yaml. Do not edit.
"""GET /orders/{id}"""

from __future__ import annotations

from .._runtime import checks, parameters
from .._runtime.errors import InvalidRequest
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation


def get_order(
    *,
    id: int,
) -> Request[None]:
    """Deprecated.

    GET /orders/{id}

    - id: Which one. Deprecated.

    See also: More about orders. https://tea.example/docs

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    checks.integer(id, ("path", "id"), _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="getOrder",
        method="GET",
        path=parameters.fill("/orders/{id}", {"id": parameters.path_text("id", id)}),
        template="/orders/{id}",
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
