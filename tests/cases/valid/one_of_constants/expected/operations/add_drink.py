# Stamped from spec.yaml. Do not edit.
"""POST /drinks"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import values
from .._runtime.bodies import Json
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.outcome import Outcome, check_outcome, decode_outcome
    from ..models.shared import Shared, check_shared
else:
    Outcome = lazy(__name__, "..models.outcome", "Outcome")
    check_outcome = lazy(__name__, "..models.outcome", "check_outcome")
    decode_outcome = lazy(__name__, "..models.outcome", "decode_outcome")
    Shared = lazy(__name__, "..models.shared", "Shared")
    check_shared = lazy(__name__, "..models.shared", "check_shared")


def add_drink(
    shared: Shared,
) -> Request[Outcome]:
    """POST /drinks

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = values.encode_any(shared)
    check_shared(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="addDrink",
        method="POST",
        path="/drinks",
        template="/drinks",
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[Outcome]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent(
                    "application/json", lambda v: decode_outcome(v), check_outcome
                ),
            ),
        ),
    }
)
