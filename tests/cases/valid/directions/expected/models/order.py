# Stamped from spec.yaml. Do not edit.
"""Order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    Unset,
    lazy,
    members,
    new,
    rest,
    writable,
)
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .drink import Drink, DrinkInput
    from .table import Table
else:
    Drink = lazy(__name__, ".drink", "Drink")
    DrinkInput = lazy(__name__, ".drink", "DrinkInput")
    Table = lazy(__name__, ".table", "Table")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Order(Model):
    """`Order`, which the document does not describe."""

    id: str
    drinks: list[Drink]
    extras: dict[str, Drink] | None = None
    gift: Drink | None | Unset = UNSET
    table: Table | None = None
    """The same in both directions."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 5
        if isinstance(v := data.get("id"), str):
            self.id = v
        else:
            fit -= 1
        if isinstance(v := data.get("drinks"), list):
            try:
                self.drinks = [Drink._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extras = None
        if isinstance(v := data.get("extras"), dict):
            try:
                self.extras = {k: Drink._decode(item) for k, item in members(v).items()}
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("gift", UNSET), dict) or v is None:
            self.gift = None if v is None else Drink._decode(v)
        else:
            self.gift = UNSET
            fit -= 1
        if isinstance(v := data.get("table"), dict):
            self.table = Table._decode(v)
        else:
            self.table = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "id", UNSET)) is not UNSET:
            out["id"] = v
        if (v := getattr(self, "drinks", UNSET)) is not UNSET:
            out["drinks"] = [item._encode() for item in v]
        if (v := self.extras) is not None:
            out["extras"] = {k: item._encode() for k, item in v.items()}
        if (v := self.gift) is not UNSET:
            out["gift"] = None if v is None else v._encode()
        if (v := self.table) is not None:
            out["table"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("id", UNSET)) is not UNSET:
            checks.string(v, (at, "id"), found)
        else:
            checks.missing(at, found, "id")
        if (v := data.get("voucher")) is not None:
            checks.string(v, (at, "voucher"), found)
        if (v := data.get("drinks", UNSET)) is not UNSET:
            checks.array(v, (at, "drinks"), found)
            checks.items(v, (at, "drinks"), found, Drink._check)
        else:
            checks.missing(at, found, "drinks")
        if (v := data.get("extras", UNSET)) is not UNSET:
            checks.is_object(v, (at, "extras"), found)
            checks.additional(v, (at, "extras"), found, Drink._check)
        if (v := data.get("gift")) is not None:
            Drink._check(v, (at, "gift"), found)
        if (v := data.get("table", UNSET)) is not UNSET:
            Table._check(v, (at, "table"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class OrderInput(Model):
    """`Order`, which the document does not describe."""

    voucher: str | None | Unset = UNSET
    drinks: list[DrinkInput]
    extras: dict[str, DrinkInput] | None = None
    gift: DrinkInput | None | Unset = UNSET
    table: Table | None = None
    """The same in both directions."""

    _masked: ClassVar[tuple[str, ...]] = ("voucher",)
    _read_only: ClassVar[tuple[str, ...]] = ("id",)

    @classmethod
    def from_read(cls, read: Order) -> Self:
        """Copy what may be written of what was read."""
        return writable(cls._decode(read.to_dict()))

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 5
        if isinstance(v := data.get("voucher", UNSET), str) or v is None:
            self.voucher = v
        else:
            self.voucher = UNSET
            fit -= 1
        if isinstance(v := data.get("drinks"), list):
            try:
                self.drinks = [DrinkInput._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extras = None
        if isinstance(v := data.get("extras"), dict):
            try:
                self.extras = {
                    k: DrinkInput._decode(item) for k, item in members(v).items()
                }
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("gift", UNSET), dict) or v is None:
            self.gift = None if v is None else DrinkInput._decode(v)
        else:
            self.gift = UNSET
            fit -= 1
        if isinstance(v := data.get("table"), dict):
            self.table = Table._decode(v)
        else:
            self.table = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.voucher) is not UNSET:
            out["voucher"] = v
        if (v := getattr(self, "drinks", UNSET)) is not UNSET:
            out["drinks"] = [item._encode() for item in v]
        if (v := self.extras) is not None:
            out["extras"] = {k: item._encode() for k, item in v.items()}
        if (v := self.gift) is not UNSET:
            out["gift"] = None if v is None else v._encode()
        if (v := self.table) is not None:
            out["table"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        checks.read_only(data, at, found, ("id",))
        if (v := data.get("voucher")) is not None:
            checks.string(v, (at, "voucher"), found)
        if (v := data.get("drinks", UNSET)) is not UNSET:
            checks.array(v, (at, "drinks"), found)
            checks.items(v, (at, "drinks"), found, DrinkInput._check)
        else:
            checks.missing(at, found, "drinks")
        if (v := data.get("extras", UNSET)) is not UNSET:
            checks.is_object(v, (at, "extras"), found)
            checks.additional(v, (at, "extras"), found, DrinkInput._check)
        if (v := data.get("gift")) is not None:
            DrinkInput._check(v, (at, "gift"), found)
        if (v := data.get("table", UNSET)) is not UNSET:
            Table._check(v, (at, "table"), found)
