# Stamped from customers.yaml. Do not edit.
"""CheckInstrument: Payment by check."""

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
class CheckInstrument(Model):
    """Payment by check."""

    method: CheckInstrumentMethod
    """Always `check`."""
    reference: str | None = None
    """What identifies the check, such as its number."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("method"), str):
            self.method = member(CheckInstrumentMethod, v)
        else:
            fit -= 1
        if isinstance(v := data.get("reference"), str):
            self.reference = v
        else:
            self.reference = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "method", UNSET)) is not UNSET:
            out["method"] = str(v)
        if (v := self.reference) is not None:
            out["reference"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("method", UNSET)) is not UNSET:
            checks.listed(v, (at, "method"), found, CheckInstrumentMethod)
        else:
            checks.missing(at, found, "method")
        if (v := data.get("reference", UNSET)) is not UNSET:
            checks.string(v, (at, "reference"), found)


class CheckInstrumentMethod(OpenEnum):
    """Always `check`."""

    CHECK = "check"
