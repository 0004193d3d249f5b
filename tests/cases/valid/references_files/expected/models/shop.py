# Stamped from spec.yaml. Do not edit.
"""Shop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, lazy, new, rest
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .own import Own
else:
    Own = lazy(__name__, ".own", "Own")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Shop(Model):
    """`Shop`, which the document does not describe."""

    teas: list[Own] | None = None
    next: Shop | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        self.teas = None
        if isinstance(v := data.get("teas"), list):
            try:
                self.teas = [Own._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("next"), dict):
            self.next = Shop._decode(v)
        else:
            self.next = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.teas) is not None:
            out["teas"] = [item._encode() for item in v]
        if (v := self.next) is not None:
            out["next"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("teas", UNSET)) is not UNSET:
            checks.array(v, (at, "teas"), found)
            checks.items(v, (at, "teas"), found, Own._check)
        if (v := data.get("next", UNSET)) is not UNSET:
            Shop._check(v, (at, "next"), found)
