# Stamped from spec.yaml. Do not edit.
"""POST /brews"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime import checks, models, values
from .._runtime.contents import JsonContent
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Headers, Responses, boolean, integer, number

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
        Brew409: 409, how many cups are missing, by size.
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


_RESPONSES: Responses[Tea | None, Brew200Headers | Brew202Headers | Headers]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent("application/json", lambda v: Tea._decode(v), Tea._check),
            ),
            headers=Brew200Headers,
        ),
        "202": Answer(
            headers=Brew202Headers,
        ),
        "204": Answer(),
        "404": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: {k: item for k, item in models.members(v).items()},
                    checks.is_object,
                ),
            ),
            error=errors.Brew404,
        ),
        "409": Answer(
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
                            v,
                            at,
                            found,
                            lambda v, at, found: checks.integer(
                                v, at, found, minimum=1
                            ),
                        ),
                    ),
                    items=True,
                ),
            ),
            error=errors.Brew409,
        ),
        "429": Answer(
            contents=(
                JsonContent("application/json", lambda v: Tea._decode(v), Tea._check),
            ),
            headers=errors.TooManyHeaders,
            error=errors.TooMany,
        ),
        "5XX": Answer(
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
            error=errors.Brew5XX,
        ),
        "default": Answer(
            error=errors.BrewDefault,
        ),
    }
)
