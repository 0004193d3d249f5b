# Stamped from spec.yaml. Do not edit.
"""GET /moved"""

from __future__ import annotations

from .._runtime import checks, models, values
from .._runtime.contents import JsonContent
from .._runtime.requests import Request
from .._runtime.responses import Answer, Headers, Responses


class Moved303Headers(Headers):
    """The headers of a 303."""

    __slots__ = ()

    @property
    def location(self) -> str | None:
        return self.get("Location")


def moved() -> Request[dict[str, int] | None, Headers | Moved303Headers]:
    """GET /moved"""
    return Request(
        operation="moved",
        method="GET",
        path="/moved",
        template="/moved",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[dict[str, int] | None, Headers | Moved303Headers]
_RESPONSES = Responses(
    {
        "304": Answer(),
        "303": Answer(
            headers=Moved303Headers,
        ),
        "200": Answer(
            contents=(
                JsonContent(
                    "application/json",
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
                    items=True,
                ),
            ),
        ),
    }
)
