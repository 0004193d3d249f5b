# Stamped from customers.yaml. Do not edit.
"""TaxNumber: One tax number, and what sort it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenEnum,
    Unset,
    member,
    new,
    rest,
    writable,
)
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class TaxNumber(Model):
    """One tax number, and what sort it is."""

    type: TaxNumberType
    """Kind of number."""
    value: str
    """The number itself."""
    is_default: bool | None = None
    """Whether this is the number that invoices show."""
    is_valid: bool | None | Unset = UNSET
    """Whether the EU's VIES service confirmed the number, set by Rebilly. Null when it
    gave no answer.
    """

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 4
        if isinstance(v := data.get("type"), str):
            self.type = member(TaxNumberType, v)
        else:
            fit -= 1
        if isinstance(v := data.get("value"), str):
            self.value = v
        else:
            fit -= 1
        if type(v := data.get("isDefault")) is bool:
            self.is_default = v
        else:
            self.is_default = None
            fit -= 1
        if type(v := data.get("isValid", UNSET)) is bool or v is None:
            self.is_valid = v
        else:
            self.is_valid = UNSET
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "type", UNSET)) is not UNSET:
            out["type"] = str(v)
        if (v := getattr(self, "value", UNSET)) is not UNSET:
            out["value"] = v
        if (v := self.is_default) is not None:
            out["isDefault"] = v
        if (v := self.is_valid) is not UNSET:
            out["isValid"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("type", UNSET)) is not UNSET:
            checks.listed(v, (at, "type"), found, TaxNumberType)
        else:
            checks.missing(at, found, "type")
        if (v := data.get("value", UNSET)) is not UNSET:
            checks.string(v, (at, "value"), found)
        else:
            checks.missing(at, found, "value")
        if (v := data.get("isDefault", UNSET)) is not UNSET:
            checks.boolean(v, (at, "isDefault"), found)
        if (v := data.get("isValid")) is not None:
            checks.boolean(v, (at, "isValid"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class TaxNumberInput(Model):
    """One tax number, and what sort it is."""

    type: TaxNumberType
    """Kind of number."""
    value: str
    """The number itself."""
    is_default: bool | None = None
    """Whether this is the number that invoices show."""

    _read_only: ClassVar[tuple[str, ...]] = ("isValid",)

    @classmethod
    def from_read(cls, read: TaxNumber) -> Self:
        """Copy what may be written of what was read."""
        return writable(cls._decode(read.to_dict()))

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 3
        if isinstance(v := data.get("type"), str):
            self.type = member(TaxNumberType, v)
        else:
            fit -= 1
        if isinstance(v := data.get("value"), str):
            self.value = v
        else:
            fit -= 1
        if type(v := data.get("isDefault")) is bool:
            self.is_default = v
        else:
            self.is_default = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "type", UNSET)) is not UNSET:
            out["type"] = str(v)
        if (v := getattr(self, "value", UNSET)) is not UNSET:
            out["value"] = v
        if (v := self.is_default) is not None:
            out["isDefault"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        checks.read_only(data, at, found, ("isValid",))
        if (v := data.get("type", UNSET)) is not UNSET:
            checks.listed(v, (at, "type"), found, TaxNumberType)
        else:
            checks.missing(at, found, "type")
        if (v := data.get("value", UNSET)) is not UNSET:
            checks.string(v, (at, "value"), found)
        else:
            checks.missing(at, found, "value")
        if (v := data.get("isDefault", UNSET)) is not UNSET:
            checks.boolean(v, (at, "isDefault"), found)


class TaxNumberType(OpenEnum):
    """Kind of number."""

    EU_VAT = "eu-vat"
    OTHER = "other"
