# Stamped from spec.yaml. Do not edit.
"""FooBar_5a906c24."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class FooBar_5a906c24(Model):
    """`fooBar`, which the document does not describe."""

    e: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 1
        if isinstance(v := data.get("e"), str):
            self.e = v
        else:
            self.e = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.e) is not None:
            out["e"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("e", UNSET)) is not UNSET:
            checks.string(v, (at, "e"), found)
