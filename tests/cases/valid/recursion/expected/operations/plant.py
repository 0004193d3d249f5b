# Stamped from spec.yaml. Do not edit.
"""PUT /trees"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.checks import Violation
from .._runtime.errors import InvalidRequest
from .._runtime.models import encoded, lazy
from .._runtime.requests import Json, Request
from .._runtime.responses import Answer, Responses

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
    body = encoded(branch, BranchInput)
    found: list[Violation] = []
    BranchInput._check(body, None, found)
    if found:
        raise InvalidRequest(found)
    return Request(
        operation="plant",
        method="PUT",
        path="/trees",
        template="/trees",
        body=Json(body),
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[Branch] = Responses(
    {
        "200": Answer(
            decode=lambda v: Branch._decode(v),
            check=lambda v, at, found: Branch._check(v, at, found),
        ),
    }
)
