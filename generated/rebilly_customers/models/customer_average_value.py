# Stamped from customers.yaml. Do not edit.
"""CustomerAverageValue: Mean amount of the customer's approved payments, computed by
Rebilly.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class CustomerAverageValue(Model):
    """Mean amount of the customer's approved payments, computed by Rebilly."""

    currency: str | None = None
    """Your reporting currency, as three letters (ISO 4217)."""
    amount: float | None = None
    """The mean in your reporting currency."""
    amount_usd: float | None = None
    """The mean in US dollars."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 3
        if isinstance(v := data.get("currency"), str):
            self.currency = v
        else:
            self.currency = None
            fit -= 1
        if type(v := data.get("amount")) is float or type(v) is int:
            self.amount = v
        else:
            self.amount = None
            fit -= 1
        if type(v := data.get("amountUsd")) is float or type(v) is int:
            self.amount_usd = v
        else:
            self.amount_usd = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.currency) is not None:
            out["currency"] = v
        if (v := self.amount) is not None:
            out["amount"] = v
        if (v := self.amount_usd) is not None:
            out["amountUsd"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("currency", UNSET)) is not UNSET:
            checks.string(v, (at, "currency"), found, min_length=3, max_length=3)
        if (v := data.get("amount", UNSET)) is not UNSET:
            checks.number(v, (at, "amount"), found)
        if (v := data.get("amountUsd", UNSET)) is not UNSET:
            checks.number(v, (at, "amountUsd"), found)
