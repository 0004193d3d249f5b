# Stamped from spec.yaml. Do not edit.
"""Pet."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenEnum,
    member,
    new,
    rest,
    writable,
)
from .._runtime.values import read_timestamp, whole, write_timestamp
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Pet(Model):
    """`Pet`, which the document does not describe."""

    id: int
    name: str
    tag: str | None = None
    kind: PetKind | None = None
    created_time: dt.datetime | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 5
        if type(v := data.get("id")) is int or whole(v):
            self.id = int(v)
        else:
            fit -= 1
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            fit -= 1
        if isinstance(v := data.get("tag"), str):
            self.tag = v
        else:
            self.tag = None
            fit -= 1
        if isinstance(v := data.get("kind"), str):
            self.kind = member(PetKind, v)
        else:
            self.kind = None
            fit -= 1
        self.created_time = None
        if isinstance(v := data.get("createdTime"), str):
            try:
                self.created_time = read_timestamp(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "id", UNSET)) is not UNSET:
            out["id"] = v
        if (v := getattr(self, "name", UNSET)) is not UNSET:
            out["name"] = v
        if (v := self.tag) is not None:
            out["tag"] = v
        if (v := self.kind) is not None:
            out["kind"] = str(v)
        if (v := self.created_time) is not None:
            out["createdTime"] = write_timestamp(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("id", UNSET)) is not UNSET:
            checks.integer(v, (at, "id"), found, minimum=1)
        else:
            checks.missing(at, found, "id")
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(v, (at, "name"), found, min_length=1)
        else:
            checks.missing(at, found, "name")
        if (v := data.get("tag", UNSET)) is not UNSET:
            checks.string(v, (at, "tag"), found)
        if (v := data.get("secret", UNSET)) is not UNSET:
            checks.string(v, (at, "secret"), found)
        if (v := data.get("kind", UNSET)) is not UNSET:
            checks.listed(v, (at, "kind"), found, PetKind)
        if (v := data.get("createdTime", UNSET)) is not UNSET:
            checks.string(v, (at, "createdTime"), found, format="date-time")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class PetInput(Model):
    """`Pet`, which the document does not describe."""

    name: str
    tag: str | None = None
    secret: str | None = None
    kind: PetKind | None = None

    _masked: ClassVar[tuple[str, ...]] = ("secret",)
    _read_only: ClassVar[tuple[str, ...]] = ("id", "createdTime")

    @classmethod
    def from_read(cls, read: Pet) -> Self:
        """Copy what may be written of what was read."""
        return writable(cls._decode(read.to_dict()))

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 4
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            fit -= 1
        if isinstance(v := data.get("tag"), str):
            self.tag = v
        else:
            self.tag = None
            fit -= 1
        if isinstance(v := data.get("secret"), str):
            self.secret = v
        else:
            self.secret = None
            fit -= 1
        if isinstance(v := data.get("kind"), str):
            self.kind = member(PetKind, v)
        else:
            self.kind = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "name", UNSET)) is not UNSET:
            out["name"] = v
        if (v := self.tag) is not None:
            out["tag"] = v
        if (v := self.secret) is not None:
            out["secret"] = v
        if (v := self.kind) is not None:
            out["kind"] = str(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        checks.read_only(data, at, found, ("id", "createdTime"))
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(v, (at, "name"), found, min_length=1)
        else:
            checks.missing(at, found, "name")
        if (v := data.get("tag", UNSET)) is not UNSET:
            checks.string(v, (at, "tag"), found)
        if (v := data.get("secret", UNSET)) is not UNSET:
            checks.string(v, (at, "secret"), found)
        if (v := data.get("kind", UNSET)) is not UNSET:
            checks.listed(v, (at, "kind"), found, PetKind)


class PetKind(OpenEnum):
    CAT = "cat"
    DOG = "dog"
