# Stamped from spec.yaml. Do not edit.
"""Tea."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenEnum,
    Unset,
    lazy,
    member,
    members,
    new,
    rest,
)
from .._runtime.values import (
    read_date,
    read_string,
    read_timestamp,
    read_uuid,
    whole,
    write_date,
    write_timestamp,
    write_uuid,
)
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from uuid import UUID

    from .part import Part
else:
    Part = lazy(__name__, ".part", "Part")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tea(Model):
    """`Tea`, which the document does not describe."""

    name: str
    code: str | None = None
    mail: str | None = None
    site: str | None = None
    id: UUID | None = None
    day: dt.date | None = None
    at: dt.datetime | None = None
    degrees: int | None = None
    grams: float | None = None
    sizes: list[str] | None = None
    organic: bool | None = None
    blend: list[Part] | None = None
    parts: dict[str, Part] | None = None
    grade: TeaGrade | None | Unset = UNSET

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 14
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            fit -= 1
        if isinstance(v := data.get("code"), str):
            self.code = v
        else:
            self.code = None
            fit -= 1
        if isinstance(v := data.get("mail"), str):
            self.mail = v
        else:
            self.mail = None
            fit -= 1
        if isinstance(v := data.get("site"), str):
            self.site = v
        else:
            self.site = None
            fit -= 1
        self.id = None
        if isinstance(v := data.get("id"), str):
            try:
                self.id = read_uuid(v)
            except Mismatch:
                fit -= 1
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
        self.at = None
        if isinstance(v := data.get("at"), str):
            try:
                self.at = read_timestamp(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if type(v := data.get("degrees")) is int or whole(v):
            self.degrees = int(v)
        else:
            self.degrees = None
            fit -= 1
        if type(v := data.get("grams")) is float or type(v) is int:
            self.grams = v
        else:
            self.grams = None
            fit -= 1
        self.sizes = None
        if isinstance(v := data.get("sizes"), list):
            try:
                self.sizes = [read_string(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if type(v := data.get("organic")) is bool:
            self.organic = v
        else:
            self.organic = None
            fit -= 1
        self.blend = None
        if isinstance(v := data.get("blend"), list):
            try:
                self.blend = [Part._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.parts = None
        if isinstance(v := data.get("parts"), dict):
            try:
                self.parts = {k: Part._decode(item) for k, item in members(v).items()}
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("grade", UNSET), str) or v is None:
            self.grade = None if v is None else member(TeaGrade, v)
        else:
            self.grade = UNSET
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "name", UNSET)) is not UNSET:
            out["name"] = v
        if (v := self.code) is not None:
            out["code"] = v
        if (v := self.mail) is not None:
            out["mail"] = v
        if (v := self.site) is not None:
            out["site"] = v
        if (v := self.id) is not None:
            out["id"] = write_uuid(v)
        if (v := self.day) is not None:
            out["day"] = write_date(v)
        if (v := self.at) is not None:
            out["at"] = write_timestamp(v)
        if (v := self.degrees) is not None:
            out["degrees"] = v
        if (v := self.grams) is not None:
            out["grams"] = v
        if (v := self.sizes) is not None:
            out["sizes"] = v.copy()
        if (v := self.organic) is not None:
            out["organic"] = v
        if (v := self.blend) is not None:
            out["blend"] = [item._encode() for item in v]
        if (v := self.parts) is not None:
            out["parts"] = {k: item._encode() for k, item in v.items()}
        if (v := self.grade) is not UNSET:
            out["grade"] = None if v is None else str(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found, min_properties=2):
            return
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(
                v,
                (at, "name"),
                found,
                min_length=2,
                max_length=5,
                pattern="^[A-Z][A-Za-z0-9_]+\\Z",
            )
        else:
            checks.missing(at, found, "name")
        if (v := data.get("code", UNSET)) is not UNSET:
            checks.string(v, (at, "code"), found, pattern="^[0-9]{3}\\Z")
        if (v := data.get("mail", UNSET)) is not UNSET:
            checks.string(v, (at, "mail"), found, max_length=40, format="email")
        if (v := data.get("site", UNSET)) is not UNSET:
            checks.string(v, (at, "site"), found, format="uri")
        if (v := data.get("id", UNSET)) is not UNSET:
            checks.string(v, (at, "id"), found, format="uuid")
        if (v := data.get("day", UNSET)) is not UNSET:
            checks.string(v, (at, "day"), found, format="date")
        if (v := data.get("at", UNSET)) is not UNSET:
            checks.string(v, (at, "at"), found, format="date-time")
        if (v := data.get("degrees", UNSET)) is not UNSET:
            checks.integer(v, (at, "degrees"), found, minimum=60, maximum=100)
        if (v := data.get("grams", UNSET)) is not UNSET:
            checks.number(v, (at, "grams"), found, above=0, below=1)
        if (v := data.get("sizes", UNSET)) is not UNSET:
            checks.array(v, (at, "sizes"), found, min_items=2, max_items=3)
            checks.items(
                v,
                (at, "sizes"),
                found,
                lambda v, at, found: checks.string(v, at, found, max_length=1),
            )
        if (v := data.get("organic", UNSET)) is not UNSET:
            checks.boolean(v, (at, "organic"), found)
        if (v := data.get("blend", UNSET)) is not UNSET:
            checks.array(v, (at, "blend"), found)
            checks.items(v, (at, "blend"), found, Part._check)
        if (v := data.get("parts", UNSET)) is not UNSET:
            checks.is_object(v, (at, "parts"), found)
            checks.additional(v, (at, "parts"), found, Part._check)
        if (v := data.get("grade")) is not None:
            checks.listed(v, (at, "grade"), found, TeaGrade)


class TeaGrade(OpenEnum):
    OP = "OP"
    FOP = "FOP"
