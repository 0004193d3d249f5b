# Stamped from customers.yaml. Do not edit.
"""Rebilly Customers"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import errors as errors
    from . import fixtures as fixtures
    from .models.alternative_payment_instrument import (
        AlternativePaymentInstrument as AlternativePaymentInstrument,
    )
    from .models.alternative_payment_instrument import (
        AlternativePaymentInstrumentMethod as AlternativePaymentInstrumentMethod,
    )
    from .client import AsyncClient as AsyncClient
    from .models.cash_instrument import CashInstrument as CashInstrument
    from .models.cash_instrument import CashInstrumentMethod as CashInstrumentMethod
    from .models.check_instrument import CheckInstrument as CheckInstrument
    from .models.check_instrument import CheckInstrumentMethod as CheckInstrumentMethod
    from .client import Client as Client
    from .models.company import Company as Company
    from .models.company import CompanyLink as CompanyLink
    from .models.company import CompanyLinkRel as CompanyLinkRel
    from .models.conflict_problem import ConflictProblem as ConflictProblem
    from .models.contact_email import ContactEmail as ContactEmail
    from .models.contact_object import ContactObject as ContactObject
    from .models.contact_object import ContactObjectInput as ContactObjectInput
    from .models.contact_phone_number import ContactPhoneNumber as ContactPhoneNumber
    from .models.customer import Customer as Customer
    from .models.customer_average_value import (
        CustomerAverageValue as CustomerAverageValue,
    )
    from .models.customer import (
        CustomerDefaultPaymentInstrument as CustomerDefaultPaymentInstrument,
    )
    from .models.customer import CustomerEmbedded as CustomerEmbedded
    from .models.customer import CustomerInput as CustomerInput
    from .models.customer_lifetime_revenue import (
        CustomerLifetimeRevenue as CustomerLifetimeRevenue,
    )
    from .models.customer import CustomerLink as CustomerLink
    from .models.customer import CustomerLinkRel as CustomerLinkRel
    from ._runtime.uploads import File as File
    from .models.forbidden_problem import ForbiddenProblem as ForbiddenProblem
    from .models.invalid_field import InvalidField as InvalidField
    from .models.lead_source_data import LeadSourceData as LeadSourceData
    from .models.lead_source_data import LeadSourceDataInput as LeadSourceDataInput
    from .models.lead_source_data import LeadSourceDataLink as LeadSourceDataLink
    from .models.lead_source_data import LeadSourceDataLinkRel as LeadSourceDataLinkRel
    from .models.payment_method import PaymentMethod as PaymentMethod
    from .models.problem import Problem as Problem
    from ._runtime.retry import Retry as Retry
    from .models.self_link_item import SelfLinkItem as SelfLinkItem
    from .models.self_link_item import SelfLinkItemRel as SelfLinkItemRel
    from .models.tag import Tag as Tag
    from .models.tag import TagInput as TagInput
    from .models.tag import TagType as TagType
    from .models.tax_number import TaxNumber as TaxNumber
    from .models.tax_number import TaxNumberInput as TaxNumberInput
    from .models.tax_number import TaxNumberType as TaxNumberType
    from .models.too_many_requests_problem import (
        TooManyRequestsProblem as TooManyRequestsProblem,
    )
    from ._runtime.models import UNSET as UNSET
    from .models.unauthorized_problem import UnauthorizedProblem as UnauthorizedProblem
    from ._runtime.models import Unknown as Unknown
    from ._runtime.models import Unset as Unset
    from .models.validation_problem import ValidationProblem as ValidationProblem
    from .models.vaulted_instrument import VaultedInstrument as VaultedInstrument
    from .models.vaulted_instrument import (
        VaultedInstrumentMethod as VaultedInstrumentMethod,
    )
    from .operations.create_customer import create_customer as create_customer

__all__ = [
    "AlternativePaymentInstrument",
    "AlternativePaymentInstrumentMethod",
    "AsyncClient",
    "CashInstrument",
    "CashInstrumentMethod",
    "CheckInstrument",
    "CheckInstrumentMethod",
    "Client",
    "Company",
    "CompanyLink",
    "CompanyLinkRel",
    "ConflictProblem",
    "ContactEmail",
    "ContactObject",
    "ContactObjectInput",
    "ContactPhoneNumber",
    "Customer",
    "CustomerAverageValue",
    "CustomerDefaultPaymentInstrument",
    "CustomerEmbedded",
    "CustomerInput",
    "CustomerLifetimeRevenue",
    "CustomerLink",
    "CustomerLinkRel",
    "File",
    "ForbiddenProblem",
    "InvalidField",
    "LeadSourceData",
    "LeadSourceDataInput",
    "LeadSourceDataLink",
    "LeadSourceDataLinkRel",
    "PaymentMethod",
    "Problem",
    "Retry",
    "SelfLinkItem",
    "SelfLinkItemRel",
    "Tag",
    "TagInput",
    "TagType",
    "TaxNumber",
    "TaxNumberInput",
    "TaxNumberType",
    "TooManyRequestsProblem",
    "UNSET",
    "UnauthorizedProblem",
    "Unknown",
    "Unset",
    "ValidationProblem",
    "VaultedInstrument",
    "VaultedInstrumentMethod",
    "create_customer",
    "errors",
    "fixtures",
]

_MODULES = (
    "errors",
    "fixtures",
)
_HOMES = {
    "AlternativePaymentInstrument": ".models.alternative_payment_instrument",
    "AlternativePaymentInstrumentMethod": ".models.alternative_payment_instrument",
    "AsyncClient": ".client",
    "CashInstrument": ".models.cash_instrument",
    "CashInstrumentMethod": ".models.cash_instrument",
    "CheckInstrument": ".models.check_instrument",
    "CheckInstrumentMethod": ".models.check_instrument",
    "Client": ".client",
    "Company": ".models.company",
    "CompanyLink": ".models.company",
    "CompanyLinkRel": ".models.company",
    "ConflictProblem": ".models.conflict_problem",
    "ContactEmail": ".models.contact_email",
    "ContactObject": ".models.contact_object",
    "ContactObjectInput": ".models.contact_object",
    "ContactPhoneNumber": ".models.contact_phone_number",
    "Customer": ".models.customer",
    "CustomerAverageValue": ".models.customer_average_value",
    "CustomerDefaultPaymentInstrument": ".models.customer",
    "CustomerEmbedded": ".models.customer",
    "CustomerInput": ".models.customer",
    "CustomerLifetimeRevenue": ".models.customer_lifetime_revenue",
    "CustomerLink": ".models.customer",
    "CustomerLinkRel": ".models.customer",
    "File": "._runtime.uploads",
    "ForbiddenProblem": ".models.forbidden_problem",
    "InvalidField": ".models.invalid_field",
    "LeadSourceData": ".models.lead_source_data",
    "LeadSourceDataInput": ".models.lead_source_data",
    "LeadSourceDataLink": ".models.lead_source_data",
    "LeadSourceDataLinkRel": ".models.lead_source_data",
    "PaymentMethod": ".models.payment_method",
    "Problem": ".models.problem",
    "Retry": "._runtime.retry",
    "SelfLinkItem": ".models.self_link_item",
    "SelfLinkItemRel": ".models.self_link_item",
    "Tag": ".models.tag",
    "TagInput": ".models.tag",
    "TagType": ".models.tag",
    "TaxNumber": ".models.tax_number",
    "TaxNumberInput": ".models.tax_number",
    "TaxNumberType": ".models.tax_number",
    "TooManyRequestsProblem": ".models.too_many_requests_problem",
    "UNSET": "._runtime.models",
    "UnauthorizedProblem": ".models.unauthorized_problem",
    "Unknown": "._runtime.models",
    "Unset": "._runtime.models",
    "ValidationProblem": ".models.validation_problem",
    "VaultedInstrument": ".models.vaulted_instrument",
    "VaultedInstrumentMethod": ".models.vaulted_instrument",
    "create_customer": ".operations.create_customer",
}

if not TYPE_CHECKING:

    def __getattr__(name):
        """Import a name when it is first asked for."""
        from importlib import import_module

        if name in _MODULES:
            return import_module(f".{name}", __name__)
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_HOMES[name], __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
