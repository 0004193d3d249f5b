# Stamped from customers.yaml. Do not edit.
"""CashInstrument: Payment in cash."""

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
class CashInstrument(Model):
    """Payment in cash."""

    method: CashInstrumentMethod
    """Always `cash`."""
    received_by: str | None = None
    """Who took the money."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("method"), str):
            self.method = member(CashInstrumentMethod, v)
        else:
            fit -= 1
        if isinstance(v := data.get("receivedBy"), str):
            self.received_by = v
        else:
            self.received_by = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "method", UNSET)) is not UNSET:
            out["method"] = str(v)
        if (v := self.received_by) is not None:
            out["receivedBy"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("method", UNSET)) is not UNSET:
            checks.listed(v, (at, "method"), found, CashInstrumentMethod)
        else:
            checks.missing(at, found, "method")
        if (v := data.get("receivedBy", UNSET)) is not UNSET:
            checks.string(v, (at, "receivedBy"), found)


class CashInstrumentMethod(OpenEnum):
    """Always `cash`."""

    CASH = "cash"
