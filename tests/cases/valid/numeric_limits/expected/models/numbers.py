# Stamped from spec.yaml. Do not edit.
"""Numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.values import read_decimal, whole, write_decimal
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from decimal import Decimal


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Numbers(Model):
    """`Numbers`, which the document does not describe."""

    cents: float | None = None
    tenth: float | None = None
    even: int | None = None
    tiny: float | None = None
    int32: int | None = None
    int64: int | None = None
    uint8: int | None = None
    float_: float | None = None
    double: float | None = None
    decimal: Decimal | None = None
    price: float | None = None
    large: int | None = None
    between: float | None = None
    whole: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 14
        if type(v := data.get("cents")) is float or type(v) is int:
            self.cents = v
        else:
            self.cents = None
            fit -= 1
        if type(v := data.get("tenth")) is float or type(v) is int:
            self.tenth = v
        else:
            self.tenth = None
            fit -= 1
        if type(v := data.get("even")) is int or whole(v):
            self.even = int(v)
        else:
            self.even = None
            fit -= 1
        if type(v := data.get("tiny")) is float or type(v) is int:
            self.tiny = v
        else:
            self.tiny = None
            fit -= 1
        if type(v := data.get("int32")) is int or whole(v):
            self.int32 = int(v)
        else:
            self.int32 = None
            fit -= 1
        if type(v := data.get("int64")) is int or whole(v):
            self.int64 = int(v)
        else:
            self.int64 = None
            fit -= 1
        if type(v := data.get("uint8")) is int or whole(v):
            self.uint8 = int(v)
        else:
            self.uint8 = None
            fit -= 1
        if type(v := data.get("float")) is float or type(v) is int:
            self.float_ = v
        else:
            self.float_ = None
            fit -= 1
        if type(v := data.get("double")) is float or type(v) is int:
            self.double = v
        else:
            self.double = None
            fit -= 1
        self.decimal = None
        if isinstance(v := data.get("decimal"), str):
            try:
                self.decimal = read_decimal(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if type(v := data.get("price")) is float or type(v) is int:
            self.price = v
        else:
            self.price = None
            fit -= 1
        if type(v := data.get("large")) is int or whole(v):
            self.large = int(v)
        else:
            self.large = None
            fit -= 1
        if type(v := data.get("between")) is float or type(v) is int:
            self.between = v
        else:
            self.between = None
            fit -= 1
        if type(v := data.get("whole")) is int or whole(v):
            self.whole = int(v)
        else:
            self.whole = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.cents) is not None:
            out["cents"] = v
        if (v := self.tenth) is not None:
            out["tenth"] = v
        if (v := self.even) is not None:
            out["even"] = v
        if (v := self.tiny) is not None:
            out["tiny"] = v
        if (v := self.int32) is not None:
            out["int32"] = v
        if (v := self.int64) is not None:
            out["int64"] = v
        if (v := self.uint8) is not None:
            out["uint8"] = v
        if (v := self.float_) is not None:
            out["float"] = v
        if (v := self.double) is not None:
            out["double"] = v
        if (v := self.decimal) is not None:
            out["decimal"] = write_decimal(v)
        if (v := self.price) is not None:
            out["price"] = v
        if (v := self.large) is not None:
            out["large"] = v
        if (v := self.between) is not None:
            out["between"] = v
        if (v := self.whole) is not None:
            out["whole"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("cents", UNSET)) is not UNSET:
            checks.number(v, (at, "cents"), found, step=0.01)
        if (v := data.get("tenth", UNSET)) is not UNSET:
            checks.number(v, (at, "tenth"), found, step=0.1)
        if (v := data.get("even", UNSET)) is not UNSET:
            checks.integer(v, (at, "even"), found, step=2)
        if (v := data.get("tiny", UNSET)) is not UNSET:
            checks.number(v, (at, "tiny"), found, step=1e-08)
        if (v := data.get("int32", UNSET)) is not UNSET:
            checks.integer(v, (at, "int32"), found, format="int32")
        if (v := data.get("int64", UNSET)) is not UNSET:
            checks.integer(v, (at, "int64"), found, format="int64")
        if (v := data.get("uint8", UNSET)) is not UNSET:
            checks.integer(v, (at, "uint8"), found)
        if (v := data.get("float", UNSET)) is not UNSET:
            checks.number(v, (at, "float"), found)
        if (v := data.get("double", UNSET)) is not UNSET:
            checks.number(v, (at, "double"), found)
        if (v := data.get("decimal", UNSET)) is not UNSET:
            checks.string(v, (at, "decimal"), found, format="decimal")
        if (v := data.get("price", UNSET)) is not UNSET:
            checks.number(v, (at, "price"), found)
        if (v := data.get("large", UNSET)) is not UNSET:
            checks.integer(v, (at, "large"), found, maximum=100000000000000000000000000)
        if (v := data.get("between", UNSET)) is not UNSET:
            checks.number(v, (at, "between"), found, above=0, below=0.3)
        if (v := data.get("whole", UNSET)) is not UNSET:
            checks.integer(v, (at, "whole"), found, minimum=0.5, maximum=2.5)
