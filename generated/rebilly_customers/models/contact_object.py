# Stamped from customers.yaml. Do not edit.
"""ContactObject: Name, address, phone numbers and email addresses of a person or
company.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    Unset,
    lazy,
    new,
    rest,
    writable,
)
from .._runtime.values import read_date, write_date
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .contact_email import ContactEmail
    from .contact_phone_number import ContactPhoneNumber
else:
    ContactEmail = lazy(__name__, ".contact_email", "ContactEmail")
    ContactPhoneNumber = lazy(__name__, ".contact_phone_number", "ContactPhoneNumber")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class ContactObject(Model):
    """Name, address, phone numbers and email addresses of a person or company."""

    first_name: str | None | Unset = UNSET
    """First name. Null when unknown."""
    last_name: str | None | Unset = UNSET
    """Last name. Null when unknown."""
    organization: str | None | Unset = UNSET
    """Name of the company or other organization. Null when there is none."""
    address: str | None | Unset = UNSET
    """Street and house number. Null when unknown."""
    address2: str | None | Unset = UNSET
    """Second line, such as a floor or flat. Null when there is none."""
    city: str | None | Unset = UNSET
    """City. Null when unknown."""
    region: str | None | Unset = UNSET
    """State, county or province. Null when unknown."""
    country: str | None | Unset = UNSET
    """Country as two capital letters (ISO 3166-1 alpha-2). Null when unknown."""
    postal_code: str | None | Unset = UNSET
    """Postal code. Null when unknown."""
    phone_numbers: list[ContactPhoneNumber] | None = None
    """Phone numbers, one of which may be marked as primary."""
    emails: list[ContactEmail] | None = None
    """Email addresses, one of which may be marked as primary."""
    dob: dt.date | None | Unset = UNSET
    """Date of birth. Null when unknown."""
    job_title: str | None | Unset = UNSET
    """Job title. Null when unknown."""
    hash: str | None = None
    """Fingerprint of these contact details, computed by Rebilly."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 14
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
        if isinstance(v := data.get("organization", UNSET), str) or v is None:
            self.organization = v
        else:
            self.organization = UNSET
            fit -= 1
        if isinstance(v := data.get("address", UNSET), str) or v is None:
            self.address = v
        else:
            self.address = UNSET
            fit -= 1
        if isinstance(v := data.get("address2", UNSET), str) or v is None:
            self.address2 = v
        else:
            self.address2 = UNSET
            fit -= 1
        if isinstance(v := data.get("city", UNSET), str) or v is None:
            self.city = v
        else:
            self.city = UNSET
            fit -= 1
        if isinstance(v := data.get("region", UNSET), str) or v is None:
            self.region = v
        else:
            self.region = UNSET
            fit -= 1
        if isinstance(v := data.get("country", UNSET), str) or v is None:
            self.country = v
        else:
            self.country = UNSET
            fit -= 1
        if isinstance(v := data.get("postalCode", UNSET), str) or v is None:
            self.postal_code = v
        else:
            self.postal_code = UNSET
            fit -= 1
        self.phone_numbers = None
        if isinstance(v := data.get("phoneNumbers"), list):
            try:
                self.phone_numbers = [ContactPhoneNumber._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.emails = None
        if isinstance(v := data.get("emails"), list):
            try:
                self.emails = [ContactEmail._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.dob = UNSET
        if isinstance(v := data.get("dob", UNSET), str) or v is None:
            try:
                self.dob = None if v is None else read_date(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("jobTitle", UNSET), str) or v is None:
            self.job_title = v
        else:
            self.job_title = UNSET
            fit -= 1
        if isinstance(v := data.get("hash"), str):
            self.hash = v
        else:
            self.hash = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.first_name) is not UNSET:
            out["firstName"] = v
        if (v := self.last_name) is not UNSET:
            out["lastName"] = v
        if (v := self.organization) is not UNSET:
            out["organization"] = v
        if (v := self.address) is not UNSET:
            out["address"] = v
        if (v := self.address2) is not UNSET:
            out["address2"] = v
        if (v := self.city) is not UNSET:
            out["city"] = v
        if (v := self.region) is not UNSET:
            out["region"] = v
        if (v := self.country) is not UNSET:
            out["country"] = v
        if (v := self.postal_code) is not UNSET:
            out["postalCode"] = v
        if (v := self.phone_numbers) is not None:
            out["phoneNumbers"] = [item._encode() for item in v]
        if (v := self.emails) is not None:
            out["emails"] = [item._encode() for item in v]
        if (v := self.dob) is not UNSET:
            out["dob"] = None if v is None else write_date(v)
        if (v := self.job_title) is not UNSET:
            out["jobTitle"] = v
        if (v := self.hash) is not None:
            out["hash"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("firstName")) is not None:
            checks.string(
                v,
                (at, "firstName"),
                found,
                max_length=45,
                pattern="^[\\x00-\\uffff]+\\Z",
            )
        if (v := data.get("lastName")) is not None:
            checks.string(
                v,
                (at, "lastName"),
                found,
                max_length=45,
                pattern="^[\\x00-\\uffff]+\\Z",
            )
        if (v := data.get("organization")) is not None:
            checks.string(
                v,
                (at, "organization"),
                found,
                max_length=255,
                pattern="^[\\x00-\\uffff]+\\Z",
            )
        if (v := data.get("address")) is not None:
            checks.string(
                v, (at, "address"), found, max_length=60, pattern="^[\\x00-\\uffff]+\\Z"
            )
        if (v := data.get("address2")) is not None:
            checks.string(
                v,
                (at, "address2"),
                found,
                max_length=60,
                pattern="^[\\x00-\\uffff]+\\Z",
            )
        if (v := data.get("city")) is not None:
            checks.string(
                v, (at, "city"), found, max_length=45, pattern="^[\\x00-\\uffff]+\\Z"
            )
        if (v := data.get("region")) is not None:
            checks.string(
                v, (at, "region"), found, max_length=45, pattern="^[\\x00-\\uffff]+\\Z"
            )
        if (v := data.get("country")) is not None:
            checks.string(
                v, (at, "country"), found, max_length=2, pattern="^[A-Z]{2}\\Z"
            )
        if (v := data.get("postalCode")) is not None:
            checks.string(
                v,
                (at, "postalCode"),
                found,
                max_length=10,
                pattern="^[A-Za-z0-9_\\t\\n\\x0b\\x0c\\r \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff\\-]+\\Z",
            )
        if (v := data.get("phoneNumbers", UNSET)) is not UNSET:
            checks.array(v, (at, "phoneNumbers"), found)
            checks.items(v, (at, "phoneNumbers"), found, ContactPhoneNumber._check)
        if (v := data.get("emails", UNSET)) is not UNSET:
            checks.array(v, (at, "emails"), found)
            checks.items(v, (at, "emails"), found, ContactEmail._check)
        if (v := data.get("dob")) is not None:
            checks.string(v, (at, "dob"), found, format="date")
        if (v := data.get("jobTitle")) is not None:
            checks.string(
                v,
                (at, "jobTitle"),
                found,
                max_length=255,
                pattern="^[\\x00-\\uffff]+\\Z",
            )
        if (v := data.get("hash", UNSET)) is not UNSET:
            checks.string(v, (at, "hash"), found, max_length=40)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class ContactObjectInput(Model):
    """Name, address, phone numbers and email addresses of a person or company."""

    first_name: str | None | Unset = UNSET
    """First name. Null when unknown."""
    last_name: str | None | Unset = UNSET
    """Last name. Null when unknown."""
    organization: str | None | Unset = UNSET
    """Name of the company or other organization. Null when there is none."""
    address: str | None | Unset = UNSET
    """Street and house number. Null when unknown."""
    address2: str | None | Unset = UNSET
    """Second line, such as a floor or flat. Null when there is none."""
    city: str | None | Unset = UNSET
    """City. Null when unknown."""
    region: str | None | Unset = UNSET
    """State, county or province. Null when unknown."""
    country: str | None | Unset = UNSET
    """Country as two capital letters (ISO 3166-1 alpha-2). Null when unknown."""
    postal_code: str | None | Unset = UNSET
    """Postal code. Null when unknown."""
    phone_numbers: list[ContactPhoneNumber] | None = None
    """Phone numbers, one of which may be marked as primary."""
    emails: list[ContactEmail] | None = None
    """Email addresses, one of which may be marked as primary."""
    dob: dt.date | None | Unset = UNSET
    """Date of birth. Null when unknown."""
    job_title: str | None | Unset = UNSET
    """Job title. Null when unknown."""

    _read_only: ClassVar[tuple[str, ...]] = ("hash",)

    @classmethod
    def from_read(cls, read: ContactObject) -> Self:
        """Copy what may be written of what was read."""
        return writable(cls._decode(read.to_dict()))

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 13
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
        if isinstance(v := data.get("organization", UNSET), str) or v is None:
            self.organization = v
        else:
            self.organization = UNSET
            fit -= 1
        if isinstance(v := data.get("address", UNSET), str) or v is None:
            self.address = v
        else:
            self.address = UNSET
            fit -= 1
        if isinstance(v := data.get("address2", UNSET), str) or v is None:
            self.address2 = v
        else:
            self.address2 = UNSET
            fit -= 1
        if isinstance(v := data.get("city", UNSET), str) or v is None:
            self.city = v
        else:
            self.city = UNSET
            fit -= 1
        if isinstance(v := data.get("region", UNSET), str) or v is None:
            self.region = v
        else:
            self.region = UNSET
            fit -= 1
        if isinstance(v := data.get("country", UNSET), str) or v is None:
            self.country = v
        else:
            self.country = UNSET
            fit -= 1
        if isinstance(v := data.get("postalCode", UNSET), str) or v is None:
            self.postal_code = v
        else:
            self.postal_code = UNSET
            fit -= 1
        self.phone_numbers = None
        if isinstance(v := data.get("phoneNumbers"), list):
            try:
                self.phone_numbers = [ContactPhoneNumber._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.emails = None
        if isinstance(v := data.get("emails"), list):
            try:
                self.emails = [ContactEmail._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.dob = UNSET
        if isinstance(v := data.get("dob", UNSET), str) or v is None:
            try:
                self.dob = None if v is None else read_date(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("jobTitle", UNSET), str) or v is None:
            self.job_title = v
        else:
            self.job_title = UNSET
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.first_name) is not UNSET:
            out["firstName"] = v
        if (v := self.last_name) is not UNSET:
            out["lastName"] = v
        if (v := self.organization) is not UNSET:
            out["organization"] = v
        if (v := self.address) is not UNSET:
            out["address"] = v
        if (v := self.address2) is not UNSET:
            out["address2"] = v
        if (v := self.city) is not UNSET:
            out["city"] = v
        if (v := self.region) is not UNSET:
            out["region"] = v
        if (v := self.country) is not UNSET:
            out["country"] = v
        if (v := self.postal_code) is not UNSET:
            out["postalCode"] = v
        if (v := self.phone_numbers) is not None:
            out["phoneNumbers"] = [item._encode() for item in v]
        if (v := self.emails) is not None:
            out["emails"] = [item._encode() for item in v]
        if (v := self.dob) is not UNSET:
            out["dob"] = None if v is None else write_date(v)
        if (v := self.job_title) is not UNSET:
            out["jobTitle"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        checks.read_only(data, at, found, ("hash",))
        if (v := data.get("firstName")) is not None:
            checks.string(
                v,
                (at, "firstName"),
                found,
                max_length=45,
                pattern="^[\\x00-\\uffff]+\\Z",
            )
        if (v := data.get("lastName")) is not None:
            checks.string(
                v,
                (at, "lastName"),
                found,
                max_length=45,
                pattern="^[\\x00-\\uffff]+\\Z",
            )
        if (v := data.get("organization")) is not None:
            checks.string(
                v,
                (at, "organization"),
                found,
                max_length=255,
                pattern="^[\\x00-\\uffff]+\\Z",
            )
        if (v := data.get("address")) is not None:
            checks.string(
                v, (at, "address"), found, max_length=60, pattern="^[\\x00-\\uffff]+\\Z"
            )
        if (v := data.get("address2")) is not None:
            checks.string(
                v,
                (at, "address2"),
                found,
                max_length=60,
                pattern="^[\\x00-\\uffff]+\\Z",
            )
        if (v := data.get("city")) is not None:
            checks.string(
                v, (at, "city"), found, max_length=45, pattern="^[\\x00-\\uffff]+\\Z"
            )
        if (v := data.get("region")) is not None:
            checks.string(
                v, (at, "region"), found, max_length=45, pattern="^[\\x00-\\uffff]+\\Z"
            )
        if (v := data.get("country")) is not None:
            checks.string(
                v, (at, "country"), found, max_length=2, pattern="^[A-Z]{2}\\Z"
            )
        if (v := data.get("postalCode")) is not None:
            checks.string(
                v,
                (at, "postalCode"),
                found,
                max_length=10,
                pattern="^[A-Za-z0-9_\\t\\n\\x0b\\x0c\\r \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff\\-]+\\Z",
            )
        if (v := data.get("phoneNumbers", UNSET)) is not UNSET:
            checks.array(v, (at, "phoneNumbers"), found)
            checks.items(v, (at, "phoneNumbers"), found, ContactPhoneNumber._check)
        if (v := data.get("emails", UNSET)) is not UNSET:
            checks.array(v, (at, "emails"), found)
            checks.items(v, (at, "emails"), found, ContactEmail._check)
        if (v := data.get("dob")) is not None:
            checks.string(v, (at, "dob"), found, format="date")
        if (v := data.get("jobTitle")) is not None:
            checks.string(
                v,
                (at, "jobTitle"),
                found,
                max_length=255,
                pattern="^[\\x00-\\uffff]+\\Z",
            )
