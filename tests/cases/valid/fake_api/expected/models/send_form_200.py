# Stamped from spec.yaml. Do not edit.
"""SendForm200."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class SendForm200(Model):
    """`sendForm 200`, which the document does not describe."""

    ok: bool

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 1
        if type(v := data.get("ok")) is bool:
            self.ok = v
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "ok", UNSET)) is not UNSET:
            out["ok"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("ok", UNSET)) is not UNSET:
            checks.boolean(v, (at, "ok"), found)
        else:
            checks.missing(at, found, "ok")
