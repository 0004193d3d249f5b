# Stamped from spec.yaml. Do not edit.
"""POST /teas"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import models
from .._runtime.bodies import Encoding, Form
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.tea import Tea
else:
    Tea = lazy(__name__, "..models.tea", "Tea")


def add_tea(
    tea: Tea,
) -> Request[None]:
    """POST /teas

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = models.encoded(tea, Tea)
    Tea._check(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="addTea",
        method="POST",
        path="/teas",
        template="/teas",
        body=Form(
            _body,
            "application/x-www-form-urlencoded",
            {
                "sizes": Encoding(style="form", explode=False),
                "deep": Encoding(style="deepObject", explode=True),
                "json": Encoding(content_type="application/json"),
            },
        ),
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
