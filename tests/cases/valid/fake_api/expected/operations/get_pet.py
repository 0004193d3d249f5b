# Stamped from spec.yaml. Do not edit.
"""GET /pets/{petId}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime import checks, parameters
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.pet import Pet
    from ..models.problem import Problem
else:
    Pet = lazy(__name__, "..models.pet", "Pet")
    Problem = lazy(__name__, "..models.problem", "Problem")


def get_pet(
    *,
    pet_id: int,
) -> Request[Pet]:
    """GET /pets/{petId}

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.

    Raises when sent:
        Missing: 404, nothing there.
    """
    _found: list[Violation] = []
    checks.integer(pet_id, ("path", "petId"), _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="getPet",
        method="GET",
        path=parameters.fill(
            "/pets/{petId}", {"petId": parameters.path_text("petId", pet_id)}
        ),
        template="/pets/{petId}",
        responses=_RESPONSES,
        security=(("key",),),
        repeatable=True,
    )


_RESPONSES: Responses[Pet]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent("application/json", lambda v: Pet._decode(v), Pet._check),
            ),
        ),
        "404": Answer(
            contents=(
                JsonContent(
                    "application/problem+json",
                    lambda v: Problem._decode(v),
                    Problem._check,
                ),
            ),
            error=errors.Missing,
        ),
    }
)
