# Stamped from spec.yaml. Do not edit.
"""PUT /shelves"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from .._runtime import checks, models, rules, values
from .._runtime.bodies import Json
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.cup import Cup
    from ..models.tea import Tea
else:
    Cup = lazy(__name__, "..models.cup", "Cup")
    Tea = lazy(__name__, "..models.tea", "Tea")


def put_shelf(
    payload: dict[str, Tea | Cup | dt.date],
) -> Request[dict[str, Tea | Cup | dt.date]]:
    """PUT /shelves

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = values.encode_any(payload)
    checks.is_object(_body, None, _found)
    rules.matching(_body, None, _found, {"^tea-": Tea._check, "^cup-": Cup._check})
    checks.additional(
        _body,
        None,
        _found,
        lambda v, at, found: checks.string(v, at, found, format="date"),
        (),
        ("^tea-", "^cup-"),
    )
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="putShelf",
        method="PUT",
        path="/shelves",
        template="/shelves",
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[dict[str, Tea | Cup | dt.date]]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: models.matched(
                        models.members(v),
                        (
                            ("^tea-", lambda item: Tea._decode(item)),
                            ("^cup-", lambda item: Cup._decode(item)),
                        ),
                        lambda item: values.read_date(item),
                    ),
                    lambda v, at, found: checks.every(
                        v,
                        at,
                        found,
                        checks.is_object,
                        lambda v, at, found: rules.matching(
                            v, at, found, {"^tea-": Tea._check, "^cup-": Cup._check}
                        ),
                        lambda v, at, found: checks.additional(
                            v,
                            at,
                            found,
                            lambda v, at, found: checks.string(
                                v, at, found, format="date"
                            ),
                            (),
                            ("^tea-", "^cup-"),
                        ),
                    ),
                    items=True,
                ),
            ),
        ),
    }
)
