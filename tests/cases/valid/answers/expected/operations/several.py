# Stamped from spec.yaml. Do not edit.
"""POST /several"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime.contents import JsonContent, TextContent
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.job import Job
    from ..models.problem import Problem
    from ..models.tea import Tea
else:
    Job = lazy(__name__, "..models.job", "Job")
    Problem = lazy(__name__, "..models.problem", "Problem")
    Tea = lazy(__name__, "..models.tea", "Tea")


def several() -> Request[Tea | Job | str | None]:
    """POST /several

    Raises when sent:
        Several409: 409, conflict.
        SeveralDefault: default, wrong.
    """
    return Request(
        operation="several",
        method="POST",
        path="/several",
        template="/several",
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[Tea | Job | str | None]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent("application/json", lambda v: Tea._decode(v), Tea._check),
            ),
        ),
        "201": Answer(
            contents=(
                JsonContent("application/json", lambda v: Job._decode(v), Job._check),
            ),
        ),
        "204": Answer(),
        "2XX": Answer(
            contents=(TextContent("text/plain"),),
        ),
        "409": Answer(
            contents=(
                JsonContent(
                    "application/json", lambda v: Problem._decode(v), Problem._check
                ),
            ),
            error=errors.Several409,
        ),
        "default": Answer(
            contents=(
                JsonContent(
                    "application/json", lambda v: Problem._decode(v), Problem._check
                ),
            ),
            error=errors.SeveralDefault,
        ),
    }
)
