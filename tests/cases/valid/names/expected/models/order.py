# Stamped from spec.yaml. Do not edit.
"""Order."""

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
    from .none import None_
else:
    None_ = lazy(__name__, ".none", "None_")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Order(Model):
    """`Order`, which the document does not describe."""

    none: None_ | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 1
        if isinstance(v := data.get("none"), str):
            self.none = member(None_, v)
        else:
            self.none = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.none) is not None:
            out["none"] = str(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("none", UNSET)) is not UNSET:
            checks.listed(v, (at, "none"), found, None_)
