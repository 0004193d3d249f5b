# Stamped from spec.yaml. Do not edit.
"""POST /things"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import models
from .._runtime.bodies import Json
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.thing import Thing
else:
    Thing = lazy(__name__, "..models.thing", "Thing")


def add_thing(
    thing: Thing,
) -> Request[None]:
    """POST /things

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = models.encoded(thing, Thing)
    Thing._check(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="addThing",
        method="POST",
        path="/things",
        template="/things",
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
