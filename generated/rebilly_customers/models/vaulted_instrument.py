# Stamped from customers.yaml. Do not edit.
"""VaultedInstrument: A card, bank account or PayPal account that Rebilly keeps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenEnum,
    member,
    new,
    rest,
)
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class VaultedInstrument(Model):
    """A card, bank account or PayPal account that Rebilly keeps."""

    method: VaultedInstrumentMethod
    """Kind of instrument."""
    payment_instrument_id: str
    """Id of the stored instrument."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("method"), str):
            self.method = member(VaultedInstrumentMethod, v)
        else:
            fit -= 1
        if isinstance(v := data.get("paymentInstrumentId"), str):
            self.payment_instrument_id = v
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "method", UNSET)) is not UNSET:
            out["method"] = str(v)
        if (v := getattr(self, "payment_instrument_id", UNSET)) is not UNSET:
            out["paymentInstrumentId"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not isinstance(data, dict):
            return
        if (v := data.get("method", UNSET)) is not UNSET:
            checks.listed(v, (at, "method"), found, VaultedInstrumentMethod)
        else:
            checks.missing(at, found, "method")
        if (v := data.get("paymentInstrumentId", UNSET)) is not UNSET:
            checks.string(v, (at, "paymentInstrumentId"), found, max_length=50)
        else:
            checks.missing(at, found, "paymentInstrumentId")


class VaultedInstrumentMethod(OpenEnum):
    """Kind of instrument."""

    PAYMENT_CARD = "payment-card"
    ACH = "ach"
    PAYPAL = "paypal"
