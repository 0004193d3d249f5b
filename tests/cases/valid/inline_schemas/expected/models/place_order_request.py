# Stamped from spec.yaml. Do not edit.
"""PlaceOrderRequest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from .._runtime import checks, rules
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    Unknown,
    has,
    lazy,
    member,
    members,
    new,
    rest,
)
from .._runtime.values import encode_any, whole
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .shop import ShopHome, ShopSize
else:
    ShopHome = lazy(__name__, ".shop", "ShopHome")
    ShopSize = lazy(__name__, ".shop", "ShopSize")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class PlaceOrderRequest(Model):
    """`placeOrder request`, which the document does not describe."""

    address: ShopHome | None = None
    items: list[PlaceOrderRequestItem] | None = None
    gift: PlaceOrderRequestGift | None = None
    by_day: dict[str, PlaceOrderRequestByDayValue] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 4
        if isinstance(v := data.get("address"), dict):
            self.address = ShopHome._decode(v)
        else:
            self.address = None
            fit -= 1
        self.items = None
        if isinstance(v := data.get("items"), list):
            try:
                self.items = [PlaceOrderRequestItem._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.gift = None
        if (v := data.get("gift", UNSET)) is not UNSET:
            try:
                self.gift = decode_place_order_request_gift(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.by_day = None
        if isinstance(v := data.get("by_day"), dict):
            try:
                self.by_day = {
                    k: PlaceOrderRequestByDayValue._decode(item)
                    for k, item in members(v).items()
                }
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.address) is not None:
            out["address"] = v._encode()
        if (v := self.items) is not None:
            out["items"] = [item._encode() for item in v]
        if (v := self.gift) is not None:
            out["gift"] = encode_any(v)
        if (v := self.by_day) is not None:
            out["by_day"] = {k: item._encode() for k, item in v.items()}
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("address", UNSET)) is not UNSET:
            ShopHome._check(v, (at, "address"), found)
        if (v := data.get("items", UNSET)) is not UNSET:
            checks.array(v, (at, "items"), found)
            checks.items(v, (at, "items"), found, PlaceOrderRequestItem._check)
        if (v := data.get("gift", UNSET)) is not UNSET:
            check_place_order_request_gift(v, (at, "gift"), found)
        if (v := data.get("by_day", UNSET)) is not UNSET:
            checks.is_object(v, (at, "by_day"), found)
            checks.additional(
                v, (at, "by_day"), found, PlaceOrderRequestByDayValue._check
            )


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class PlaceOrderRequestItem(Model):
    """`item`, which the document does not describe."""

    sku: str | None = None
    size: ShopSize | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("sku"), str):
            self.sku = v
        else:
            self.sku = None
            fit -= 1
        if isinstance(v := data.get("size"), str):
            self.size = member(ShopSize, v)
        else:
            self.size = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.sku) is not None:
            out["sku"] = v
        if (v := self.size) is not None:
            out["size"] = str(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("sku", UNSET)) is not UNSET:
            checks.string(v, (at, "sku"), found)
        if (v := data.get("size", UNSET)) is not UNSET:
            checks.listed(v, (at, "size"), found, ShopSize)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class PlaceOrderRequestByDayValue(Model):
    """`by_dayValue`, which the document does not describe."""

    count: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 1
        if type(v := data.get("count")) is int or whole(v):
            self.count = int(v)
        else:
            self.count = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.count) is not None:
            out["count"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("count", UNSET)) is not UNSET:
            checks.integer(v, (at, "count"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class PlaceOrderRequestGiftVariant1(Model):
    """`gift variant 1`, which the document does not describe."""

    card: str

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 1
        if isinstance(v := data.get("card"), str):
            self.card = v
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "card", UNSET)) is not UNSET:
            out["card"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("card", UNSET)) is not UNSET:
            checks.string(v, (at, "card"), found)
        else:
            checks.missing(at, found, "card")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class PlaceOrderRequestGiftVariant2(Model):
    """`gift variant 2`, which the document does not describe."""

    note: str

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 1
        if isinstance(v := data.get("note"), str):
            self.note = v
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "note", UNSET)) is not UNSET:
            out["note"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("note", UNSET)) is not UNSET:
            checks.string(v, (at, "note"), found)
        else:
            checks.missing(at, found, "note")


PlaceOrderRequestGift: TypeAlias = (
    "PlaceOrderRequestGiftVariant1 | PlaceOrderRequestGiftVariant2 | Unknown"
)


def decode_place_order_request_gift(data: Any) -> PlaceOrderRequestGift:
    """Decode a value of any of the types."""
    if has(data, "card"):
        return PlaceOrderRequestGiftVariant1._decode(data)
    if has(data, "note"):
        return PlaceOrderRequestGiftVariant2._decode(data)
    return Unknown(data)


def check_place_order_request_gift(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.one_of(
        data,
        at,
        found,
        (PlaceOrderRequestGiftVariant1._check, PlaceOrderRequestGiftVariant2._check),
    )
