# Stamped from spec.yaml. Do not edit.
"""GET /teas/{id}"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from .. import errors
from .._runtime import checks, models, parameters, parsing, values
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

    @property
    def x_rows(self) -> list[list[int]] | None:
        return parsing.read(
            self.get("X-Rows"),
            lambda v: parsing.array(
                v, lambda v: parsing.array(v, parsing.integer), "|"
            ),
            lambda v: [
                [values.read_integer(item) for item in models.array(item)]
                for item in models.array(v)
            ],
        )


def get_tea(
    *,
    id: int,
    tags: list[str] | None = None,
    sizes: list[int] | None = None,
    rows: list[list[int]] | None = None,
    cells: list[list[list[str]]] | None = None,
    plain: list[list[str]] | None = None,
    x_rows: list[list[int]] | None = None,
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
    if rows is not None:
        rows_json = [item.copy() for item in rows]
        checks.array(rows_json, ("query", "rows"), _found)
        checks.items(
            rows_json,
            ("query", "rows"),
            _found,
            lambda v, at, found: checks.every(
                v,
                at,
                found,
                checks.array,
                lambda v, at, found: checks.items(v, at, found, checks.integer),
            ),
        )
        _query += parameters.query_pairs(
            "rows", rows_json, style="pipeDelimited", explode=False, nested=(",",)
        )
    if cells is not None:
        cells_json = [[item.copy() for item in item] for item in cells]
        checks.array(cells_json, ("query", "cells"), _found)
        checks.items(
            cells_json,
            ("query", "cells"),
            _found,
            lambda v, at, found: checks.every(
                v,
                at,
                found,
                checks.array,
                lambda v, at, found: checks.items(
                    v,
                    at,
                    found,
                    lambda v, at, found: checks.every(
                        v,
                        at,
                        found,
                        checks.array,
                        lambda v, at, found: checks.items(v, at, found, checks.string),
                    ),
                ),
            ),
        )
        _query += parameters.query_pairs("cells", cells_json, nested=("|", " "))
    if plain is not None:
        plain_json = [item.copy() for item in plain]
        checks.array(plain_json, ("query", "plain"), _found)
        checks.items(
            plain_json,
            ("query", "plain"),
            _found,
            lambda v, at, found: checks.every(
                v,
                at,
                found,
                checks.array,
                lambda v, at, found: checks.items(v, at, found, checks.string),
            ),
        )
        _query += parameters.query_pairs(
            "plain", plain_json, explode=False, nested=(",",)
        )
    if x_rows is not None:
        x_rows_json = [item.copy() for item in x_rows]
        checks.array(x_rows_json, ("header", "X-Rows"), _found)
        checks.items(
            x_rows_json,
            ("header", "X-Rows"),
            _found,
            lambda v, at, found: checks.every(
                v,
                at,
                found,
                checks.array,
                lambda v, at, found: checks.items(v, at, found, checks.integer),
            ),
        )
        _headers["X-Rows"] = parameters.header_text(
            "X-Rows", x_rows_json, style="spaceDelimited", nested=(",",)
        )
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
