# Stamped from spec.yaml. Do not edit.
"""Drink."""

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
from .._runtime.values import read_timestamp, write_timestamp
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Drink(Model):
    """`Drink`, which the document does not describe."""

    size: DrinkSize
    brewed: dt.datetime | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("size"), str):
            self.size = member(DrinkSize, v)
        else:
            fit -= 1
        self.brewed = None
        if isinstance(v := data.get("brewed"), str):
            try:
                self.brewed = read_timestamp(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "size", UNSET)) is not UNSET:
            out["size"] = str(v)
        if (v := self.brewed) is not None:
            out["brewed"] = write_timestamp(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("size", UNSET)) is not UNSET:
            checks.listed(v, (at, "size"), found, DrinkSize)
        else:
            checks.missing(at, found, "size")
        if (v := data.get("brewed", UNSET)) is not UNSET:
            checks.string(v, (at, "brewed"), found, format="date-time")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class DrinkInput(Model):
    """`Drink`, which the document does not describe."""

    size: DrinkSize

    _read_only: ClassVar[tuple[str, ...]] = ("brewed",)

    @classmethod
    def from_read(cls, read: Drink) -> Self:
        """Copy what may be written of what was read."""
        return writable(cls._decode(read.to_dict()))

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 1
        if isinstance(v := data.get("size"), str):
            self.size = member(DrinkSize, v)
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "size", UNSET)) is not UNSET:
            out["size"] = str(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        checks.read_only(data, at, found, ("brewed",))
        if (v := data.get("size", UNSET)) is not UNSET:
            checks.listed(v, (at, "size"), found, DrinkSize)
        else:
            checks.missing(at, found, "size")


class DrinkSize(OpenEnum):
    SMALL = "small"
    LARGE = "large"
