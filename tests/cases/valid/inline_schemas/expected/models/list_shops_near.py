# Stamped from spec.yaml. Do not edit.
"""ListShopsNear."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.values import whole
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class ListShopsNear(Model):
    """`listShops near`, which the document does not describe."""

    street: str | None = None
    km: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("street"), str):
            self.street = v
        else:
            self.street = None
            fit -= 1
        if type(v := data.get("km")) is int or whole(v):
            self.km = int(v)
        else:
            self.km = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.street) is not None:
            out["street"] = v
        if (v := self.km) is not None:
            out["km"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("street", UNSET)) is not UNSET:
            checks.string(v, (at, "street"), found)
        if (v := data.get("km", UNSET)) is not UNSET:
            checks.integer(v, (at, "km"), found)
