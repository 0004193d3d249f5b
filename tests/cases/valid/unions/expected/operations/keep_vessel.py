# Stamped from spec.yaml. Do not edit.
"""PUT /vessels"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.checks import Violation
from .._runtime.errors import InvalidRequest
from .._runtime.models import encoded, lazy
from .._runtime.requests import Json, Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.tray import Tray
    from ..models.vessel import Vessel, check_vessel, decode_vessel
else:
    Tray = lazy(__name__, "..models.tray", "Tray")
    Vessel = lazy(__name__, "..models.vessel", "Vessel")
    check_vessel = lazy(__name__, "..models.vessel", "check_vessel")
    decode_vessel = lazy(__name__, "..models.vessel", "decode_vessel")


def keep_vessel(
    tray: Tray,
) -> Request[Vessel]:
    """PUT /vessels

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    body = encoded(tray, Tray)
    found: list[Violation] = []
    Tray._check(body, None, found)
    if found:
        raise InvalidRequest(found)
    return Request(
        operation="keepVessel",
        method="PUT",
        path="/vessels",
        template="/vessels",
        body=Json(body),
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[Vessel] = Responses(
    {
        "200": Answer(
            decode=lambda v: decode_vessel(v),
            check=lambda v, at, found: check_vessel(v, at, found),
        ),
    }
)
