# Stamped from spec.yaml. Do not edit.
"""POST /days"""

from __future__ import annotations

import datetime as dt

from .._runtime.checks import Violation, each, string
from .._runtime.errors import InvalidRequest
from .._runtime.models import array
from .._runtime.requests import Json, Request
from .._runtime.responses import Answer, Responses
from .._runtime.values import read_timestamp, write_date


def open_days(
    payload: list[dt.date],
) -> Request[list[dt.datetime]]:
    """POST /days

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    body = [write_date(item) for item in payload]
    found: list[Violation] = []
    each(body, None, found, lambda v, at, found: string(v, at, found, format="date"))
    if found:
        raise InvalidRequest(found)
    return Request(
        operation="openDays",
        method="POST",
        path="/days",
        template="/days",
        body=Json(body),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[list[dt.datetime]] = Responses(
    {
        "200": Answer(
            decode=lambda v: [read_timestamp(item) for item in array(v)],
            check=lambda v, at, found: each(
                v,
                at,
                found,
                lambda v, at, found: string(v, at, found, format="date-time"),
            ),
        ),
    }
)
