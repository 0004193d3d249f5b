# Stamped from spec.yaml. Do not edit.
"""POST /days"""

from __future__ import annotations

import datetime as dt

from .._runtime import checks, models, values
from .._runtime.bodies import Json
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation


def open_days(
    payload: list[dt.date],
) -> Request[list[dt.datetime]]:
    """POST /days

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = [values.write_date(item) for item in payload]
    checks.array(_body, None, _found)
    checks.items(
        _body,
        None,
        _found,
        lambda v, at, found: checks.string(v, at, found, format="date"),
    )
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="openDays",
        method="POST",
        path="/days",
        template="/days",
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[list[dt.datetime]]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: [values.read_timestamp(item) for item in models.array(v)],
                    lambda v, at, found: checks.every(
                        v,
                        at,
                        found,
                        checks.array,
                        lambda v, at, found: checks.items(
                            v,
                            at,
                            found,
                            lambda v, at, found: checks.string(
                                v, at, found, format="date-time"
                            ),
                        ),
                    ),
                    items=True,
                ),
            ),
        ),
    }
)
