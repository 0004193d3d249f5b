# Stamped from spec.yaml. Do not edit.
"""Part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenEnum,
    member,
    new,
    rest,
)
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Part(Model):
    """`Part`, which the document does not describe."""

    leaf: PartLeaf
    share: float | None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("leaf"), str):
            self.leaf = member(PartLeaf, v)
        else:
            fit -= 1
        if type(v := data.get("share", UNSET)) is float or type(v) is int or v is None:
            self.share = v
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "leaf", UNSET)) is not UNSET:
            out["leaf"] = str(v)
        if (v := getattr(self, "share", UNSET)) is not UNSET:
            out["share"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("leaf", UNSET)) is not UNSET:
            checks.listed(v, (at, "leaf"), found, PartLeaf)
        else:
            checks.missing(at, found, "leaf")
        if "share" not in data:
            checks.missing(at, found, "share")
        if (v := data.get("share")) is not None:
            checks.number(v, (at, "share"), found, minimum=0)


class PartLeaf(OpenEnum):
    GREEN = "green"
    BLACK = "black"
