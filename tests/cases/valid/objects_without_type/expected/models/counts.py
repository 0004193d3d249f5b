# Stamped from spec.yaml. Do not edit.
"""Counts: An object, or a number of at least 30."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.values import whole
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Counts(Model):
    """An object, or a number of at least 30."""

    inner: Counts | None = None
    """An object, or a number of at least 30."""
    size: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("inner"), dict):
            self.inner = Counts._decode(v)
        else:
            self.inner = None
            fit -= 1
        if type(v := data.get("size")) is int or whole(v):
            self.size = int(v)
        else:
            self.size = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.inner) is not None:
            out["inner"] = v._encode()
        if (v := self.size) is not None:
            out["size"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        checks.numeric(data, at, found, minimum=30)
        checks.counted(data, at, found, min_properties=1)
        if not isinstance(data, dict):
            return
        if (v := data.get("inner", UNSET)) is not UNSET:
            Counts._check(v, (at, "inner"), found)
        if (v := data.get("size", UNSET)) is not UNSET:
            checks.integer(v, (at, "size"), found)
