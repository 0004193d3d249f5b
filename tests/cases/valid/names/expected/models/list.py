# Stamped from spec.yaml. Do not edit.
"""List."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, lazy, new, rest
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .any import Any_
else:
    Any_ = lazy(__name__, ".any", "Any_")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class List(Model):
    """`list`, which the document does not describe."""

    of: Any_ | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 1
        if isinstance(v := data.get("of"), dict):
            self.of = Any_._decode(v)
        else:
            self.of = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.of) is not None:
            out["of"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("of", UNSET)) is not UNSET:
            Any_._check(v, (at, "of"), found)
