# Stamped from spec.yaml. Do not edit.
"""Brew "tea\" """

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime import models
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


def brew(
    tea: Tea,
) -> Request[None]:
    """Brew "tea\"

    Deprecated.

    Heat the water, then wait. This line is long enough to be wrapped, as there are
    more than eighty-eight columns.

    - green: 80 °C
    - black: 100 °C

    POST /teas

    See also: All about brewing. https://tea.example/brewing

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.

    Raises when sent:
        Brew418: 418, I'm a teapot; see "RFC 2324".
    """
    _found: list[Violation] = []
    _body = models.encoded(tea, Tea)
    Tea._check(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="brew",
        method="POST",
        path="/teas",
        template="/teas",
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "200": Answer(),
        "418": Answer(
            error=errors.Brew418,
        ),
    }
)
