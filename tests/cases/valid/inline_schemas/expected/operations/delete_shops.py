# Stamped from spec.yaml. Do not edit.
"""DELETE /shops"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import parameters
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.parameters import Pairs
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.list_shops_near import ListShopsNear
else:
    ListShopsNear = lazy(__name__, "..models.list_shops_near", "ListShopsNear")


def delete_shops(
    *,
    near: ListShopsNear | None = None,
) -> Request[None]:
    """DELETE /shops

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _query: Pairs = []
    if near is not None:
        near_json = near._encode()
        ListShopsNear._check(near_json, ("query", "near"), _found)
        _query += parameters.query_pairs("near", near_json)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="delete /shops",
        method="DELETE",
        path="/shops",
        template="/shops",
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
