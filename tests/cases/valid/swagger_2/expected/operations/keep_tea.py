# Stamped from spec.yaml. Do not edit.
"""PUT /teas/{id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, models, parameters
from .._runtime.bodies import Json
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.tea import Tea
else:
    Tea = lazy(__name__, "..models.tea", "Tea")


def keep_tea(
    tea: Tea,
    *,
    id: int,
) -> Request[None]:
    """PUT /teas/{id}

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = models.encoded(tea, Tea)
    Tea._check(_body, None, _found)
    checks.integer(id, ("path", "id"), _found, format="int64")
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="keepTea",
        method="PUT",
        path=parameters.fill("/teas/{id}", {"id": parameters.path_text("id", id)}),
        template="/teas/{id}",
        body=Json(_body),
        responses=_RESPONSES,
        security=(("Basic",),),
        repeatable=True,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
