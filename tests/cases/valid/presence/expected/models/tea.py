# Stamped from spec.yaml. Do not edit.
"""Tea: The four combinations of required and nullable, for each kind of value."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

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
)
from .._runtime.values import read_date, read_string, whole, write_date
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .farm import Farm
else:
    Farm = lazy(__name__, ".farm", "Farm")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tea(Model):
    """The four combinations of required and nullable, for each kind of value."""

    name: str
    shop: str | None
    note: str | None = None
    mood: str | None | Unset = UNSET
    harvest: dt.date
    price: float | None
    grams: int | None = None
    organic: bool | None | Unset = UNSET
    farm: Farm
    twin: Farm | None | Unset = UNSET
    farms: list[Farm] | None = None
    tags: list[str | None] | None | Unset = UNSET
    origins: dict[str, Farm] | None = None
    labels: dict[str, Any] | None | Unset = UNSET
    anything: Any
    whatever: Any | Unset = UNSET

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 16
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            fit -= 1
        if isinstance(v := data.get("shop", UNSET), str) or v is None:
            self.shop = v
        else:
            fit -= 1
        if isinstance(v := data.get("note"), str):
            self.note = v
        else:
            self.note = None
            fit -= 1
        if isinstance(v := data.get("mood", UNSET), str) or v is None:
            self.mood = v
        else:
            self.mood = UNSET
            fit -= 1
        if isinstance(v := data.get("harvest"), str):
            try:
                self.harvest = read_date(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if type(v := data.get("price", UNSET)) is float or type(v) is int or v is None:
            self.price = v
        else:
            fit -= 1
        if type(v := data.get("grams")) is int or whole(v):
            self.grams = int(v)
        else:
            self.grams = None
            fit -= 1
        if type(v := data.get("organic", UNSET)) is bool or v is None:
            self.organic = v
        else:
            self.organic = UNSET
            fit -= 1
        if isinstance(v := data.get("farm"), dict):
            self.farm = Farm._decode(v)
        else:
            fit -= 1
        if isinstance(v := data.get("twin", UNSET), dict) or v is None:
            self.twin = None if v is None else Farm._decode(v)
        else:
            self.twin = UNSET
            fit -= 1
        self.farms = None
        if isinstance(v := data.get("farms"), list):
            try:
                self.farms = [Farm._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.tags = UNSET
        if isinstance(v := data.get("tags", UNSET), list) or v is None:
            try:
                self.tags = (
                    None
                    if v is None
                    else [None if item is None else read_string(item) for item in v]
                )
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.origins = None
        if isinstance(v := data.get("origins"), dict):
            try:
                self.origins = {k: Farm._decode(item) for k, item in members(v).items()}
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("labels", UNSET), dict) or v is None:
            self.labels = v
        else:
            self.labels = UNSET
            fit -= 1
        if (v := data.get("anything", UNSET)) is not UNSET:
            self.anything = v
        else:
            fit -= 1
        if (v := data.get("whatever", UNSET)) is not UNSET:
            self.whatever = v
        else:
            self.whatever = UNSET
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "name", UNSET)) is not UNSET:
            out["name"] = v
        if (v := getattr(self, "shop", UNSET)) is not UNSET:
            out["shop"] = v
        if (v := self.note) is not None:
            out["note"] = v
        if (v := self.mood) is not UNSET:
            out["mood"] = v
        if (v := getattr(self, "harvest", UNSET)) is not UNSET:
            out["harvest"] = write_date(v)
        if (v := getattr(self, "price", UNSET)) is not UNSET:
            out["price"] = v
        if (v := self.grams) is not None:
            out["grams"] = v
        if (v := self.organic) is not UNSET:
            out["organic"] = v
        if (v := getattr(self, "farm", UNSET)) is not UNSET:
            out["farm"] = v._encode()
        if (v := self.twin) is not UNSET:
            out["twin"] = None if v is None else v._encode()
        if (v := self.farms) is not None:
            out["farms"] = [item._encode() for item in v]
        if (v := self.tags) is not UNSET:
            out["tags"] = None if v is None else v.copy()
        if (v := self.origins) is not None:
            out["origins"] = {k: item._encode() for k, item in v.items()}
        if (v := self.labels) is not UNSET:
            out["labels"] = None if v is None else v.copy()
        if (v := getattr(self, "anything", UNSET)) is not UNSET:
            out["anything"] = v
        if (v := self.whatever) is not UNSET:
            out["whatever"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(v, (at, "name"), found)
        else:
            checks.missing(at, found, "name")
        if "shop" not in data:
            checks.missing(at, found, "shop")
        if (v := data.get("shop")) is not None:
            checks.string(v, (at, "shop"), found)
        if (v := data.get("note", UNSET)) is not UNSET:
            checks.string(v, (at, "note"), found)
        if (v := data.get("mood")) is not None:
            checks.string(v, (at, "mood"), found)
        if (v := data.get("harvest", UNSET)) is not UNSET:
            checks.string(v, (at, "harvest"), found, format="date")
        else:
            checks.missing(at, found, "harvest")
        if "price" not in data:
            checks.missing(at, found, "price")
        if (v := data.get("price")) is not None:
            checks.number(v, (at, "price"), found)
        if (v := data.get("grams", UNSET)) is not UNSET:
            checks.integer(v, (at, "grams"), found)
        if (v := data.get("organic")) is not None:
            checks.boolean(v, (at, "organic"), found)
        if (v := data.get("farm", UNSET)) is not UNSET:
            Farm._check(v, (at, "farm"), found)
        else:
            checks.missing(at, found, "farm")
        if (v := data.get("twin")) is not None:
            Farm._check(v, (at, "twin"), found)
        if (v := data.get("farms", UNSET)) is not UNSET:
            checks.array(v, (at, "farms"), found)
            checks.items(v, (at, "farms"), found, Farm._check)
        if (v := data.get("tags")) is not None:
            checks.array(v, (at, "tags"), found)
            checks.items(
                v,
                (at, "tags"),
                found,
                lambda v, at, found: checks.nullable(v, at, found, checks.string),
            )
        if (v := data.get("origins", UNSET)) is not UNSET:
            checks.is_object(v, (at, "origins"), found)
            checks.additional(v, (at, "origins"), found, Farm._check)
        if (v := data.get("labels")) is not None:
            checks.is_object(v, (at, "labels"), found)
        if "anything" not in data:
            checks.missing(at, found, "anything")
