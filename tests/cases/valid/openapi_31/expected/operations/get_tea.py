# Stamped from spec.yaml. Do not edit.
"""GET /teas/{id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import parameters, values
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.get_tea_id import GetTeaId, check_get_tea_id
    from ..models.tea import Tea
else:
    GetTeaId = lazy(__name__, "..models.get_tea_id", "GetTeaId")
    check_get_tea_id = lazy(__name__, "..models.get_tea_id", "check_get_tea_id")
    Tea = lazy(__name__, "..models.tea", "Tea")


def get_tea(
    *,
    id: GetTeaId,
) -> Request[Tea]:
    """GET /teas/{id}

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    id_json = values.encode_any(id)
    check_get_tea_id(id_json, ("path", "id"), _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="getTea",
        method="GET",
        path=parameters.fill("/teas/{id}", {"id": parameters.path_text("id", id_json)}),
        template="/teas/{id}",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[Tea]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent("application/json", lambda v: Tea._decode(v), Tea._check),
            ),
        ),
    }
)
