# Stamped from spec.yaml. Do not edit.
"""GET /teas"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from .. import errors
from .._runtime import models, parsing, values
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Headers, Responses, integer

if TYPE_CHECKING:
    from uuid import UUID

    from ..models.colour import Colour
    from ..models.size import Size
    from ..models.tea import Tea
else:
    Colour = lazy(__name__, "..models.colour", "Colour")
    Size = lazy(__name__, "..models.size", "Size")
    Tea = lazy(__name__, "..models.tea", "Tea")


class Look200Headers(Headers):
    """The headers of a 200."""

    __slots__ = ()

    @property
    def x_ids(self) -> list[int] | None:
        return parsing.read(
            self.get("X-Ids"),
            lambda v: parsing.array(v, parsing.integer),
            lambda v: [values.read_integer(item) for item in models.array(v)],
        )

    @property
    def x_tags(self) -> list[str] | None:
        return parsing.read(
            self.get("X-Tags"),
            lambda v: parsing.array(v, parsing.string),
            lambda v: [values.read_string(item) for item in models.array(v)],
        )

    @property
    def x_days(self) -> list[dt.date] | None:
        return parsing.read(
            self.get("X-Days"),
            lambda v: parsing.array(v, parsing.string),
            lambda v: [values.read_date(item) for item in models.array(v)],
        )

    @property
    def x_colours(self) -> list[Colour] | None:
        return parsing.read(
            self.get("X-Colours"),
            lambda v: parsing.array(v, parsing.string),
            lambda v: [
                models.member(Colour, values.read_string(item))
                for item in models.array(v)
            ],
        )

    @property
    def x_colour(self) -> Colour | None:
        return parsing.read(
            self.get("X-Colour"),
            parsing.string,
            lambda v: models.member(Colour, values.read_string(v)),
        )

    @property
    def x_brewed(self) -> dt.datetime | None:
        return parsing.read(
            self.get("X-Brewed"), parsing.string, lambda v: values.read_timestamp(v)
        )

    @property
    def x_id(self) -> UUID | None:
        return parsing.read(
            self.get("X-Id"), parsing.string, lambda v: values.read_uuid(v)
        )

    @property
    def x_count(self) -> int | None:
        return integer(self.get("X-Count"))

    @property
    def x_tea(self) -> Tea | None:
        return parsing.read(self.get("X-Tea"), parsing.json, lambda v: Tea._decode(v))

    @property
    def x_size(self) -> Size | None:
        return parsing.read(
            self.get("X-Size"),
            lambda v: parsing.members(
                v,
                {"width": parsing.integer, "unit": parsing.string},
                parsing.string,
                False,
            ),
            lambda v: Size._decode(v),
        )

    @property
    def x_exploded(self) -> Size | None:
        return parsing.read(
            self.get("X-Exploded"),
            lambda v: parsing.members(
                v,
                {"width": parsing.integer, "unit": parsing.string},
                parsing.string,
                True,
            ),
            lambda v: Size._decode(v),
        )

    @property
    def x_flags(self) -> dict[str, bool] | None:
        return parsing.read(
            self.get("X-Flags"),
            lambda v: parsing.members(v, {}, parsing.boolean, False),
            lambda v: {
                k: values.read_boolean(item) for k, item in models.members(v).items()
            },
        )

    @property
    def x_note(self) -> str | None:
        return self.get("X-Note")

    @property
    def set_cookie(self) -> list[str] | None:
        return self.get_all("Set-Cookie") or None


def look() -> Request[None, Look200Headers]:
    """GET /teas

    Raises when sent:
        Look429: 429, slow down.
    """
    return Request(
        operation="look",
        method="GET",
        path="/teas",
        template="/teas",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[None, Look200Headers]
_RESPONSES = Responses(
    {
        "200": Answer(
            headers=Look200Headers,
        ),
        "429": Answer(
            headers=errors.Look429Headers,
            error=errors.Look429,
        ),
    }
)
