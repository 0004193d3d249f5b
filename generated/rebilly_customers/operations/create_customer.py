# Stamped from customers.yaml. Do not edit.
"""Create a customer"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime import models
from .._runtime.bodies import Json
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Headers, Responses, integer
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.conflict_problem import ConflictProblem
    from ..models.customer import Customer, CustomerInput
    from ..models.forbidden_problem import ForbiddenProblem
    from ..models.too_many_requests_problem import TooManyRequestsProblem
    from ..models.unauthorized_problem import UnauthorizedProblem
    from ..models.validation_problem import ValidationProblem
else:
    ConflictProblem = lazy(__name__, "..models.conflict_problem", "ConflictProblem")
    Customer = lazy(__name__, "..models.customer", "Customer")
    CustomerInput = lazy(__name__, "..models.customer", "CustomerInput")
    ForbiddenProblem = lazy(__name__, "..models.forbidden_problem", "ForbiddenProblem")
    TooManyRequestsProblem = lazy(
        __name__, "..models.too_many_requests_problem", "TooManyRequestsProblem"
    )
    UnauthorizedProblem = lazy(
        __name__, "..models.unauthorized_problem", "UnauthorizedProblem"
    )
    ValidationProblem = lazy(
        __name__, "..models.validation_problem", "ValidationProblem"
    )


class CreateCustomer201Headers(Headers):
    """The headers of a 201."""

    __slots__ = ()

    @property
    def location(self) -> str | None:
        """Address of the new customer."""
        return self.get("Location")

    @property
    def x_rate_limit_limit(self) -> int | None:
        """Number of requests that the organization may make in the current window."""
        return integer(self.get("X-RateLimit-Limit"))

    @property
    def x_rate_limit_remaining(self) -> int | None:
        """Number of requests left in the current window."""
        return integer(self.get("X-RateLimit-Remaining"))


def create_customer(
    customer: CustomerInput,
) -> Request[Customer, CreateCustomer201Headers]:
    """Create a customer

    Creates a customer under an id that Rebilly picks. Sending the same request again
    can create a second customer; to prevent that, Rebilly's `PUT /customers/{id}`
    takes an id of your own. The primary address stands in wherever a payment
    instrument, subscription or invoice has no address.

    POST /customers

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.

    Raises when sent:
        Unauthorized: 401, the credentials are missing or not valid.
        Forbidden: 403, the credentials are valid, but do not allow this.
        Conflict: 409, the request contradicts what is already stored.
        ValidationError: 422, some of the customer's values are not acceptable.
        TooManyRequests: 429, the organization has used up its requests.
    """
    _found: list[Violation] = []
    _body = models.encoded(customer, CustomerInput)
    CustomerInput._check(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="createCustomer",
        method="POST",
        path="/customers",
        template="/customers",
        body=Json(_body),
        responses=_RESPONSES,
        security=(("ApiKey",), ("JWT",)),
        repeatable=False,
    )


_RESPONSES: Responses[Customer, CreateCustomer201Headers]
_RESPONSES = Responses(
    {
        "201": Answer(
            contents=(
                JsonContent(
                    "application/json", lambda v: Customer._decode(v), Customer._check
                ),
            ),
            headers=CreateCustomer201Headers,
        ),
        "401": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: UnauthorizedProblem._decode(v),
                    UnauthorizedProblem._check,
                ),
            ),
            error=errors.Unauthorized,
        ),
        "403": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: ForbiddenProblem._decode(v),
                    ForbiddenProblem._check,
                ),
            ),
            error=errors.Forbidden,
        ),
        "409": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: ConflictProblem._decode(v),
                    ConflictProblem._check,
                ),
            ),
            error=errors.Conflict,
        ),
        "422": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: ValidationProblem._decode(v),
                    ValidationProblem._check,
                ),
            ),
            error=errors.ValidationError,
        ),
        "429": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: TooManyRequestsProblem._decode(v),
                    TooManyRequestsProblem._check,
                ),
            ),
            headers=errors.TooManyRequestsHeaders,
            error=errors.TooManyRequests,
        ),
    }
)
