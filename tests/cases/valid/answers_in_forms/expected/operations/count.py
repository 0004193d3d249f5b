# Stamped from spec.yaml. Do not edit.
"""GET /counts"""

from __future__ import annotations

from .._runtime import checks, models, parsing, values
from .._runtime.contents import FormContent
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses


def count() -> Request[dict[str, int]]:
    """GET /counts"""
    return Request(
        operation="count",
        method="GET",
        path="/counts",
        template="/counts",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[dict[str, int]]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                FormContent(
                    "application/x-www-form-urlencoded",
                    lambda v: parsing.form(v, {}, {}, parsing.integer),
                    lambda v: {
                        k: values.read_integer(item)
                        for k, item in models.members(v).items()
                    },
                    lambda v, at, found: checks.every(
                        v,
                        at,
                        found,
                        checks.is_object,
                        lambda v, at, found: checks.additional(
                            v, at, found, checks.integer
                        ),
                    ),
                ),
            ),
        ),
    }
)
