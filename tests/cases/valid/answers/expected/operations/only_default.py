# Stamped from spec.yaml. Do not edit.
"""GET /only_default"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime.contents import JsonContent
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.tea import Tea
else:
    Tea = lazy(__name__, "..models.tea", "Tea")


def only_default() -> Request[Tea]:
    """GET /only_default

    Raises when sent:
        OnlyDefaultDefault: default, whatever.
    """
    return Request(
        operation="onlyDefault",
        method="GET",
        path="/only_default",
        template="/only_default",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[Tea]
_RESPONSES = Responses(
    {
        "default": Answer(
            contents=(
                JsonContent("application/json", lambda v: Tea._decode(v), Tea._check),
            ),
            error=errors.OnlyDefaultDefault,
        ),
    }
)
