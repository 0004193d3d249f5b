# Stamped from spec.yaml. Do not edit.
"""Part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Part(Model):
    """`Part`, which the document does not describe."""

    leaf: str | None = None
    share: float | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("leaf"), str):
            self.leaf = v
        else:
            self.leaf = None
            fit -= 1
        if type(v := data.get("share")) is float or type(v) is int:
            self.share = v
        else:
            self.share = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.leaf) is not None:
            out["leaf"] = v
        if (v := self.share) is not None:
            out["share"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("leaf", UNSET)) is not UNSET:
            checks.string(v, (at, "leaf"), found)
        if (v := data.get("share", UNSET)) is not UNSET:
            checks.number(v, (at, "share"), found)
