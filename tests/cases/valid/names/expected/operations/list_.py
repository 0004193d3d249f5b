# Stamped from spec.yaml. Do not edit.
"""POST /list"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks
from .._runtime.bodies import Json
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

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
    _found: list[Violation] = []
    _body = [item._encode() for item in payload]
    checks.array(_body, None, _found)
    checks.items(_body, None, _found, List._check)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="list",
        method="POST",
        path="/list",
        template="/list",
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "200": Answer(),
    }
)
