# Stamped from spec.yaml. Do not edit.
"""GET /simple/{one}/{list}/{map}/{exploded}/{day}"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from .._runtime import checks, parameters, values
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.size import Size
else:
    Size = lazy(__name__, "..models.size", "Size")


def simple(
    *,
    one: str,
    list_: list[int],
    map: dict[str, str],
    exploded: Size,
    day: dt.date,
) -> Request[None]:
    """GET /simple/{one}/{list}/{map}/{exploded}/{day}

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    checks.string(one, ("path", "one"), _found)
    list__json = list_.copy()
    checks.array(list__json, ("path", "list"), _found)
    checks.items(list__json, ("path", "list"), _found, checks.integer)
    map_json = map.copy()
    checks.is_object(map_json, ("path", "map"), _found)
    checks.additional(map_json, ("path", "map"), _found, checks.string)
    exploded_json = exploded._encode()
    Size._check(exploded_json, ("path", "exploded"), _found)
    day_json = values.write_date(day)
    checks.string(day_json, ("path", "day"), _found, format="date")
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="simple",
        method="GET",
        path=parameters.fill(
            "/simple/{one}/{list}/{map}/{exploded}/{day}",
            {
                "one": parameters.path_text("one", one),
                "list": parameters.path_text("list", list__json),
                "map": parameters.path_text("map", map_json),
                "exploded": parameters.path_text(
                    "exploded", exploded_json, explode=True
                ),
                "day": parameters.path_text("day", day_json),
            },
        ),
        template="/simple/{one}/{list}/{map}/{exploded}/{day}",
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
