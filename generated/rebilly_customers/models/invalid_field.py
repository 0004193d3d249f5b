# Stamped from customers.yaml. Do not edit.
"""InvalidField: One thing that is wrong with one field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class InvalidField(Model):
    """One thing that is wrong with one field."""

    field: str | None = None
    """Name of the field; dots lead into nested ones."""
    message: str | None = None
    """What is wrong with it."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("field"), str):
            self.field = v
        else:
            self.field = None
            fit -= 1
        if isinstance(v := data.get("message"), str):
            self.message = v
        else:
            self.message = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.field) is not None:
            out["field"] = v
        if (v := self.message) is not None:
            out["message"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("field", UNSET)) is not UNSET:
            checks.string(v, (at, "field"), found)
        if (v := data.get("message", UNSET)) is not UNSET:
            checks.string(v, (at, "message"), found)
