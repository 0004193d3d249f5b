# Stamped from spec.yaml. Do not edit.
"""The errors that the document declares, and those that any call may raise."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from ._runtime.errors import (
    AmbiguousOutcome as AmbiguousOutcome,
    ApiError as ApiError,
    ClientError as ClientError,
    ConnectFailed as ConnectFailed,
    Interrupted as Interrupted,
    InvalidRequest as InvalidRequest,
    MissingCredentials as MissingCredentials,
    NoAnswer as NoAnswer,
    Timeout as Timeout,
    TransportError as TransportError,
    UnexpectedResponse as UnexpectedResponse,
)
from ._runtime.json import DecodeError as DecodeError
from ._runtime.models import lazy
from ._runtime.responses import Headers, integer

if TYPE_CHECKING:
    from .models.tea import Tea
else:
    Tea = lazy(__name__, ".models.tea", "Tea")


class TooManyHeaders(Headers):
    """The headers of a 429."""

    __slots__ = ()

    @property
    def x_wait(self) -> int | None:
        return integer(self.get("X-Wait"))


class TooMany(ApiError):
    """429: Slow down."""

    body: Tea
    headers: TooManyHeaders


class Brew404(ApiError):
    """404: No such pot."""

    body: dict[str, Any]
    headers: Headers


class Brew409(ApiError):
    """409: How many cups are missing, by size."""

    body: dict[str, int]
    headers: Headers


class Brew5XX(ApiError):
    """5XX: The kettle is broken."""

    body: list[dt.datetime]
    headers: Headers


class BrewDefault(ApiError):
    """default: Anything else."""

    body: None
    headers: Headers
