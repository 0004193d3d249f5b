# Stamped from spec.yaml. Do not edit.
"""GET /teas/{id}/parts/{part-id}.json"""

from __future__ import annotations

from .._runtime import checks, parameters
from .._runtime.errors import InvalidRequest
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation


def get_teas_id_parts_part_id_json(
    *,
    id: str,
    part_id: str,
) -> Request[None]:
    """GET /teas/{id}/parts/{part-id}.json

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    checks.string(id, ("path", "id"), _found)
    checks.string(part_id, ("path", "part-id"), _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="get /teas/{id}/parts/{part-id}.json",
        method="GET",
        path=parameters.fill(
            "/teas/{id}/parts/{part-id}.json",
            {
                "id": parameters.path_text("id", id),
                "part-id": parameters.path_text("part-id", part_id),
            },
        ),
        template="/teas/{id}/parts/{part-id}.json",
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
