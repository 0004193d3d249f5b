# Stamped from spec.yaml. Do not edit.
"""GET /pets"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from .._runtime import checks, parameters
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.parameters import Pairs
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.list_pets_200 import ListPets200
    from ..models.list_pets_filter import ListPetsFilter
    from ..models.list_pets_mood import ListPetsMood
    from ..models.list_pets_range import ListPetsRange
    from ..models.problem import Problem
else:
    ListPets200 = lazy(__name__, "..models.list_pets_200", "ListPets200")
    ListPetsFilter = lazy(__name__, "..models.list_pets_filter", "ListPetsFilter")
    ListPetsMood = lazy(__name__, "..models.list_pets_mood", "ListPetsMood")
    ListPetsRange = lazy(__name__, "..models.list_pets_range", "ListPetsRange")
    Problem = lazy(__name__, "..models.problem", "Problem")


def list_pets(
    *,
    limit: int,
    ids: list[int] | None = None,
    tags: list[str] | None = None,
    filter: ListPetsFilter | None = None,
    range: ListPetsRange | None = None,
    where: dict[str, Any] | None = None,
    x_ids: list[int] | None = None,
    mood: ListPetsMood | None = None,
) -> Request[ListPets200]:
    """GET /pets

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.

    Raises when sent:
        Missing: 400, nothing there.
    """
    _found: list[Violation] = []
    _query: Pairs = []
    _headers: dict[str, str] = {}
    _cookies: Pairs = []
    checks.integer(limit, ("query", "limit"), _found, maximum=100)
    _query += parameters.query_pairs("limit", limit)
    if ids is not None:
        ids_json = ids.copy()
        checks.array(ids_json, ("query", "ids"), _found)
        checks.items(ids_json, ("query", "ids"), _found, checks.integer)
        _query += parameters.query_pairs("ids", ids_json)
    if tags is not None:
        tags_json = tags.copy()
        checks.array(tags_json, ("query", "tags"), _found)
        checks.items(tags_json, ("query", "tags"), _found, checks.string)
        _query += parameters.query_pairs(
            "tags", tags_json, style="pipeDelimited", explode=False
        )
    if filter is not None:
        filter_json = filter._encode()
        ListPetsFilter._check(filter_json, ("query", "filter"), _found)
        _query += parameters.query_pairs("filter", filter_json, style="deepObject")
    if range is not None:
        range_json = range._encode()
        ListPetsRange._check(range_json, ("query", "range"), _found)
        _query += parameters.query_pairs("range", range_json)
    if where is not None:
        where_json = where.copy()
        checks.is_object(where_json, ("query", "where"), _found)
        _query += parameters.query_pairs(
            "where", parameters.content_text(where_json, "application/json")
        )
    if x_ids is not None:
        x_ids_json = x_ids.copy()
        checks.array(x_ids_json, ("header", "X-Ids"), _found)
        checks.items(x_ids_json, ("header", "X-Ids"), _found, checks.integer)
        _headers["X-Ids"] = parameters.header_text("X-Ids", x_ids_json)
    if mood is not None:
        mood_json = str(mood)
        checks.listed(mood_json, ("cookie", "mood"), _found, ListPetsMood)
        _cookies += parameters.cookie_pairs("mood", mood_json)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="listPets",
        method="GET",
        path="/pets",
        template="/pets",
        query=tuple(_query),
        headers=_headers,
        cookies=tuple(_cookies),
        responses=_RESPONSES,
        security=(("key",),),
        repeatable=True,
    )


_RESPONSES: Responses[ListPets200]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: ListPets200._decode(v),
                    ListPets200._check,
                ),
            ),
        ),
        "400": Answer(
            contents=(
                JsonContent(
                    "application/problem+json",
                    lambda v: Problem._decode(v),
                    Problem._check,
                ),
            ),
            error=errors.Missing,
        ),
    }
)
