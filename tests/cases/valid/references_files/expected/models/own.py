# Stamped from spec.yaml. Do not edit.
"""Own: Tea"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    lazy,
    member,
    new,
    rest,
)
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .leaf import Leaf
    from .shop import Shop
else:
    Leaf = lazy(__name__, ".leaf", "Leaf")
    Shop = lazy(__name__, ".shop", "Shop")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Own(Model):
    """Tea"""

    name: str
    leaf: Leaf | None = None
    shop: Shop | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 3
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            fit -= 1
        if isinstance(v := data.get("leaf"), str):
            self.leaf = member(Leaf, v)
        else:
            self.leaf = None
            fit -= 1
        if isinstance(v := data.get("shop"), dict):
            self.shop = Shop._decode(v)
        else:
            self.shop = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "name", UNSET)) is not UNSET:
            out["name"] = v
        if (v := self.leaf) is not None:
            out["leaf"] = str(v)
        if (v := self.shop) is not None:
            out["shop"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(v, (at, "name"), found)
        else:
            checks.missing(at, found, "name")
        if (v := data.get("leaf", UNSET)) is not UNSET:
            checks.listed(v, (at, "leaf"), found, Leaf)
        if (v := data.get("shop", UNSET)) is not UNSET:
            Shop._check(v, (at, "shop"), found)
