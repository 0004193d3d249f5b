# Stamped from spec.yaml. Do not edit.
"""DELETE /pets/{petId}"""

from __future__ import annotations

from .._runtime import checks, parameters
from .._runtime.errors import InvalidRequest
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation


def delete_pet(
    *,
    pet_id: int,
) -> Request[None]:
    """DELETE /pets/{petId}

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    checks.integer(pet_id, ("path", "petId"), _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="deletePet",
        method="DELETE",
        path=parameters.fill(
            "/pets/{petId}", {"petId": parameters.path_text("petId", pet_id)}
        ),
        template="/pets/{petId}",
        responses=_RESPONSES,
        security=(("key",),),
        repeatable=False,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
