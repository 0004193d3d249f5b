# Stamped from spec.yaml. Do not edit.
"""PUT /trees"""

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
    from ..models.branch import Branch, BranchInput
else:
    Branch = lazy(__name__, "..models.branch", "Branch")
    BranchInput = lazy(__name__, "..models.branch", "BranchInput")


def plant(
    branch: BranchInput,
) -> Request[Branch]:
    """PUT /trees

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = models.encoded(branch, BranchInput)
    BranchInput._check(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="plant",
        method="PUT",
        path="/trees",
        template="/trees",
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[Branch]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent(
                    "application/json", lambda v: Branch._decode(v), Branch._check
                ),
            ),
        ),
    }
)
