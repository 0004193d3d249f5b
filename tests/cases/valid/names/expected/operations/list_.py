# Stamped from spec.yaml. Do not edit.
"""POST /list"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.checks import Violation, each
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Json, Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.list import List
else:
    List = lazy(__name__, "..models.list", "List")


def list_(
    payload: list[List],
) -> Request[None]:
    """POST /list

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    body = [item._encode() for item in payload]
    found: list[Violation] = []
    each(body, None, found, List._check)
    if found:
        raise InvalidRequest(found)
    return Request(
        operation="list",
        method="POST",
        path="/list",
        template="/list",
        body=Json(body),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[None] = Responses(
    {
        "200": Answer(),
    }
)
