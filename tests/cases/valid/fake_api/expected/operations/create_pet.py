# Stamped from spec.yaml. Do not edit.
"""POST /pets"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime import models
from .._runtime.bodies import Json
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Headers, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.pet import Pet, PetInput
    from ..models.problem import Problem
else:
    Pet = lazy(__name__, "..models.pet", "Pet")
    PetInput = lazy(__name__, "..models.pet", "PetInput")
    Problem = lazy(__name__, "..models.problem", "Problem")


class CreatePet201Headers(Headers):
    """The headers of a 201."""

    __slots__ = ()

    @property
    def location(self) -> str | None:
        return self.get("Location")


def create_pet(
    pet: PetInput,
) -> Request[Pet, CreatePet201Headers]:
    """POST /pets

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.

    Raises when sent:
        Missing: 409, nothing there.
        Missing: 422, nothing there.
    """
    _found: list[Violation] = []
    _body = models.encoded(pet, PetInput)
    PetInput._check(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="createPet",
        method="POST",
        path="/pets",
        template="/pets",
        body=Json(_body),
        responses=_RESPONSES,
        security=(("key",),),
        repeatable=False,
    )


_RESPONSES: Responses[Pet, CreatePet201Headers]
_RESPONSES = Responses(
    {
        "201": Answer(
            contents=(
                JsonContent("application/json", lambda v: Pet._decode(v), Pet._check),
            ),
            headers=CreatePet201Headers,
        ),
        "409": Answer(
            contents=(
                JsonContent(
                    "application/problem+json",
                    lambda v: Problem._decode(v),
                    Problem._check,
                ),
            ),
            error=errors.Missing,
        ),
        "422": Answer(
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
