# Stamped from customers.yaml. Do not edit.
"""What requests of `create_customer` must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import fakes
from .._runtime.models import lazy
from ..operations.create_customer import _RESPONSES

if TYPE_CHECKING:
    from ..models.customer import CustomerInput
else:
    CustomerInput = lazy(__name__, "..models.customer", "CustomerInput")

ROUTE = fakes.Route(
    contents=(fakes.Content("json", "application/json", check=CustomerInput._check),),
    required=True,
    security=(("ApiKey",), ("JWT",)),
    responses=_RESPONSES,
)
