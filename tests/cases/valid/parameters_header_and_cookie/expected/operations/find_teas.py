# Stamped from spec.yaml. Do not edit.
"""GET /teas"""

from __future__ import annotations

import datetime as dt
from typing import Any

from .._runtime import checks, parameters, values
from .._runtime.errors import InvalidRequest
from .._runtime.models import UNSET, Unset
from .._runtime.parameters import Pairs
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation


def find_teas(
    *,
    x_one: str,
    x_list: list[int] | None = None,
    x_map: dict[str, str] | None = None,
    x_exploded: dict[str, str] | None = None,
    x_json: dict[str, Any] | None = None,
    x_day: dt.date | None = None,
    x_null: str | None | Unset = UNSET,
    if_match: str | None = None,
    session: str | None = None,
    list_: list[str] | None = None,
    null: int | None | Unset = UNSET,
    flag: bool | None = None,
) -> Request[None]:
    """GET /teas

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _headers: dict[str, str] = {}
    _cookies: Pairs = []
    checks.string(x_one, ("header", "X-One"), _found)
    _headers["X-One"] = parameters.header_text("X-One", x_one)
    if x_list is not None:
        x_list_json = x_list.copy()
        checks.array(x_list_json, ("header", "X-List"), _found)
        checks.items(x_list_json, ("header", "X-List"), _found, checks.integer)
        _headers["X-List"] = parameters.header_text("X-List", x_list_json)
    if x_map is not None:
        x_map_json = x_map.copy()
        checks.is_object(x_map_json, ("header", "X-Map"), _found)
        checks.additional(x_map_json, ("header", "X-Map"), _found, checks.string)
        _headers["X-Map"] = parameters.header_text("X-Map", x_map_json)
    if x_exploded is not None:
        x_exploded_json = x_exploded.copy()
        checks.is_object(x_exploded_json, ("header", "X-Exploded"), _found)
        checks.additional(
            x_exploded_json, ("header", "X-Exploded"), _found, checks.string
        )
        _headers["X-Exploded"] = parameters.header_text(
            "X-Exploded", x_exploded_json, explode=True
        )
    if x_json is not None:
        x_json_json = x_json.copy()
        checks.is_object(x_json_json, ("header", "X-Json"), _found)
        _headers["X-Json"] = parameters.header_text(
            "X-Json", parameters.content_text(x_json_json, "application/json")
        )
    if x_day is not None:
        x_day_json = values.write_date(x_day)
        checks.string(x_day_json, ("header", "X-Day"), _found, format="date")
        _headers["X-Day"] = parameters.header_text("X-Day", x_day_json)
    if x_null is not UNSET:
        checks.nullable(x_null, ("header", "X-Null"), _found, checks.string)
        _headers["X-Null"] = parameters.header_text("X-Null", x_null)
    if if_match is not None:
        checks.string(if_match, ("header", "If-Match"), _found)
        _headers["If-Match"] = parameters.header_text("If-Match", if_match)
    if session is not None:
        checks.string(session, ("cookie", "session"), _found)
        _cookies += parameters.cookie_pairs("session", session)
    if list_ is not None:
        list__json = list_.copy()
        checks.array(list__json, ("cookie", "list"), _found)
        checks.items(list__json, ("cookie", "list"), _found, checks.string)
        _cookies += parameters.cookie_pairs("list", list__json, explode=False)
    if null is not UNSET:
        checks.nullable(null, ("cookie", "null"), _found, checks.integer)
        _cookies += parameters.cookie_pairs("null", null)
    if flag is not None:
        checks.boolean(flag, ("cookie", "flag"), _found)
        _cookies += parameters.cookie_pairs("flag", flag)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="findTeas",
        method="GET",
        path="/teas",
        template="/teas",
        headers=_headers,
        cookies=tuple(_cookies),
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
