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
    contents=(
        fakes.Content(
            "json",
            "application/json",
            check=CustomerInput._check,
            names=(
                "websiteId",
                "defaultPaymentInstrument",
                "preferredPayoutInstrumentId",
                "customFields",
                "primaryAddress",
                "isEddRequired",
                "locale",
                "taxNumbers",
                "personId",
                "notificationEmails",
            ),
            unread=((("paymentToken", "leadSource"), {}, ()),),
        ),
    ),
    required=True,
    security=(("ApiKey",), ("JWT",)),
    shown=(
        "id",
        "email",
        "firstName",
        "lastName",
        "websiteId",
        "defaultPaymentInstrument",
        "preferredPayoutInstrumentId",
        "createdTime",
        "updatedTime",
        "customFields",
        "primaryAddress",
        "company",
        "averageValue",
        "paymentCount",
        "lastPaymentTime",
        "lifetimeRevenue",
        "invoiceCount",
        "tags",
        "revision",
        "isEddRequired",
        "hasFulfilledKyc",
        "organizationId",
        "locale",
        "taxNumbers",
        "personId",
        "notificationEmails",
        "_links",
        "_embedded",
    ),
    responses=_RESPONSES,
)
