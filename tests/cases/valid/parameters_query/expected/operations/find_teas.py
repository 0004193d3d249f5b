# Stamped from spec.yaml. Do not edit.
"""GET /teas"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from .._runtime import checks, parameters, values
from .._runtime.errors import InvalidRequest
from .._runtime.models import UNSET, Unset, lazy
from .._runtime.parameters import Pairs
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.find_teas_sort import FindTeasSort
    from ..models.size import Size
else:
    FindTeasSort = lazy(__name__, "..models.find_teas_sort", "FindTeasSort")
    Size = lazy(__name__, "..models.size", "Size")


def find_teas(
    *,
    page: int,
    kept: bool | None = None,
    tags: list[str] | None = None,
    list_: list[str] | None = None,
    spaces: list[str] | None = None,
    pipes: list[int] | None = None,
    size: Size | None = None,
    flat: Size | None = None,
    deep: Size | None = None,
    path: str | None = None,
    where: Size | None = None,
    at_: dt.datetime | None = None,
    sort: FindTeasSort | None = None,
    none: str | None = None,
    share: float | None = None,
    filter_name: str | None = None,
    any: Any | Unset = UNSET,
    until: dt.date | None | Unset = UNSET,
    brands: list[str] | None | Unset = UNSET,
    json: int | None | Unset = UNSET,
) -> Request[None]:
    """GET /teas

    - sort: The server assumes "name".

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _query: Pairs = []
    checks.integer(page, ("query", "page"), _found, minimum=1)
    _query += parameters.query_pairs("page", page)
    if kept is not None:
        checks.boolean(kept, ("query", "kept"), _found)
        _query += parameters.query_pairs("kept", kept)
    if tags is not None:
        tags_json = tags.copy()
        checks.array(tags_json, ("query", "tags"), _found)
        checks.items(tags_json, ("query", "tags"), _found, checks.string)
        _query += parameters.query_pairs("tags", tags_json)
    if list_ is not None:
        list__json = list_.copy()
        checks.array(list__json, ("query", "list"), _found)
        checks.items(list__json, ("query", "list"), _found, checks.string)
        _query += parameters.query_pairs("list", list__json, explode=False)
    if spaces is not None:
        spaces_json = spaces.copy()
        checks.array(spaces_json, ("query", "spaces"), _found)
        checks.items(spaces_json, ("query", "spaces"), _found, checks.string)
        _query += parameters.query_pairs(
            "spaces", spaces_json, style="spaceDelimited", explode=False
        )
    if pipes is not None:
        pipes_json = pipes.copy()
        checks.array(pipes_json, ("query", "pipes"), _found)
        checks.items(pipes_json, ("query", "pipes"), _found, checks.integer)
        _query += parameters.query_pairs(
            "pipes", pipes_json, style="pipeDelimited", explode=False
        )
    if size is not None:
        size_json = size._encode()
        Size._check(size_json, ("query", "size"), _found)
        _query += parameters.query_pairs("size", size_json)
    if flat is not None:
        flat_json = flat._encode()
        Size._check(flat_json, ("query", "flat"), _found)
        _query += parameters.query_pairs("flat", flat_json, explode=False)
    if deep is not None:
        deep_json = deep._encode()
        Size._check(deep_json, ("query", "deep"), _found)
        _query += parameters.query_pairs("deep", deep_json, style="deepObject")
    if path is not None:
        checks.string(path, ("query", "path"), _found)
        _query += parameters.query_pairs("path", path, reserved=True)
    if where is not None:
        where_json = where._encode()
        Size._check(where_json, ("query", "where"), _found)
        _query += parameters.query_pairs(
            "where", parameters.content_text(where_json, "application/json")
        )
    if at_ is not None:
        at__json = values.write_timestamp(at_)
        checks.string(at__json, ("query", "at"), _found, format="date-time")
        _query += parameters.query_pairs("at", at__json)
    if sort is not None:
        sort_json = str(sort)
        checks.listed(sort_json, ("query", "sort"), _found, FindTeasSort)
        _query += parameters.query_pairs("sort", sort_json)
    if none is not None:
        checks.string(none, ("query", "none"), _found)
        _query += parameters.query_pairs("none", none)
    if share is not None:
        checks.number(share, ("query", "share"), _found)
        _query += parameters.query_pairs("share", share)
    if filter_name is not None:
        checks.string(filter_name, ("query", "filter[name]"), _found)
        _query += parameters.query_pairs("filter[name]", filter_name)
    if any is not UNSET:
        _query += parameters.query_pairs("any", any)
    if until is not UNSET:
        until_json = None if until is None else values.write_date(until)
        checks.nullable(
            until_json,
            ("query", "until"),
            _found,
            lambda v, at, found: checks.string(v, at, found, format="date"),
        )
        _query += parameters.query_pairs("until", until_json)
    if brands is not UNSET:
        brands_json = None if brands is None else brands.copy()
        checks.nullable(
            brands_json,
            ("query", "brands"),
            _found,
            lambda v, at, found: checks.every(
                v,
                at,
                found,
                checks.array,
                lambda v, at, found: checks.items(v, at, found, checks.string),
            ),
        )
        _query += parameters.query_pairs("brands", brands_json, explode=False)
    if json is not UNSET:
        checks.nullable(
            json,
            ("query", "json"),
            _found,
            lambda v, at, found: checks.integer(v, at, found, minimum=1),
        )
        _query += parameters.query_pairs(
            "json", parameters.content_text(json, "application/json")
        )
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="findTeas",
        method="GET",
        path="/teas",
        template="/teas",
        query=tuple(_query),
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
