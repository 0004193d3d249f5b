# Stamped from spec.yaml. Do not edit.
"""Fancy."""

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
from .._runtime.values import whole
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .marked import MarkedK
else:
    MarkedK = lazy(__name__, ".marked", "MarkedK")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Fancy(Model):
    """`Fancy`, which the document does not describe."""

    k: MarkedK
    size: int

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("k"), str):
            self.k = member(MarkedK, v)
        else:
            fit -= 1
        if type(v := data.get("size")) is int or whole(v):
            self.size = int(v)
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "k", UNSET)) is not UNSET:
            out["k"] = str(v)
        if (v := getattr(self, "size", UNSET)) is not UNSET:
            out["size"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("k", UNSET)) is not UNSET:
            checks.listed(v, (at, "k"), found, MarkedK, "const")
        else:
            checks.missing(at, found, "k")
        if (v := data.get("size", UNSET)) is not UNSET:
            checks.integer(v, (at, "size"), found)
        else:
            checks.missing(at, found, "size")
