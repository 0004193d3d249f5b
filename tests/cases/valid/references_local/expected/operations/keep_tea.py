# Stamped from spec.yaml. Do not edit.
"""POST /teas/{id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime import checks, models, parameters
from .._runtime.bodies import Json
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.keep_tea_400 import KeepTea400
    from ..models.tea import Tea
else:
    KeepTea400 = lazy(__name__, "..models.keep_tea_400", "KeepTea400")
    Tea = lazy(__name__, "..models.tea", "Tea")


def keep_tea(
    tea: Tea,
    *,
    id: int,
) -> Request[KeepTea400]:
    """POST /teas/{id}

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.

    Raises when sent:
        KeepTea400: 400, wrong.
        Missing: 404, no such tea.
        Missing: 409, no such tea.
    """
    _found: list[Violation] = []
    _body = models.encoded(tea, Tea)
    Tea._check(_body, None, _found)
    checks.integer(id, ("path", "id"), _found, minimum=1)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="keepTea",
        method="POST",
        path=parameters.fill("/teas/{id}", {"id": parameters.path_text("id", id)}),
        template="/teas/{id}",
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[KeepTea400]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: KeepTea400._decode(v),
                    KeepTea400._check,
                ),
            ),
        ),
        "400": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: KeepTea400._decode(v),
                    KeepTea400._check,
                ),
            ),
            error=errors.KeepTea400,
        ),
        "404": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: KeepTea400._decode(v),
                    KeepTea400._check,
                ),
            ),
            error=errors.Missing,
        ),
        "409": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: KeepTea400._decode(v),
                    KeepTea400._check,
                ),
            ),
            error=errors.Missing,
        ),
    }
)
