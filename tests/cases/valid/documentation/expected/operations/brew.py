# Stamped from spec.yaml. Do not edit.
"""Brew "tea\" """

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime.checks import Violation
from .._runtime.errors import InvalidRequest
from .._runtime.models import encoded, lazy
from .._runtime.requests import Json, Request
from .._runtime.responses import Answer, Responses

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

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.

    Raises when sent:
        Brew418: 418, I'm a teapot; see "RFC 2324".
    """
    body = encoded(tea, Tea)
    found: list[Violation] = []
    Tea._check(body, None, found)
    if found:
        raise InvalidRequest(found)
    return Request(
        operation="brew",
        method="POST",
        path="/teas",
        template="/teas",
        body=Json(body),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[None] = Responses(
    {
        "200": Answer(),
        "418": Answer(
            error=errors.Brew418,
        ),
    }
)
