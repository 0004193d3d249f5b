# Stamped from spec.yaml. Do not edit.
"""M-SEARCH /teas"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import models
from .._runtime.bodies import Body, Json
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.tea import Tea
else:
    Tea = lazy(__name__, "..models.tea", "Tea")


def search_teas(
    tea: Tea | None = None,
) -> Request[None]:
    """M-SEARCH /teas

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _content: Body | None = None
    if tea is not None:
        _body = models.encoded(tea, Tea)
        Tea._check(_body, None, _found)
        _content = Json(_body)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="searchTeas",
        method="M-SEARCH",
        path="/teas",
        template="/teas",
        body=_content,
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
