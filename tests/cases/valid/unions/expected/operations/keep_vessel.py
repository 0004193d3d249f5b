# Stamped from spec.yaml. Do not edit.
"""PUT /vessels"""

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
    _found: list[Violation] = []
    _body = models.encoded(tray, Tray)
    Tray._check(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="keepVessel",
        method="PUT",
        path="/vessels",
        template="/vessels",
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[Vessel]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent(
                    "application/json", lambda v: decode_vessel(v), check_vessel
                ),
            ),
        ),
    }
)
