# Stamped from spec.yaml. Do not edit.
"""Order_3eeb7e96."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, lazy, new, rest
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .order_a4c6f870 import Order_a4c6f870
else:
    Order_a4c6f870 = lazy(__name__, ".order_a4c6f870", "Order_a4c6f870")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Order_3eeb7e96(Model):
    """`order`, which the document does not describe."""

    order: Order_a4c6f870 | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 1
        if isinstance(v := data.get("order"), dict):
            self.order = Order_a4c6f870._decode(v)
        else:
            self.order = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.order) is not None:
            out["order"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("order", UNSET)) is not UNSET:
            Order_a4c6f870._check(v, (at, "order"), found)
