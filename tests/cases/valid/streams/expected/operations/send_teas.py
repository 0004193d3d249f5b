# Stamped from spec.yaml. Do not edit.
"""POST /sent"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks
from .._runtime.bodies import EventStream
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.tea import Tea
else:
    Tea = lazy(__name__, "..models.tea", "Tea")


def send_teas(
    tea: list[Tea],
) -> Request[None]:
    """POST /sent

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = [item._encode() for item in tea]
    checks.items(_body, None, _found, Tea._check)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="sendTeas",
        method="POST",
        path="/sent",
        template="/sent",
        body=EventStream(tuple(_body), "text/event-stream", whole=False),
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
