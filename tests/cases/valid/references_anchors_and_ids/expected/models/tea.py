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
    lazy,
    member,
    new,
    rest,
)
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .part import Part
    from .tea_leaf import TeaLeaf
else:
    Part = lazy(__name__, ".part", "Part")
    TeaLeaf = lazy(__name__, ".tea_leaf", "TeaLeaf")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tea(Model):
    """`Tea`, which the document does not describe."""

    leaf: TeaLeaf | None = None
    part: Part | None = None
    share: float | None = None
    same: Tea | None = None
    twin: Tea | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 5
        if isinstance(v := data.get("leaf"), str):
            self.leaf = member(TeaLeaf, v)
        else:
            self.leaf = None
            fit -= 1
        if isinstance(v := data.get("part"), dict):
            self.part = Part._decode(v)
        else:
            self.part = None
            fit -= 1
        if type(v := data.get("share")) is float or type(v) is int:
            self.share = v
        else:
            self.share = None
            fit -= 1
        if isinstance(v := data.get("same"), dict):
            self.same = Tea._decode(v)
        else:
            self.same = None
            fit -= 1
        if isinstance(v := data.get("twin"), dict):
            self.twin = Tea._decode(v)
        else:
            self.twin = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.leaf) is not None:
            out["leaf"] = str(v)
        if (v := self.part) is not None:
            out["part"] = v._encode()
        if (v := self.share) is not None:
            out["share"] = v
        if (v := self.same) is not None:
            out["same"] = v._encode()
        if (v := self.twin) is not None:
            out["twin"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("leaf", UNSET)) is not UNSET:
            checks.listed(v, (at, "leaf"), found, TeaLeaf)
        if (v := data.get("part", UNSET)) is not UNSET:
            Part._check(v, (at, "part"), found)
        if (v := data.get("share", UNSET)) is not UNSET:
            checks.number(v, (at, "share"), found, minimum=0)
        if (v := data.get("same", UNSET)) is not UNSET:
            Tea._check(v, (at, "same"), found)
        if (v := data.get("twin", UNSET)) is not UNSET:
            Tea._check(v, (at, "twin"), found)
