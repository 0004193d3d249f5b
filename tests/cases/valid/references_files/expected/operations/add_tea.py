# Stamped from spec.yaml. Do not edit.
"""POST /teas"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import models
from .._runtime.bodies import Json
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.own import Own
else:
    Own = lazy(__name__, "..models.own", "Own")


def add_tea(
    payload: Own,
) -> Request[Own]:
    """POST /teas

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = models.encoded(payload, Own)
    Own._check(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="addTea",
        method="POST",
        path="/teas",
        template="/teas",
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[Own]
_RESPONSES = Responses(
    {
        "201": Answer(
            contents=(
                JsonContent("application/json", lambda v: Own._decode(v), Own._check),
            ),
        ),
    }
)
