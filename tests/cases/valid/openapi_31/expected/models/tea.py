# Stamped from spec.yaml. Do not edit.
"""Tea."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, Unset, lazy, new, rest
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .part import Part
else:
    Part = lazy(__name__, ".part", "Part")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tea(Model):
    """`Tea`, which the document does not describe."""

    name: str
    shop: str | None | Unset = UNSET
    grams: float | None = None
    picture: str | None = None
    part: TeaPart | None = None
    """What stands beside a reference counts."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 5
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            fit -= 1
        if isinstance(v := data.get("shop", UNSET), str) or v is None:
            self.shop = v
        else:
            self.shop = UNSET
            fit -= 1
        if type(v := data.get("grams")) is float or type(v) is int:
            self.grams = v
        else:
            self.grams = None
            fit -= 1
        if isinstance(v := data.get("picture"), str):
            self.picture = v
        else:
            self.picture = None
            fit -= 1
        if isinstance(v := data.get("part"), dict):
            self.part = TeaPart._decode(v)
        else:
            self.part = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "name", UNSET)) is not UNSET:
            out["name"] = v
        if (v := self.shop) is not UNSET:
            out["shop"] = v
        if (v := self.grams) is not None:
            out["grams"] = v
        if (v := self.picture) is not None:
            out["picture"] = v
        if (v := self.part) is not None:
            out["part"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(v, (at, "name"), found)
        else:
            checks.missing(at, found, "name")
        if (v := data.get("shop")) is not None:
            checks.string(v, (at, "shop"), found)
        if (v := data.get("grams", UNSET)) is not UNSET:
            checks.number(v, (at, "grams"), found, above=0, below=1000)
        if (v := data.get("picture", UNSET)) is not UNSET:
            checks.string(v, (at, "picture"), found)
        if (v := data.get("part", UNSET)) is not UNSET:
            TeaPart._check(v, (at, "part"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class TeaPart(Model):
    """What stands beside a reference counts."""

    leaf: str | None = None
    share: float

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
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.leaf) is not None:
            out["leaf"] = v
        if (v := getattr(self, "share", UNSET)) is not UNSET:
            out["share"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        Part._check(data, at, found)
        checks.required(data, at, found, ("share",))
        if not isinstance(data, dict):
            return
        if (v := data.get("leaf", UNSET)) is not UNSET:
            checks.text(v, (at, "leaf"), found, max_length=5)
