# Stamped from spec.yaml. Do not edit.
"""QUERY /teas"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import models, parameters
from .._runtime.bodies import Json
from .._runtime.contents import JsonLinesContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.parameters import Pairs
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.find_teas_filter import FindTeasFilter
    from ..models.tea import Tea
else:
    FindTeasFilter = lazy(__name__, "..models.find_teas_filter", "FindTeasFilter")
    Tea = lazy(__name__, "..models.tea", "Tea")


def find_teas(
    tea: Tea,
    *,
    filter: FindTeasFilter | None = None,
) -> Request[list[Tea]]:
    """QUERY /teas

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = models.encoded(tea, Tea)
    Tea._check(_body, None, _found)
    _query: Pairs = []
    if filter is not None:
        filter_json = filter._encode()
        FindTeasFilter._check(filter_json, ("query", "filter"), _found)
        _query += parameters.querystring_pairs(
            "filter", filter_json, "application/x-www-form-urlencoded"
        )
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="findTeas",
        method="QUERY",
        path="/teas",
        template="/teas",
        query=tuple(_query),
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[list[Tea]]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonLinesContent(
                    "application/jsonl", lambda v: Tea._decode(v), Tea._check
                ),
            ),
        ),
    }
)
