# Stamped from spec.yaml. Do not edit.
"""Tea."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    Unset,
    members,
    new,
    rest,
)
from .._runtime.values import read_date, read_integer, read_string, write_date
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tea(Model):
    """`Tea`, which the document does not describe."""

    name: str
    tags: list[str] | None = None
    sizes: list[int] | None = None
    deep: dict[str, str] | None = None
    json: dict[str, Any] | None = None
    day: dt.date | None = None
    organic: bool | None = None
    note: str | None | Unset = UNSET

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 8
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            fit -= 1
        self.tags = None
        if isinstance(v := data.get("tags"), list):
            try:
                self.tags = [read_string(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.sizes = None
        if isinstance(v := data.get("sizes"), list):
            try:
                self.sizes = [read_integer(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.deep = None
        if isinstance(v := data.get("deep"), dict):
            try:
                self.deep = {k: read_string(item) for k, item in members(v).items()}
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("json"), dict):
            self.json = v
        else:
            self.json = None
            fit -= 1
        self.day = None
        if isinstance(v := data.get("day"), str):
            try:
                self.day = read_date(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if type(v := data.get("organic")) is bool:
            self.organic = v
        else:
            self.organic = None
            fit -= 1
        if isinstance(v := data.get("note", UNSET), str) or v is None:
            self.note = v
        else:
            self.note = UNSET
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "name", UNSET)) is not UNSET:
            out["name"] = v
        if (v := self.tags) is not None:
            out["tags"] = v.copy()
        if (v := self.sizes) is not None:
            out["sizes"] = v.copy()
        if (v := self.deep) is not None:
            out["deep"] = v.copy()
        if (v := self.json) is not None:
            out["json"] = v.copy()
        if (v := self.day) is not None:
            out["day"] = write_date(v)
        if (v := self.organic) is not None:
            out["organic"] = v
        if (v := self.note) is not UNSET:
            out["note"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(v, (at, "name"), found, max_length=20)
        else:
            checks.missing(at, found, "name")
        if (v := data.get("tags", UNSET)) is not UNSET:
            checks.array(v, (at, "tags"), found)
            checks.items(v, (at, "tags"), found, checks.string)
        if (v := data.get("sizes", UNSET)) is not UNSET:
            checks.array(v, (at, "sizes"), found)
            checks.items(v, (at, "sizes"), found, checks.integer)
        if (v := data.get("deep", UNSET)) is not UNSET:
            checks.is_object(v, (at, "deep"), found)
            checks.additional(v, (at, "deep"), found, checks.string)
        if (v := data.get("json", UNSET)) is not UNSET:
            checks.is_object(v, (at, "json"), found)
        if (v := data.get("day", UNSET)) is not UNSET:
            checks.string(v, (at, "day"), found, format="date")
        if (v := data.get("organic", UNSET)) is not UNSET:
            checks.boolean(v, (at, "organic"), found)
        if (v := data.get("note")) is not None:
            checks.string(v, (at, "note"), found)
