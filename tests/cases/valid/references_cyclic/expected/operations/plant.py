# Stamped from spec.yaml. Do not edit.
"""PUT /trees"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, values
from .._runtime.bodies import Json
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.json import Json_, check_json
    from ..models.nested import Nested, check_nested, decode_nested
else:
    Json_ = lazy(__name__, "..models.json", "Json_")
    check_json = lazy(__name__, "..models.json", "check_json")
    Nested = lazy(__name__, "..models.nested", "Nested")
    check_nested = lazy(__name__, "..models.nested", "check_nested")
    decode_nested = lazy(__name__, "..models.nested", "decode_nested")


def plant(
    payload: Json_ | None,
) -> Request[Nested]:
    """PUT /trees

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = None if payload is None else values.encode_any(payload)
    checks.nullable(_body, None, _found, check_json)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="plant",
        method="PUT",
        path="/trees",
        template="/trees",
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[Nested]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent(
                    "application/json", lambda v: decode_nested(v), check_nested
                ),
            ),
        ),
    }
)
