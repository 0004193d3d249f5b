# Stamped from spec.yaml. Do not edit.
"""Size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.values import whole
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Size(Model):
    """`Size`, which the document does not describe."""

    width: int | None = None
    unit: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if type(v := data.get("width")) is int or whole(v):
            self.width = int(v)
        else:
            self.width = None
            fit -= 1
        if isinstance(v := data.get("unit"), str):
            self.unit = v
        else:
            self.unit = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.width) is not None:
            out["width"] = v
        if (v := self.unit) is not None:
            out["unit"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("width", UNSET)) is not UNSET:
            checks.integer(v, (at, "width"), found)
        if (v := data.get("unit", UNSET)) is not UNSET:
            checks.string(v, (at, "unit"), found)
