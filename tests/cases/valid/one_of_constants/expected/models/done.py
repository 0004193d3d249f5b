# Stamped from spec.yaml. Do not edit.
"""Done."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks, rules
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.values import read_date, write_date
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Done(Model):
    """`Done`, which the document does not describe."""

    ok: bool
    at: dt.date

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if type(v := data.get("ok")) is bool:
            self.ok = v
        else:
            fit -= 1
        if isinstance(v := data.get("at"), str):
            try:
                self.at = read_date(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "ok", UNSET)) is not UNSET:
            out["ok"] = v
        if (v := getattr(self, "at", UNSET)) is not UNSET:
            out["at"] = write_date(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("ok", UNSET)) is not UNSET:
            rules.values(v, (at, "ok"), found, (True,), "const")
        else:
            checks.missing(at, found, "ok")
        if (v := data.get("at", UNSET)) is not UNSET:
            checks.string(v, (at, "at"), found, format="date")
        else:
            checks.missing(at, found, "at")
