# Stamped from spec.yaml. Do not edit.
"""PUT /homes"""

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
    from ..models.home import Home, HomeInput
else:
    Home = lazy(__name__, "..models.home", "Home")
    HomeInput = lazy(__name__, "..models.home", "HomeInput")


def keep_home(
    home: HomeInput,
) -> Request[Home]:
    """PUT /homes

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = models.encoded(home, HomeInput)
    HomeInput._check(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="keepHome",
        method="PUT",
        path="/homes",
        template="/homes",
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[Home]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent("application/json", lambda v: Home._decode(v), Home._check),
            ),
        ),
    }
)
