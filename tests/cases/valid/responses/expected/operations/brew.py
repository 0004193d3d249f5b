# Stamped from spec.yaml. Do not edit.
"""POST /brews"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime.checks import anything, each, mapping, string
from .._runtime.models import array, lazy, members
from .._runtime.requests import Request
from .._runtime.responses import Answer, Headers, Responses, boolean, integer, number
from .._runtime.values import read_timestamp

if TYPE_CHECKING:
    from ..models.tea import Tea
else:
    Tea = lazy(__name__, "..models.tea", "Tea")


class Brew200Headers(Headers):
    """The headers of a 200."""

    __slots__ = ()

    @property
    def x_degrees(self) -> float | None:
        """How hot."""
        return number(self.get("X-Degrees"))

    @property
    def x_cups(self) -> int | None:
        return integer(self.get("X-Cups"))

    @property
    def x_milk(self) -> bool | None:
        return boolean(self.get("X-Milk"))

    @property
    def x_cook(self) -> str | None:
        return self.get("X-Cook")


class Brew202Headers(Headers):
    """The headers of a 202."""

    __slots__ = ()

    @property
    def location(self) -> str | None:
        return self.get("Location")


def brew() -> Request[Tea | None, Brew200Headers | Brew202Headers | Headers]:
    """POST /brews

    Raises when sent:
        Brew404: 404, no such pot.
        TooMany: 429, slow down.
        Brew5XX: 5XX, the kettle is broken.
        BrewDefault: default, anything else.
    """
    return Request(
        operation="brew",
        method="POST",
        path="/brews",
        template="/brews",
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[Tea | None, Brew200Headers | Brew202Headers | Headers] = (
    Responses(
        {
            "200": Answer(
                decode=lambda v: Tea._decode(v),
                check=lambda v, at, found: Tea._check(v, at, found),
                headers=Brew200Headers,
            ),
            "202": Answer(
                headers=Brew202Headers,
            ),
            "204": Answer(),
            "404": Answer(
                decode=lambda v: {k: item for k, item in members(v).items()},
                check=lambda v, at, found: mapping(v, at, found, anything),
                error=errors.Brew404,
            ),
            "429": Answer(
                decode=lambda v: Tea._decode(v),
                check=lambda v, at, found: Tea._check(v, at, found),
                headers=errors.TooManyHeaders,
                error=errors.TooMany,
            ),
            "5XX": Answer(
                decode=lambda v: [read_timestamp(item) for item in array(v)],
                check=lambda v, at, found: each(
                    v,
                    at,
                    found,
                    lambda v, at, found: string(v, at, found, format="date-time"),
                ),
                error=errors.Brew5XX,
            ),
            "default": Answer(
                error=errors.BrewDefault,
            ),
        }
    )
)
