# Stamped from customers.yaml. Do not edit.
"""ContactPhoneNumber: One phone number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class ContactPhoneNumber(Model):
    """One phone number."""

    label: str
    """What the number is for."""
    value: str
    """The number itself."""
    primary: bool | None = None
    """Whether this is the number to try first."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 3
        if isinstance(v := data.get("label"), str):
            self.label = v
        else:
            fit -= 1
        if isinstance(v := data.get("value"), str):
            self.value = v
        else:
            fit -= 1
        if type(v := data.get("primary")) is bool:
            self.primary = v
        else:
            self.primary = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "label", UNSET)) is not UNSET:
            out["label"] = v
        if (v := getattr(self, "value", UNSET)) is not UNSET:
            out["value"] = v
        if (v := self.primary) is not None:
            out["primary"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("label", UNSET)) is not UNSET:
            checks.string(v, (at, "label"), found, max_length=45)
        else:
            checks.missing(at, found, "label")
        if (v := data.get("value", UNSET)) is not UNSET:
            checks.string(v, (at, "value"), found, max_length=50)
        else:
            checks.missing(at, found, "value")
        if (v := data.get("primary", UNSET)) is not UNSET:
            checks.boolean(v, (at, "primary"), found)
