# Stamped from spec.yaml. Do not edit.
"""POST /days"""

from __future__ import annotations

import datetime as dt

from .._runtime import checks, values
from .._runtime.bodies import Encoding
from .._runtime.errors import InvalidRequest
from .._runtime.multipart import Multipart
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation


def add_days(
    payload: list[dt.date],
) -> Request[None]:
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
        operation="addDays",
        method="POST",
        path="/days",
        template="/days",
        body=Multipart(
            _body, "multipart/mixed", item=Encoding(content_type="text/plain")
        ),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
