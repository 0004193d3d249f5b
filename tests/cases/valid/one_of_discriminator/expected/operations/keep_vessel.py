# Stamped from spec.yaml. Do not edit.
"""PUT /vessels"""

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
    from ..models.named import Named, check_named, decode_named
    from ..models.vessel import Vessel, check_vessel
else:
    Named = lazy(__name__, "..models.named", "Named")
    check_named = lazy(__name__, "..models.named", "check_named")
    decode_named = lazy(__name__, "..models.named", "decode_named")
    Vessel = lazy(__name__, "..models.vessel", "Vessel")
    check_vessel = lazy(__name__, "..models.vessel", "check_vessel")


def keep_vessel(
    vessel: Vessel,
) -> Request[Named]:
    """PUT /vessels

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = values.encode_any(vessel)
    check_vessel(_body, None, _found)
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


_RESPONSES: Responses[Named]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent("application/json", lambda v: decode_named(v), check_named),
            ),
        ),
    }
)
