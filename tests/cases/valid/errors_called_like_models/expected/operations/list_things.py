# Stamped from spec.yaml. Do not edit.
"""GET /things"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime.contents import JsonContent
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.api_error import ApiError
    from ..models.error import Error
else:
    ApiError = lazy(__name__, "..models.api_error", "ApiError")
    Error = lazy(__name__, "..models.error", "Error")


def list_things() -> Request[None]:
    """GET /things

    Raises when sent:
        ListThings400: 400, the general class of errors has this name as well.
        Error: default, what went wrong.
    """
    return Request(
        operation="listThings",
        method="GET",
        path="/things",
        template="/things",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
        "400": Answer(
            contents=(
                JsonContent(
                    "application/json", lambda v: ApiError._decode(v), ApiError._check
                ),
            ),
            error=errors.ListThings400,
        ),
        "default": Answer(
            contents=(
                JsonContent(
                    "application/json", lambda v: Error._decode(v), Error._check
                ),
            ),
            error=errors.Error,
        ),
    }
)
