# Stamped from spec.yaml. Do not edit.
"""Named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.values import whole
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Named(Model):
    """`Named`, which the document does not describe."""

    k: str | None = None
    z: int
    note: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 3
        if isinstance(v := data.get("k"), str):
            self.k = v
        else:
            self.k = None
            fit -= 1
        if type(v := data.get("z")) is int or whole(v):
            self.z = int(v)
        else:
            fit -= 1
        if isinstance(v := data.get("note"), str):
            self.note = v
        else:
            self.note = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.k) is not None:
            out["k"] = v
        if (v := getattr(self, "z", UNSET)) is not UNSET:
            out["z"] = v
        if (v := self.note) is not None:
            out["note"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("k", UNSET)) is not UNSET:
            checks.string(v, (at, "k"), found)
        if (v := data.get("z", UNSET)) is not UNSET:
            checks.integer(v, (at, "z"), found)
        else:
            checks.missing(at, found, "z")
        if (v := data.get("note", UNSET)) is not UNSET:
            checks.string(v, (at, "note"), found)
