# Stamped from customers.yaml. Do not edit.
"""The API without a network: requests are checked, and answered from the fixtures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime import fakes

if TYPE_CHECKING:
    from ..models.conflict_problem import ConflictProblem
    from ..models.customer import Customer
    from ..models.forbidden_problem import ForbiddenProblem
    from ..models.too_many_requests_problem import TooManyRequestsProblem
    from ..models.unauthorized_problem import UnauthorizedProblem
    from ..models.validation_problem import ValidationProblem

__all__ = ["Fake"]


class Fake(fakes.Fake):
    """A transport for clients: `Client(transport=Fake())`."""

    _api = fakes.Api(
        package=__name__,
        operations={
            "create_customer": ("create_customer", "POST", "/customers"),
        },
        servers=(
            ("https://api-sandbox.rebilly.com/organizations/{organizationId}", {}),
            ("https://api.rebilly.com/organizations/{organizationId}", {}),
        ),
        schemes={
            "ApiKey": fakes.Scheme("header", "REB-APIKEY"),
            "JWT": fakes.Scheme("http", "Bearer"),
        },
    )

    create_customer: fakes.Stub[
        Literal[201, 401, 403, 409, 422, 429],
        Customer
        | UnauthorizedProblem
        | ForbiddenProblem
        | ConflictProblem
        | ValidationProblem
        | TooManyRequestsProblem,
    ]
