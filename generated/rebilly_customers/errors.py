# Stamped from customers.yaml. Do not edit.
"""The errors that the document declares, and those that any call may raise."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    from .models.conflict_problem import ConflictProblem
    from .models.forbidden_problem import ForbiddenProblem
    from .models.too_many_requests_problem import TooManyRequestsProblem
    from .models.unauthorized_problem import UnauthorizedProblem
    from .models.validation_problem import ValidationProblem
else:
    ConflictProblem = lazy(__name__, ".models.conflict_problem", "ConflictProblem")
    ForbiddenProblem = lazy(__name__, ".models.forbidden_problem", "ForbiddenProblem")
    TooManyRequestsProblem = lazy(
        __name__, ".models.too_many_requests_problem", "TooManyRequestsProblem"
    )
    UnauthorizedProblem = lazy(
        __name__, ".models.unauthorized_problem", "UnauthorizedProblem"
    )
    ValidationProblem = lazy(
        __name__, ".models.validation_problem", "ValidationProblem"
    )


class Unauthorized(ApiError):
    """401: The credentials are missing or not valid."""

    body: UnauthorizedProblem
    headers: Headers


class Forbidden(ApiError):
    """403: The credentials are valid, but do not allow this."""

    body: ForbiddenProblem
    headers: Headers


class Conflict(ApiError):
    """409: The request contradicts what is already stored."""

    body: ConflictProblem
    headers: Headers


class ValidationError(ApiError):
    """422: Some of the customer's values are not acceptable."""

    body: ValidationProblem
    headers: Headers


class TooManyRequestsHeaders(Headers):
    """The headers of a 429."""

    __slots__ = ()

    @property
    def x_rate_limit_retry_after(self) -> int | None:
        """When to try again, as a UTC Unix timestamp in seconds. Not a number of
        seconds to wait.
        """
        return integer(self.get("X-RateLimit-Retry-After"))


class TooManyRequests(ApiError):
    """429: The organization has used up its requests. On the sandbox, 3000 other than
    GET in 10 minutes.
    """

    body: TooManyRequestsProblem
    headers: TooManyRequestsHeaders
