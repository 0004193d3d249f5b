# Stamped from spec.yaml. Do not edit.
"""Paid: Has what it is one of, and an amount."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks, rules
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.values import whole
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Paid(Model):
    """Has what it is one of, and an amount."""

    amount: int
    card: str | None = None
    cash: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 3
        if type(v := data.get("amount")) is int or whole(v):
            self.amount = int(v)
        else:
            fit -= 1
        if isinstance(v := data.get("card"), str):
            self.card = v
        else:
            self.card = None
            fit -= 1
        if type(v := data.get("cash")) is bool:
            self.cash = v
        else:
            self.cash = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "amount", UNSET)) is not UNSET:
            out["amount"] = v
        if (v := self.card) is not None:
            out["card"] = v
        if (v := self.cash) is not None:
            out["cash"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        rules.one_of(
            data,
            at,
            found,
            (
                lambda v, at, found: checks.every(
                    v,
                    at,
                    found,
                    checks.is_object,
                    lambda v, at, found: checks.required(v, at, found, ("card",)),
                    lambda v, at, found: checks.members(
                        v, at, found, {"card": checks.string}
                    ),
                ),
                lambda v, at, found: checks.every(
                    v,
                    at,
                    found,
                    checks.is_object,
                    lambda v, at, found: checks.required(v, at, found, ("cash",)),
                    lambda v, at, found: checks.members(
                        v, at, found, {"cash": checks.boolean}
                    ),
                ),
            ),
        )
        if (v := data.get("amount", UNSET)) is not UNSET:
            checks.integer(v, (at, "amount"), found)
        else:
            checks.missing(at, found, "amount")
