# Stamped from spec.yaml. Do not edit.
"""PUT /counts"""

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
    from ..models.counts import Counts
else:
    Counts = lazy(__name__, "..models.counts", "Counts")


def put_counts(
    counts: Counts,
) -> Request[None]:
    """PUT /counts

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = models.encoded(counts, Counts)
    Counts._check(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="putCounts",
        method="PUT",
        path="/counts",
        template="/counts",
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
