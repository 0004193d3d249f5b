# Stamped from spec.yaml. Do not edit.
"""POST /answers"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime import models
from .._runtime.bodies import Json
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.answer import Answer_
    from ..models.on_404 import On404
else:
    Answer_ = lazy(__name__, "..models.answer", "Answer_")
    On404 = lazy(__name__, "..models.on_404", "On404")


def on(
    answer: Answer_,
) -> Request[None]:
    """POST /answers

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.

    Raises when sent:
        On404: 404, no such answer.
    """
    _found: list[Violation] = []
    _body = models.encoded(answer, Answer_)
    Answer_._check(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="on",
        method="POST",
        path="/answers",
        template="/answers",
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "201": Answer(),
        "404": Answer(
            contents=(
                JsonContent(
                    "application/json", lambda v: On404._decode(v), On404._check
                ),
            ),
            error=errors.On404,
        ),
    }
)
