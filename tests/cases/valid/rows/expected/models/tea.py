# Stamped from spec.yaml. Do not edit.
"""Tea."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.values import read_date, write_date
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tea(Model):
    """`Tea`, which the document does not describe."""

    name: str
    day: dt.date | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            fit -= 1
        self.day = None
        if isinstance(v := data.get("day"), str):
            try:
                self.day = read_date(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "name", UNSET)) is not UNSET:
            out["name"] = v
        if (v := self.day) is not None:
            out["day"] = write_date(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(v, (at, "name"), found)
        else:
            checks.missing(at, found, "name")
        if (v := data.get("day", UNSET)) is not UNSET:
            checks.string(v, (at, "day"), found, format="date")
