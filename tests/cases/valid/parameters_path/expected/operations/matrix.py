# Stamped from spec.yaml. Do not edit.
"""GET /matrix/{one}/{list}/{exploded}/{map}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, parameters
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.size import Size
else:
    Size = lazy(__name__, "..models.size", "Size")


def matrix(
    *,
    one: int,
    list_: list[int],
    exploded: list[int],
    map: Size,
) -> Request[None]:
    """GET /matrix/{one}/{list}/{exploded}/{map}

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    checks.integer(one, ("path", "one"), _found)
    list__json = list_.copy()
    checks.array(list__json, ("path", "list"), _found)
    checks.items(list__json, ("path", "list"), _found, checks.integer)
    exploded_json = exploded.copy()
    checks.array(exploded_json, ("path", "exploded"), _found)
    checks.items(exploded_json, ("path", "exploded"), _found, checks.integer)
    map_json = map._encode()
    Size._check(map_json, ("path", "map"), _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="matrix",
        method="GET",
        path=parameters.fill(
            "/matrix/{one}/{list}/{exploded}/{map}",
            {
                "one": parameters.path_text("one", one, style="matrix"),
                "list": parameters.path_text("list", list__json, style="matrix"),
                "exploded": parameters.path_text(
                    "exploded", exploded_json, style="matrix", explode=True
                ),
                "map": parameters.path_text(
                    "map", map_json, style="matrix", explode=True
                ),
            },
        ),
        template="/matrix/{one}/{list}/{exploded}/{map}",
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
