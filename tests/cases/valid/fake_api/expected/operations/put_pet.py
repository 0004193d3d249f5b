# Stamped from spec.yaml. Do not edit.
"""PUT /pets/{petId}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, models, parameters
from .._runtime.bodies import Json
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.pet import Pet, PetInput
else:
    Pet = lazy(__name__, "..models.pet", "Pet")
    PetInput = lazy(__name__, "..models.pet", "PetInput")


def put_pet(
    pet: PetInput,
    *,
    pet_id: int,
) -> Request[Pet]:
    """PUT /pets/{petId}

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = models.encoded(pet, PetInput)
    PetInput._check(_body, None, _found)
    checks.integer(pet_id, ("path", "petId"), _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="putPet",
        method="PUT",
        path=parameters.fill(
            "/pets/{petId}", {"petId": parameters.path_text("petId", pet_id)}
        ),
        template="/pets/{petId}",
        body=Json(_body),
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
    }
)
