# Stamped from spec.yaml. Do not edit.
"""Tea."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenEnum,
    Unset,
    lazy,
    member,
    new,
    rest,
)
from .._runtime.values import read_bytes, write_bytes
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .farm import Farm
else:
    Farm = lazy(__name__, ".farm", "Farm")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tea(Model):
    """`Tea`, which the document does not describe."""

    name: str
    shop: str | None
    grade: TeaGrade | None | Unset = UNSET
    grams: float | None = None
    farm: Farm | None | Unset = UNSET
    first: Farm | None | Unset = UNSET
    picture: bytes | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 7
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            fit -= 1
        if isinstance(v := data.get("shop", UNSET), str) or v is None:
            self.shop = v
        else:
            fit -= 1
        if isinstance(v := data.get("grade", UNSET), str) or v is None:
            self.grade = None if v is None else member(TeaGrade, v)
        else:
            self.grade = UNSET
            fit -= 1
        if type(v := data.get("grams")) is float or type(v) is int:
            self.grams = v
        else:
            self.grams = None
            fit -= 1
        if isinstance(v := data.get("farm", UNSET), dict) or v is None:
            self.farm = None if v is None else Farm._decode(v)
        else:
            self.farm = UNSET
            fit -= 1
        if isinstance(v := data.get("first", UNSET), dict) or v is None:
            self.first = None if v is None else Farm._decode(v)
        else:
            self.first = UNSET
            fit -= 1
        self.picture = None
        if isinstance(v := data.get("picture"), str):
            try:
                self.picture = read_bytes(v)
            except Mismatch:
                fit -= 1
        else:
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
        if (v := self.grade) is not UNSET:
            out["grade"] = None if v is None else str(v)
        if (v := self.grams) is not None:
            out["grams"] = v
        if (v := self.farm) is not UNSET:
            out["farm"] = None if v is None else v._encode()
        if (v := self.first) is not UNSET:
            out["first"] = None if v is None else v._encode()
        if (v := self.picture) is not None:
            out["picture"] = write_bytes(v)
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
        if (v := data.get("grade")) is not None:
            checks.listed(v, (at, "grade"), found, TeaGrade)
        if (v := data.get("grams", UNSET)) is not UNSET:
            checks.number(v, (at, "grams"), found, maximum=1000, above=0)
        if (v := data.get("farm")) is not None:
            Farm._check(v, (at, "farm"), found)
        if (v := data.get("first")) is not None:
            Farm._check(v, (at, "first"), found)
        if (v := data.get("picture", UNSET)) is not UNSET:
            checks.string(v, (at, "picture"), found, format="byte")


class TeaGrade(OpenEnum):
    OP = "OP"
    FOP = "FOP"
