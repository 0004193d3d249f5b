# Stamped from spec.yaml. Do not edit.
"""ListPetsRange."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.values import whole
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class ListPetsRange(Model):
    """`listPets range`, which the document does not describe."""

    low: int | None = None
    high: float | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if type(v := data.get("low")) is int or whole(v):
            self.low = int(v)
        else:
            self.low = None
            fit -= 1
        if type(v := data.get("high")) is float or type(v) is int:
            self.high = v
        else:
            self.high = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.low) is not None:
            out["low"] = v
        if (v := self.high) is not None:
            out["high"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("low", UNSET)) is not UNSET:
            checks.integer(v, (at, "low"), found)
        if (v := data.get("high", UNSET)) is not UNSET:
            checks.number(v, (at, "high"), found)
