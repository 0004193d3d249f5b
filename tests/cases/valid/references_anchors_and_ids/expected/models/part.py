# Stamped from spec.yaml. Do not edit.
"""Part."""

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
    from .tea_leaf import TeaLeaf
else:
    TeaLeaf = lazy(__name__, ".tea_leaf", "TeaLeaf")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Part(Model):
    """`Part`, which the document does not describe."""

    share: float | None = None
    leaf: TeaLeaf | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if type(v := data.get("share")) is float or type(v) is int:
            self.share = v
        else:
            self.share = None
            fit -= 1
        if isinstance(v := data.get("leaf"), str):
            self.leaf = member(TeaLeaf, v)
        else:
            self.leaf = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.share) is not None:
            out["share"] = v
        if (v := self.leaf) is not None:
            out["leaf"] = str(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("share", UNSET)) is not UNSET:
            checks.number(v, (at, "share"), found, minimum=0)
        if (v := data.get("leaf", UNSET)) is not UNSET:
            checks.listed(v, (at, "leaf"), found, TeaLeaf)
