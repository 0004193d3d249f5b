# Stamped from spec.yaml. Do not edit.
"""LabelsB."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.values import whole
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class LabelsB(Model):
    """`labels b`, which the document does not describe."""

    x: int | None = None
    y: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if type(v := data.get("x")) is int or whole(v):
            self.x = int(v)
        else:
            self.x = None
            fit -= 1
        if isinstance(v := data.get("y"), str):
            self.y = v
        else:
            self.y = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.x) is not None:
            out["x"] = v
        if (v := self.y) is not None:
            out["y"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("x", UNSET)) is not UNSET:
            checks.integer(v, (at, "x"), found)
        if (v := data.get("y", UNSET)) is not UNSET:
            checks.string(v, (at, "y"), found)
