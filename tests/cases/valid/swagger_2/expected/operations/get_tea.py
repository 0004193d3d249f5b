# Stamped from spec.yaml. Do not edit.
"""GET /teas/{id}"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from .. import errors
from .._runtime import checks, parameters, values
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.parameters import Pairs
from .._runtime.requests import Request
from .._runtime.responses import Answer, Headers, Responses, integer
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.problem import Problem
    from ..models.tea import Tea
else:
    Problem = lazy(__name__, "..models.problem", "Problem")
    Tea = lazy(__name__, "..models.tea", "Tea")


class GetTea200Headers(Headers):
    """The headers of a 200."""

    __slots__ = ()

    @property
    def x_left(self) -> int | None:
        return integer(self.get("X-Left"))


def get_tea(
    *,
    id: int,
    tags: list[str] | None = None,
    sizes: list[int] | None = None,
    x_days: list[dt.date] | None = None,
) -> Request[Tea, GetTea200Headers]:
    """GET /teas/{id}

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.

    Raises when sent:
        Missing: 404, no such tea.
    """
    _found: list[Violation] = []
    _query: Pairs = []
    _headers: dict[str, str] = {}
    checks.integer(id, ("path", "id"), _found, format="int64")
    if tags is not None:
        tags_json = tags.copy()
        checks.array(tags_json, ("query", "tags"), _found)
        checks.items(tags_json, ("query", "tags"), _found, checks.string)
        _query += parameters.query_pairs(
            "tags", tags_json, style="pipeDelimited", explode=False
        )
    if sizes is not None:
        sizes_json = sizes.copy()
        checks.array(sizes_json, ("query", "sizes"), _found)
        checks.items(sizes_json, ("query", "sizes"), _found, checks.integer)
        _query += parameters.query_pairs("sizes", sizes_json)
    if x_days is not None:
        x_days_json = [values.write_date(item) for item in x_days]
        checks.array(x_days_json, ("header", "X-Days"), _found)
        checks.items(
            x_days_json,
            ("header", "X-Days"),
            _found,
            lambda v, at, found: checks.string(v, at, found, format="date"),
        )
        _headers["X-Days"] = parameters.header_text("X-Days", x_days_json)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="getTea",
        method="GET",
        path=parameters.fill("/teas/{id}", {"id": parameters.path_text("id", id)}),
        template="/teas/{id}",
        query=tuple(_query),
        headers=_headers,
        responses=_RESPONSES,
        security=(("Key",),),
        repeatable=True,
    )


_RESPONSES: Responses[Tea, GetTea200Headers]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent("application/json", lambda v: Tea._decode(v), Tea._check),
            ),
            headers=GetTea200Headers,
        ),
        "404": Answer(
            contents=(
                JsonContent(
                    "application/json", lambda v: Problem._decode(v), Problem._check
                ),
            ),
            error=errors.Missing,
        ),
    }
)
