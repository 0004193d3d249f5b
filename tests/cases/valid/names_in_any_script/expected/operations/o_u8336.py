# Stamped from spec.yaml. Do not edit.
"""GET /茶/{葉}"""

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
    from ..models.tea import Tea
else:
    Tea = lazy(__name__, "..models.tea", "Tea")


def o_u8336(
    *,
    u8449: str,
) -> Request[Tea]:
    """GET /茶/{葉}

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    checks.string(u8449, ("path", "\u8449"), _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="\u304a\u8336",
        method="GET",
        path=parameters.fill(
            "/\u8336/{\u8449}", {"\u8449": parameters.path_text("\u8449", u8449)}
        ),
        template="/\u8336/{\u8449}",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[Tea]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent("application/json", lambda v: Tea._decode(v), Tea._check),
            ),
        ),
    }
)
