# Stamped from spec.yaml. Do not edit.
"""Harvest."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, Unset, new, rest
from .._runtime.values import read_date, read_timestamp, write_date, write_timestamp
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Harvest(Model):
    """`Harvest`, which the document does not describe."""

    day: dt.date
    at: dt.datetime | None = None
    until: dt.datetime | None | Unset = UNSET
    days: list[dt.date | None] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 4
        if isinstance(v := data.get("day"), str):
            try:
                self.day = read_date(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.at = None
        if isinstance(v := data.get("at"), str):
            try:
                self.at = read_timestamp(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.until = UNSET
        if isinstance(v := data.get("until", UNSET), str) or v is None:
            try:
                self.until = None if v is None else read_timestamp(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.days = None
        if isinstance(v := data.get("days"), list):
            try:
                self.days = [None if item is None else read_date(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "day", UNSET)) is not UNSET:
            out["day"] = write_date(v)
        if (v := self.at) is not None:
            out["at"] = write_timestamp(v)
        if (v := self.until) is not UNSET:
            out["until"] = None if v is None else write_timestamp(v)
        if (v := self.days) is not None:
            out["days"] = [None if item is None else write_date(item) for item in v]
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("day", UNSET)) is not UNSET:
            checks.string(v, (at, "day"), found, format="date")
        else:
            checks.missing(at, found, "day")
        if (v := data.get("at", UNSET)) is not UNSET:
            checks.string(v, (at, "at"), found, format="date-time")
        if (v := data.get("until")) is not None:
            checks.string(v, (at, "until"), found, format="date-time")
        if (v := data.get("days", UNSET)) is not UNSET:
            checks.array(v, (at, "days"), found)
            checks.items(
                v,
                (at, "days"),
                found,
                lambda v, at, found: checks.nullable(
                    v,
                    at,
                    found,
                    lambda v, at, found: checks.string(v, at, found, format="date"),
                ),
            )
