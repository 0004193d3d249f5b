# Stamped from spec.yaml. Do not edit.
"""Cup."""

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
    from .size import Size
    from .tea import Tea
else:
    Size = lazy(__name__, ".size", "Size")
    Tea = lazy(__name__, ".tea", "Tea")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Cup(Model):
    """`Cup`, which the document does not describe."""

    tea: Tea | None = None
    size: Size | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("tea"), dict):
            self.tea = Tea._decode(v)
        else:
            self.tea = None
            fit -= 1
        if isinstance(v := data.get("size"), str):
            self.size = member(Size, v)
        else:
            self.size = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.tea) is not None:
            out["tea"] = v._encode()
        if (v := self.size) is not None:
            out["size"] = str(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("tea", UNSET)) is not UNSET:
            Tea._check(v, (at, "tea"), found)
        if (v := data.get("size", UNSET)) is not UNSET:
            checks.listed(v, (at, "size"), found, Size)
