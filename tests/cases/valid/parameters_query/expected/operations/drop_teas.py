# Stamped from spec.yaml. Do not edit.
"""DELETE /teas"""

from __future__ import annotations

from .._runtime import checks, parameters
from .._runtime.errors import InvalidRequest
from .._runtime.parameters import Pairs
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation


def drop_teas(
    *,
    page: str | None = None,
    kept: bool | None = None,
) -> Request[None]:
    """DELETE /teas

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _query: Pairs = []
    if page is not None:
        checks.string(page, ("query", "page"), _found)
        _query += parameters.query_pairs("page", page)
    if kept is not None:
        checks.boolean(kept, ("query", "kept"), _found)
        _query += parameters.query_pairs("kept", kept)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="dropTeas",
        method="DELETE",
        path="/teas",
        template="/teas",
        query=tuple(_query),
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
