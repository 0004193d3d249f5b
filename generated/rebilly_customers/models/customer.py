# Stamped from customers.yaml. Do not edit.
"""Customer: Someone you bill, with how to reach them, how they pay, and what Rebilly
knows of them.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeAlias

from .._runtime import checks, rules
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenEnum,
    Unknown,
    Unset,
    lazy,
    member,
    new,
    rest,
    tag,
    writable,
)
from .._runtime.values import (
    encode_any,
    read_string,
    read_timestamp,
    whole,
    write_timestamp,
)
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .alternative_payment_instrument import AlternativePaymentInstrument
    from .cash_instrument import CashInstrument
    from .check_instrument import CheckInstrument
    from .company import Company
    from .contact_object import ContactObject, ContactObjectInput
    from .customer_average_value import CustomerAverageValue
    from .customer_lifetime_revenue import CustomerLifetimeRevenue
    from .lead_source_data import LeadSourceData, LeadSourceDataInput
    from .tag import Tag
    from .tax_number import TaxNumber, TaxNumberInput
    from .vaulted_instrument import VaultedInstrument
else:
    AlternativePaymentInstrument = lazy(
        __name__, ".alternative_payment_instrument", "AlternativePaymentInstrument"
    )
    CashInstrument = lazy(__name__, ".cash_instrument", "CashInstrument")
    CheckInstrument = lazy(__name__, ".check_instrument", "CheckInstrument")
    Company = lazy(__name__, ".company", "Company")
    ContactObject = lazy(__name__, ".contact_object", "ContactObject")
    ContactObjectInput = lazy(__name__, ".contact_object", "ContactObjectInput")
    CustomerAverageValue = lazy(
        __name__, ".customer_average_value", "CustomerAverageValue"
    )
    CustomerLifetimeRevenue = lazy(
        __name__, ".customer_lifetime_revenue", "CustomerLifetimeRevenue"
    )
    LeadSourceData = lazy(__name__, ".lead_source_data", "LeadSourceData")
    LeadSourceDataInput = lazy(__name__, ".lead_source_data", "LeadSourceDataInput")
    Tag = lazy(__name__, ".tag", "Tag")
    TaxNumber = lazy(__name__, ".tax_number", "TaxNumber")
    TaxNumberInput = lazy(__name__, ".tax_number", "TaxNumberInput")
    VaultedInstrument = lazy(__name__, ".vaulted_instrument", "VaultedInstrument")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Customer(Model):
    """Someone you bill, with how to reach them, how they pay, and what Rebilly knows of
    them.
    """

    id: str | None = None
    """Identifies the customer; set by Rebilly."""
    email: str | None | Unset = UNSET
    """Email address of the customer, set by Rebilly. Null when none is known."""
    first_name: str | None | Unset = UNSET
    """First name of the customer, set by Rebilly. Null when none is known."""
    last_name: str | None | Unset = UNSET
    """Last name of the customer, set by Rebilly. Null when none is known."""
    website_id: str | None = None
    """Id of the website that the customer belongs to."""
    default_payment_instrument: CustomerDefaultPaymentInstrument | None | Unset = UNSET
    """How the customer pays unless a payment says otherwise. Null means that there is
    no default.
    """
    preferred_payout_instrument_id: str | None | Unset = UNSET
    """Id of the payment instrument to prefer when money goes to the customer. Null
    means no preference.
    """
    created_time: dt.datetime | None = None
    """When it was created, set by Rebilly."""
    updated_time: dt.datetime | None = None
    """When it was last changed, set by Rebilly."""
    custom_fields: dict[str, Any] | None = None
    """Values of your own, by name, for what has no property here.

    The server assumes {}.
    """
    primary_address: ContactObject | None | Unset = UNSET
    """Main contact details. They stand in wherever a payment instrument, subscription
    or invoice has none. Null means that the customer has none.
    """
    company: Company | None | Unset = UNSET
    """What Rebilly found out about the company behind the domain of the customer's main
    email address. A paid feature. Null when nothing was found.
    """
    average_value: CustomerAverageValue | None = None
    """Mean amount of the customer's approved payments, computed by Rebilly."""
    payment_count: int | None = None
    """How many of the customer's payments were approved, counted by Rebilly."""
    last_payment_time: dt.datetime | None | Unset = UNSET
    """When the latest approved payment was made, set by Rebilly. Null before the first
    one.
    """
    lifetime_revenue: CustomerLifetimeRevenue | None = None
    """All that the customer has brought in so far, computed by Rebilly."""
    invoice_count: int | None = None
    """How many invoices the customer was sent, counted by Rebilly."""
    tags: list[Tag] | None = None
    """Tags on the customer."""
    revision: int | None = None
    """How often the customer was changed, counted by Rebilly. Of two copies of a
    customer, the one with the higher number is the newer.
    """
    is_edd_required: bool | None = None
    """Whether the customer has to pass enhanced due diligence (EDD).

    The server assumes false.
    """
    has_fulfilled_kyc: bool | None = None
    """Whether the know-your-customer check is met, set by Rebilly: proof of identity
    and of address, or a credit file, was reviewed and accepted.
    """
    organization_id: str | None = None
    """Id of the organization that the customer belongs to, set by Rebilly."""
    locale: str | None | Unset = UNSET
    """Language of the customer, as an RFC 5646 tag. Null means that none is set."""
    tax_numbers: list[TaxNumber] | None | Unset = UNSET
    """Numbers under which tax offices know the customer. Null means that there are
    none.
    """
    person_id: str | None | Unset = UNSET
    """Id of the person that the customer belongs to. Null means that there is none."""
    notification_emails: list[str] | None = None
    """More email addresses that notifications go to."""
    links: list[CustomerLink] | None = None
    """Addresses of related resources."""
    embedded: CustomerEmbedded | None = None
    """Related resources in full, where the request asked for them."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 28
        if isinstance(v := data.get("id"), str):
            self.id = v
        else:
            self.id = None
            fit -= 1
        if isinstance(v := data.get("email", UNSET), str) or v is None:
            self.email = v
        else:
            self.email = UNSET
            fit -= 1
        if isinstance(v := data.get("firstName", UNSET), str) or v is None:
            self.first_name = v
        else:
            self.first_name = UNSET
            fit -= 1
        if isinstance(v := data.get("lastName", UNSET), str) or v is None:
            self.last_name = v
        else:
            self.last_name = UNSET
            fit -= 1
        if isinstance(v := data.get("websiteId"), str):
            self.website_id = v
        else:
            self.website_id = None
            fit -= 1
        self.default_payment_instrument = UNSET
        if (v := data.get("defaultPaymentInstrument", UNSET)) is not UNSET:
            try:
                self.default_payment_instrument = (
                    None if v is None else decode_customer_default_payment_instrument(v)
                )
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if (
            isinstance(v := data.get("preferredPayoutInstrumentId", UNSET), str)
            or v is None
        ):
            self.preferred_payout_instrument_id = v
        else:
            self.preferred_payout_instrument_id = UNSET
            fit -= 1
        self.created_time = None
        if isinstance(v := data.get("createdTime"), str):
            try:
                self.created_time = read_timestamp(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.updated_time = None
        if isinstance(v := data.get("updatedTime"), str):
            try:
                self.updated_time = read_timestamp(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("customFields"), dict):
            self.custom_fields = v
        else:
            self.custom_fields = None
            fit -= 1
        if isinstance(v := data.get("primaryAddress", UNSET), dict) or v is None:
            self.primary_address = None if v is None else ContactObject._decode(v)
        else:
            self.primary_address = UNSET
            fit -= 1
        if isinstance(v := data.get("company", UNSET), dict) or v is None:
            self.company = None if v is None else Company._decode(v)
        else:
            self.company = UNSET
            fit -= 1
        if isinstance(v := data.get("averageValue"), dict):
            self.average_value = CustomerAverageValue._decode(v)
        else:
            self.average_value = None
            fit -= 1
        if type(v := data.get("paymentCount")) is int or whole(v):
            self.payment_count = int(v)
        else:
            self.payment_count = None
            fit -= 1
        self.last_payment_time = UNSET
        if isinstance(v := data.get("lastPaymentTime", UNSET), str) or v is None:
            try:
                self.last_payment_time = None if v is None else read_timestamp(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("lifetimeRevenue"), dict):
            self.lifetime_revenue = CustomerLifetimeRevenue._decode(v)
        else:
            self.lifetime_revenue = None
            fit -= 1
        if type(v := data.get("invoiceCount")) is int or whole(v):
            self.invoice_count = int(v)
        else:
            self.invoice_count = None
            fit -= 1
        self.tags = None
        if isinstance(v := data.get("tags"), list):
            try:
                self.tags = [Tag._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if type(v := data.get("revision")) is int or whole(v):
            self.revision = int(v)
        else:
            self.revision = None
            fit -= 1
        if type(v := data.get("isEddRequired")) is bool:
            self.is_edd_required = v
        else:
            self.is_edd_required = None
            fit -= 1
        if type(v := data.get("hasFulfilledKyc")) is bool:
            self.has_fulfilled_kyc = v
        else:
            self.has_fulfilled_kyc = None
            fit -= 1
        if isinstance(v := data.get("organizationId"), str):
            self.organization_id = v
        else:
            self.organization_id = None
            fit -= 1
        if isinstance(v := data.get("locale", UNSET), str) or v is None:
            self.locale = v
        else:
            self.locale = UNSET
            fit -= 1
        self.tax_numbers = UNSET
        if isinstance(v := data.get("taxNumbers", UNSET), list) or v is None:
            try:
                self.tax_numbers = (
                    None if v is None else [TaxNumber._decode(item) for item in v]
                )
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("personId", UNSET), str) or v is None:
            self.person_id = v
        else:
            self.person_id = UNSET
            fit -= 1
        self.notification_emails = None
        if isinstance(v := data.get("notificationEmails"), list):
            try:
                self.notification_emails = [read_string(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.links = None
        if isinstance(v := data.get("_links"), list):
            try:
                self.links = [CustomerLink._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("_embedded"), dict):
            self.embedded = CustomerEmbedded._decode(v)
        else:
            self.embedded = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.id) is not None:
            out["id"] = v
        if (v := self.email) is not UNSET:
            out["email"] = v
        if (v := self.first_name) is not UNSET:
            out["firstName"] = v
        if (v := self.last_name) is not UNSET:
            out["lastName"] = v
        if (v := self.website_id) is not None:
            out["websiteId"] = v
        if (v := self.default_payment_instrument) is not UNSET:
            out["defaultPaymentInstrument"] = None if v is None else encode_any(v)
        if (v := self.preferred_payout_instrument_id) is not UNSET:
            out["preferredPayoutInstrumentId"] = v
        if (v := self.created_time) is not None:
            out["createdTime"] = write_timestamp(v)
        if (v := self.updated_time) is not None:
            out["updatedTime"] = write_timestamp(v)
        if (v := self.custom_fields) is not None:
            out["customFields"] = v.copy()
        if (v := self.primary_address) is not UNSET:
            out["primaryAddress"] = None if v is None else v._encode()
        if (v := self.company) is not UNSET:
            out["company"] = None if v is None else v._encode()
        if (v := self.average_value) is not None:
            out["averageValue"] = v._encode()
        if (v := self.payment_count) is not None:
            out["paymentCount"] = v
        if (v := self.last_payment_time) is not UNSET:
            out["lastPaymentTime"] = None if v is None else write_timestamp(v)
        if (v := self.lifetime_revenue) is not None:
            out["lifetimeRevenue"] = v._encode()
        if (v := self.invoice_count) is not None:
            out["invoiceCount"] = v
        if (v := self.tags) is not None:
            out["tags"] = [item._encode() for item in v]
        if (v := self.revision) is not None:
            out["revision"] = v
        if (v := self.is_edd_required) is not None:
            out["isEddRequired"] = v
        if (v := self.has_fulfilled_kyc) is not None:
            out["hasFulfilledKyc"] = v
        if (v := self.organization_id) is not None:
            out["organizationId"] = v
        if (v := self.locale) is not UNSET:
            out["locale"] = v
        if (v := self.tax_numbers) is not UNSET:
            out["taxNumbers"] = None if v is None else [item._encode() for item in v]
        if (v := self.person_id) is not UNSET:
            out["personId"] = v
        if (v := self.notification_emails) is not None:
            out["notificationEmails"] = v.copy()
        if (v := self.links) is not None:
            out["_links"] = [item._encode() for item in v]
        if (v := self.embedded) is not None:
            out["_embedded"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("id", UNSET)) is not UNSET:
            checks.string(v, (at, "id"), found, max_length=50)
        if (v := data.get("email")) is not None:
            checks.string(v, (at, "email"), found, format="email")
        if (v := data.get("firstName")) is not None:
            checks.string(v, (at, "firstName"), found)
        if (v := data.get("lastName")) is not None:
            checks.string(v, (at, "lastName"), found)
        if (v := data.get("websiteId", UNSET)) is not UNSET:
            checks.string(v, (at, "websiteId"), found, max_length=50)
        if (v := data.get("paymentToken", UNSET)) is not UNSET:
            checks.string(v, (at, "paymentToken"), found)
        if (v := data.get("defaultPaymentInstrument")) is not None:
            check_customer_default_payment_instrument(
                v, (at, "defaultPaymentInstrument"), found
            )
        if (v := data.get("preferredPayoutInstrumentId")) is not None:
            checks.string(v, (at, "preferredPayoutInstrumentId"), found, max_length=50)
        if (v := data.get("createdTime", UNSET)) is not UNSET:
            checks.string(v, (at, "createdTime"), found, format="date-time")
        if (v := data.get("updatedTime", UNSET)) is not UNSET:
            checks.string(v, (at, "updatedTime"), found, format="date-time")
        if (v := data.get("customFields", UNSET)) is not UNSET:
            checks.is_object(v, (at, "customFields"), found)
        if (v := data.get("primaryAddress")) is not None:
            ContactObject._check(v, (at, "primaryAddress"), found)
        if (v := data.get("company")) is not None:
            Company._check(v, (at, "company"), found)
        if (v := data.get("averageValue", UNSET)) is not UNSET:
            CustomerAverageValue._check(v, (at, "averageValue"), found)
        if (v := data.get("paymentCount", UNSET)) is not UNSET:
            checks.integer(v, (at, "paymentCount"), found)
        if (v := data.get("lastPaymentTime")) is not None:
            checks.string(v, (at, "lastPaymentTime"), found, format="date-time")
        if (v := data.get("lifetimeRevenue", UNSET)) is not UNSET:
            CustomerLifetimeRevenue._check(v, (at, "lifetimeRevenue"), found)
        if (v := data.get("invoiceCount", UNSET)) is not UNSET:
            checks.integer(v, (at, "invoiceCount"), found)
        if (v := data.get("tags", UNSET)) is not UNSET:
            checks.array(v, (at, "tags"), found)
            checks.items(v, (at, "tags"), found, Tag._check)
        if (v := data.get("revision", UNSET)) is not UNSET:
            checks.integer(v, (at, "revision"), found)
        if (v := data.get("isEddRequired", UNSET)) is not UNSET:
            checks.boolean(v, (at, "isEddRequired"), found)
        if (v := data.get("hasFulfilledKyc", UNSET)) is not UNSET:
            checks.boolean(v, (at, "hasFulfilledKyc"), found)
        if (v := data.get("organizationId", UNSET)) is not UNSET:
            checks.string(v, (at, "organizationId"), found, max_length=50)
        if (v := data.get("locale")) is not None:
            checks.string(v, (at, "locale"), found)
        if (v := data.get("taxNumbers")) is not None:
            checks.array(v, (at, "taxNumbers"), found)
            checks.items(v, (at, "taxNumbers"), found, TaxNumber._check)
        if (v := data.get("leadSource", UNSET)) is not UNSET:
            LeadSourceData._check(v, (at, "leadSource"), found)
        if (v := data.get("personId")) is not None:
            checks.string(v, (at, "personId"), found, max_length=50)
        if (v := data.get("notificationEmails", UNSET)) is not UNSET:
            checks.array(v, (at, "notificationEmails"), found)
            checks.items(
                v,
                (at, "notificationEmails"),
                found,
                lambda v, at, found: checks.string(v, at, found, format="email"),
            )
        if (v := data.get("_links", UNSET)) is not UNSET:
            checks.array(v, (at, "_links"), found)
            checks.items(v, (at, "_links"), found, CustomerLink._check)
        if (v := data.get("_embedded", UNSET)) is not UNSET:
            CustomerEmbedded._check(v, (at, "_embedded"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class CustomerInput(Model):
    """Someone you bill, with how to reach them, how they pay, and what Rebilly knows of
    them.
    """

    website_id: str | None = None
    """Id of the website that the customer belongs to."""
    payment_token: str | None = None
    """Token that stands for payment details. Rebilly makes a payment instrument of it,
    which becomes the default one. Never returned.
    """
    default_payment_instrument: CustomerDefaultPaymentInstrument | None | Unset = UNSET
    """How the customer pays unless a payment says otherwise. Null means that there is
    no default.
    """
    preferred_payout_instrument_id: str | None | Unset = UNSET
    """Id of the payment instrument to prefer when money goes to the customer. Null
    means no preference.
    """
    custom_fields: dict[str, Any] | None = None
    """Values of your own, by name, for what has no property here.

    The server assumes {}.
    """
    primary_address: ContactObjectInput | None | Unset = UNSET
    """Main contact details. They stand in wherever a payment instrument, subscription
    or invoice has none. Null means that the customer has none.
    """
    is_edd_required: bool | None = None
    """Whether the customer has to pass enhanced due diligence (EDD).

    The server assumes false.
    """
    locale: str | None | Unset = UNSET
    """Language of the customer, as an RFC 5646 tag. Null means that none is set."""
    tax_numbers: list[TaxNumberInput] | None | Unset = UNSET
    """Numbers under which tax offices know the customer. Null means that there are
    none.
    """
    lead_source: LeadSourceDataInput | None = None
    """Where the customer came from. Not returned with the customer."""
    person_id: str | None | Unset = UNSET
    """Id of the person that the customer belongs to. Null means that there is none."""
    notification_emails: list[str] | None = None
    """More email addresses that notifications go to."""

    _masked: ClassVar[tuple[str, ...]] = ("payment_token",)
    _read_only: ClassVar[tuple[str, ...]] = (
        "id",
        "email",
        "firstName",
        "lastName",
        "createdTime",
        "updatedTime",
        "company",
        "averageValue",
        "paymentCount",
        "lastPaymentTime",
        "lifetimeRevenue",
        "invoiceCount",
        "tags",
        "revision",
        "hasFulfilledKyc",
        "organizationId",
        "_links",
        "_embedded",
    )

    @classmethod
    def from_read(cls, read: Customer) -> Self:
        """Copy what may be written of what was read."""
        return writable(cls._decode(read.to_dict()))

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 12
        if isinstance(v := data.get("websiteId"), str):
            self.website_id = v
        else:
            self.website_id = None
            fit -= 1
        if isinstance(v := data.get("paymentToken"), str):
            self.payment_token = v
        else:
            self.payment_token = None
            fit -= 1
        self.default_payment_instrument = UNSET
        if (v := data.get("defaultPaymentInstrument", UNSET)) is not UNSET:
            try:
                self.default_payment_instrument = (
                    None if v is None else decode_customer_default_payment_instrument(v)
                )
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if (
            isinstance(v := data.get("preferredPayoutInstrumentId", UNSET), str)
            or v is None
        ):
            self.preferred_payout_instrument_id = v
        else:
            self.preferred_payout_instrument_id = UNSET
            fit -= 1
        if isinstance(v := data.get("customFields"), dict):
            self.custom_fields = v
        else:
            self.custom_fields = None
            fit -= 1
        if isinstance(v := data.get("primaryAddress", UNSET), dict) or v is None:
            self.primary_address = None if v is None else ContactObjectInput._decode(v)
        else:
            self.primary_address = UNSET
            fit -= 1
        if type(v := data.get("isEddRequired")) is bool:
            self.is_edd_required = v
        else:
            self.is_edd_required = None
            fit -= 1
        if isinstance(v := data.get("locale", UNSET), str) or v is None:
            self.locale = v
        else:
            self.locale = UNSET
            fit -= 1
        self.tax_numbers = UNSET
        if isinstance(v := data.get("taxNumbers", UNSET), list) or v is None:
            try:
                self.tax_numbers = (
                    None if v is None else [TaxNumberInput._decode(item) for item in v]
                )
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("leadSource"), dict):
            self.lead_source = LeadSourceDataInput._decode(v)
        else:
            self.lead_source = None
            fit -= 1
        if isinstance(v := data.get("personId", UNSET), str) or v is None:
            self.person_id = v
        else:
            self.person_id = UNSET
            fit -= 1
        self.notification_emails = None
        if isinstance(v := data.get("notificationEmails"), list):
            try:
                self.notification_emails = [read_string(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.website_id) is not None:
            out["websiteId"] = v
        if (v := self.payment_token) is not None:
            out["paymentToken"] = v
        if (v := self.default_payment_instrument) is not UNSET:
            out["defaultPaymentInstrument"] = None if v is None else encode_any(v)
        if (v := self.preferred_payout_instrument_id) is not UNSET:
            out["preferredPayoutInstrumentId"] = v
        if (v := self.custom_fields) is not None:
            out["customFields"] = v.copy()
        if (v := self.primary_address) is not UNSET:
            out["primaryAddress"] = None if v is None else v._encode()
        if (v := self.is_edd_required) is not None:
            out["isEddRequired"] = v
        if (v := self.locale) is not UNSET:
            out["locale"] = v
        if (v := self.tax_numbers) is not UNSET:
            out["taxNumbers"] = None if v is None else [item._encode() for item in v]
        if (v := self.lead_source) is not None:
            out["leadSource"] = v._encode()
        if (v := self.person_id) is not UNSET:
            out["personId"] = v
        if (v := self.notification_emails) is not None:
            out["notificationEmails"] = v.copy()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        checks.read_only(
            data,
            at,
            found,
            (
                "id",
                "email",
                "firstName",
                "lastName",
                "createdTime",
                "updatedTime",
                "company",
                "averageValue",
                "paymentCount",
                "lastPaymentTime",
                "lifetimeRevenue",
                "invoiceCount",
                "tags",
                "revision",
                "hasFulfilledKyc",
                "organizationId",
                "_links",
                "_embedded",
            ),
        )
        if (v := data.get("websiteId", UNSET)) is not UNSET:
            checks.string(v, (at, "websiteId"), found, max_length=50)
        if (v := data.get("paymentToken", UNSET)) is not UNSET:
            checks.string(v, (at, "paymentToken"), found)
        if (v := data.get("defaultPaymentInstrument")) is not None:
            check_customer_default_payment_instrument(
                v, (at, "defaultPaymentInstrument"), found
            )
        if (v := data.get("preferredPayoutInstrumentId")) is not None:
            checks.string(v, (at, "preferredPayoutInstrumentId"), found, max_length=50)
        if (v := data.get("customFields", UNSET)) is not UNSET:
            checks.is_object(v, (at, "customFields"), found)
        if (v := data.get("primaryAddress")) is not None:
            ContactObjectInput._check(v, (at, "primaryAddress"), found)
        if (v := data.get("isEddRequired", UNSET)) is not UNSET:
            checks.boolean(v, (at, "isEddRequired"), found)
        if (v := data.get("locale")) is not None:
            checks.string(v, (at, "locale"), found)
        if (v := data.get("taxNumbers")) is not None:
            checks.array(v, (at, "taxNumbers"), found)
            checks.items(v, (at, "taxNumbers"), found, TaxNumberInput._check)
        if (v := data.get("leadSource", UNSET)) is not UNSET:
            LeadSourceDataInput._check(v, (at, "leadSource"), found)
        if (v := data.get("personId")) is not None:
            checks.string(v, (at, "personId"), found, max_length=50)
        if (v := data.get("notificationEmails", UNSET)) is not UNSET:
            checks.array(v, (at, "notificationEmails"), found)
            checks.items(
                v,
                (at, "notificationEmails"),
                found,
                lambda v, at, found: checks.string(v, at, found, format="email"),
            )


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class CustomerEmbedded(Model):
    """Related resources in full, where the request asked for them."""

    default_payment_instrument: dict[str, Any] | None = None
    """The default payment instrument."""
    website: dict[str, Any] | None = None
    """The website of the customer."""
    lead_source: dict[str, Any] | None = None
    """Where the customer came from."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 3
        if isinstance(v := data.get("defaultPaymentInstrument"), dict):
            self.default_payment_instrument = v
        else:
            self.default_payment_instrument = None
            fit -= 1
        if isinstance(v := data.get("website"), dict):
            self.website = v
        else:
            self.website = None
            fit -= 1
        if isinstance(v := data.get("leadSource"), dict):
            self.lead_source = v
        else:
            self.lead_source = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.default_payment_instrument) is not None:
            out["defaultPaymentInstrument"] = v.copy()
        if (v := self.website) is not None:
            out["website"] = v.copy()
        if (v := self.lead_source) is not None:
            out["leadSource"] = v.copy()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("defaultPaymentInstrument", UNSET)) is not UNSET:
            checks.is_object(v, (at, "defaultPaymentInstrument"), found)
        if (v := data.get("website", UNSET)) is not UNSET:
            checks.is_object(v, (at, "website"), found)
        if (v := data.get("leadSource", UNSET)) is not UNSET:
            checks.is_object(v, (at, "leadSource"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class CustomerLink(Model):
    """Address of something related to the customer."""

    href: str | None = None
    """URL of the resource."""
    rel: CustomerLinkRel | None = None
    """What the resource is to the customer."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("href"), str):
            self.href = v
        else:
            self.href = None
            fit -= 1
        if isinstance(v := data.get("rel"), str):
            self.rel = member(CustomerLinkRel, v)
        else:
            self.rel = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.href) is not None:
            out["href"] = v
        if (v := self.rel) is not None:
            out["rel"] = str(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("href", UNSET)) is not UNSET:
            checks.string(v, (at, "href"), found)
        if (v := data.get("rel", UNSET)) is not UNSET:
            checks.listed(v, (at, "rel"), found, CustomerLinkRel)


class CustomerLinkRel(OpenEnum):
    """What the resource is to the customer."""

    SELF = "self"
    ATTACHMENTS = "attachments"
    DEFAULT_PAYMENT_INSTRUMENT = "defaultPaymentInstrument"
    LEAD_SOURCE = "leadSource"
    WEBSITE = "website"


CustomerDefaultPaymentInstrument: TypeAlias = (
    "VaultedInstrument | AlternativePaymentInstrument | CashInstrument | CheckInstrument | Unknown"
)


def decode_customer_default_payment_instrument(
    data: Any,
) -> CustomerDefaultPaymentInstrument:
    """Decode a value of any of the types."""
    name = tag(data, "method")
    if name in ("payment-card", "ach", "paypal"):
        return VaultedInstrument._decode(data)
    if name in (
        "AdvCash",
        "Aera",
        "Affirm",
        "Afterpay",
        "Aircash",
        "Airpay",
        "Alfa-click",
        "Alipay",
        "AmazonPay",
        "Apple Pay",
        "AstroPay Card",
        "AstroPay-GO",
        "BankSEND",
        "BankReferenced",
        "bank-transfer",
        "bank-transfer-2",
        "bank-transfer-3",
        "bank-transfer-4",
        "bank-transfer-5",
        "bank-transfer-6",
        "bank-transfer-7",
        "bank-transfer-8",
        "bank-transfer-9",
        "Baloto",
        "Beeline",
        "Belfius-direct-net",
        "bitcoin",
        "Bizum",
        "Blik",
        "Boleto",
        "Boleto-2",
        "Boleto-3",
        "cash-deposit",
        "CASHlib",
        "CashToCode",
        "CCAvenue",
        "China UnionPay",
        "Clearpay",
        "Cleo",
        "CODVoucher",
        "Conekta-oxxo",
        "Conekta-spei",
        "cryptocurrency",
        "Cupon-de-pagos",
        "CyberSource",
        "Dimoco-pay-smart",
        "Directa24Card",
        "domestic-cards",
        "Efecty",
        "echeck",
        "ecoPayz",
        "ecoPayzTurkey",
        "ecoVoucher",
        "EPS",
        "ePay.bg",
        "Ethereum",
        "e-wallet",
        "ezyEFT",
        "eZeeWallet",
        "FasterPay",
        "Flexepin",
        "Giropay",
        "Google Pay",
        "Gpaysafe",
        "iCashOne Voucher",
        "iDebit",
        "iDEAL",
        "ING-homepay",
        "INOVAPAY-pin",
        "INOVAPAY-wallet",
        "InstaDebit",
        "InstantPayments",
        "instant-bank-transfer",
        "Interac-online",
        "Interac-eTransfer",
        "Interac-express-connect",
        "Interac",
        "invoice",
        "iWallet",
        "Jeton",
        "JetonCash",
        "jpay",
        "KakaoPay",
        "Khelocard",
        "Klarna",
        "KNOT",
        "Litecoin",
        "loonie",
        "LPG-online",
        "LPG-payment-card",
        "Matrix",
        "MaxiCash",
        "Megafon",
        "MercadoPago",
        "MiFinity-eWallet",
        "miscellaneous",
        "MobilePay",
        "Mollie",
        "Multibanco",
        "Bancontact",
        "Bancontact-mobile",
        "MTS",
        "MuchBetter",
        "MuchBetterVoucher",
        "MyFatoorah",
        "Neosurf",
        "Netbanking",
        "Neteller",
        "Nordea-Solo",
        "NordikCoin",
        "OchaPay",
        "online-bank-transfer",
        "Onlineueberweisen",
        "oriental-wallet",
        "OXXO",
        "P24",
        "Pagadito",
        "PagoEffectivo",
        "Pagsmile-lottery",
        "Pagsmile-deposit-express",
        "PayCash",
        "Payco",
        "Payeer",
        "PaymentAsia-crypto",
        "Paysafecard",
        "PayTabs",
        "Pay4Fun",
        "Paynote",
        "Paymero",
        "Paymero-QR",
        "PayU",
        "PayULatam",
        "Perfect-money",
        "Piastrix",
        "PIX",
        "PinPay",
        "phone",
        "PhonePe",
        "POLi",
        "PostFinance-card",
        "PostFinance-e-finance",
        "QIWI",
        "QPay",
        "QQPay",
        "Quickpay",
        "rapyd-checkout",
        "rebilly-hosted-payment-form",
        "Resurs",
        "reverse-withdrawal",
        "Ripple",
        "SafetyPay",
        "Samsung Pay",
        "SEPA",
        "Siirto",
        "Skrill",
        "Skrill Rapid Transfer",
        "SMSVoucher",
        "Sofort",
        "SparkPay",
        "SPEI",
        "swift-dbt",
        "Tele2",
        "Telr",
        "Terminaly-RF",
        "Tether",
        "ToditoCash-card",
        "Trustly",
        "Tupay",
        "TWINT",
        "UniCrypt",
        "UPayCard",
        "UPI",
        "USD-coin",
        "VCreditos",
        "VegaWallet",
        "VenusPoint",
        "Viva",
        "voucher",
        "voucher-2",
        "voucher-3",
        "voucher-4",
        "Wallet88",
        "Webmoney",
        "Webpay",
        "Webpay-2",
        "Webpay Card",
        "WeChat Pay",
        "XPay-P2P",
        "XPay-QR",
        "Yandex-money",
        "Zotapay",
        "Zimpler",
        "Zip",
    ):
        return AlternativePaymentInstrument._decode(data)
    if name == "cash":
        return CashInstrument._decode(data)
    if name == "check":
        return CheckInstrument._decode(data)
    return Unknown(data)


def check_customer_default_payment_instrument(
    data: Any, at: Path, found: list[Violation]
) -> None:
    """Check a value against the rules of the document."""
    checks.is_object(data, at, found)
    rules.one_of(
        data,
        at,
        found,
        (
            VaultedInstrument._check,
            AlternativePaymentInstrument._check,
            CashInstrument._check,
            CheckInstrument._check,
        ),
    )
