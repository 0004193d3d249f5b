# Stamped from spec.yaml. Do not edit.
"""GET /pets/{name}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, parameters
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.any_pet import AnyPet, check_any_pet, decode_any_pet
else:
    AnyPet = lazy(__name__, "..models.any_pet", "AnyPet")
    check_any_pet = lazy(__name__, "..models.any_pet", "check_any_pet")
    decode_any_pet = lazy(__name__, "..models.any_pet", "decode_any_pet")


def get_pet(
    *,
    name: str,
) -> Request[AnyPet]:
    """GET /pets/{name}

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    checks.string(name, ("path", "name"), _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="getPet",
        method="GET",
        path=parameters.fill(
            "/pets/{name}", {"name": parameters.path_text("name", name)}
        ),
        template="/pets/{name}",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[AnyPet]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent(
                    "application/json", lambda v: decode_any_pet(v), check_any_pet
                ),
            ),
        ),
    }
)
