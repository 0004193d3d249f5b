# Stamped from spec.yaml. Do not edit.
"""POST /teas"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime import models
from .._runtime.bodies import Json
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.problem import Problem
    from ..models.tea import Tea
else:
    Problem = lazy(__name__, "..models.problem", "Problem")
    Tea = lazy(__name__, "..models.tea", "Tea")


def add_tea(
    tea: Tea,
) -> Request[Tea]:
    """POST /teas

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.

    Raises when sent:
        AddTea400: 400, wrong.
    """
    _found: list[Violation] = []
    _body = models.encoded(tea, Tea)
    Tea._check(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="addTea",
        method="POST",
        path="/teas",
        template="/teas",
        body=Json(_body, "application/vnd.tea+json; version=2"),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[Tea]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent(
                    "application/hal+json", lambda v: Tea._decode(v), Tea._check
                ),
            ),
        ),
        "400": Answer(
            contents=(
                JsonContent(
                    "application/problem+json",
                    lambda v: Problem._decode(v),
                    Problem._check,
                ),
            ),
            error=errors.AddTea400,
        ),
    }
)
