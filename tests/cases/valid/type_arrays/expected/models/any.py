# Stamped from spec.yaml. Do not edit.
"""Any_."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Self, TypeAlias

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, Unset, new, rest
from .._runtime.values import (
    encode_any,
    is_integer,
    read_date,
    read_integer,
    read_nothing,
)
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Any_(Model):
    """`Any`, which the document does not describe."""

    mixed: AnyMixed
    number: float | None = None
    maybe: AnyMaybe | None | Unset = UNSET
    many: AnyMany | None = None
    shape: AnyShape | None = None
    days: AnyDays | None = None
    one: str | None = None
    none: None | Unset = UNSET
    all: Any | Unset = UNSET

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 9
        if (v := data.get("mixed", UNSET)) is not UNSET:
            try:
                self.mixed = decode_any_mixed(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if type(v := data.get("number")) is float or type(v) is int:
            self.number = v
        else:
            self.number = None
            fit -= 1
        self.maybe = UNSET
        if (v := data.get("maybe", UNSET)) is not UNSET:
            try:
                self.maybe = None if v is None else decode_any_maybe(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.many = None
        if (v := data.get("many", UNSET)) is not UNSET:
            try:
                self.many = decode_any_many(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.shape = None
        if (v := data.get("shape", UNSET)) is not UNSET:
            try:
                self.shape = decode_any_shape(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.days = None
        if (v := data.get("days", UNSET)) is not UNSET:
            try:
                self.days = decode_any_days(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("one"), str):
            self.one = v
        else:
            self.one = None
            fit -= 1
        self.none = UNSET
        if (v := data.get("none", UNSET)) is not UNSET:
            try:
                self.none = None if v is None else read_nothing(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if (v := data.get("all", UNSET)) is not UNSET:
            self.all = v
        else:
            self.all = UNSET
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "mixed", UNSET)) is not UNSET:
            out["mixed"] = encode_any(v)
        if (v := self.number) is not None:
            out["number"] = v
        if (v := self.maybe) is not UNSET:
            out["maybe"] = None if v is None else encode_any(v)
        if (v := self.many) is not None:
            out["many"] = encode_any(v)
        if (v := self.shape) is not None:
            out["shape"] = encode_any(v)
        if (v := self.days) is not None:
            out["days"] = encode_any(v)
        if (v := self.one) is not None:
            out["one"] = v
        if (v := self.none) is not UNSET:
            out["none"] = v
        if (v := self.all) is not UNSET:
            out["all"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("mixed", UNSET)) is not UNSET:
            check_any_mixed(v, (at, "mixed"), found)
        else:
            checks.missing(at, found, "mixed")
        if (v := data.get("number", UNSET)) is not UNSET:
            checks.types(v, (at, "number"), found, ("integer", "number"))
        if (v := data.get("maybe")) is not None:
            check_any_maybe(v, (at, "maybe"), found)
        if (v := data.get("many", UNSET)) is not UNSET:
            check_any_many(v, (at, "many"), found)
        if (v := data.get("shape", UNSET)) is not UNSET:
            check_any_shape(v, (at, "shape"), found)
        if (v := data.get("days", UNSET)) is not UNSET:
            check_any_days(v, (at, "days"), found)
        if (v := data.get("one", UNSET)) is not UNSET:
            checks.string(v, (at, "one"), found)
        if (v := data.get("none", UNSET)) is not UNSET:
            checks.null(v, (at, "none"), found)
        if (v := data.get("all")) is not None:
            checks.types(
                v,
                (at, "all"),
                found,
                ("string", "number", "boolean", "object", "array"),
            )


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class AnyShapeObject(Model):
    """`shape object`, which the document does not describe."""

    name: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 1
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            self.name = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.name) is not None:
            out["name"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        checks.types(data, at, found, ("object", "string"))
        if not isinstance(data, dict):
            return
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(v, (at, "name"), found)


AnyMixed: TypeAlias = "int | str"


def decode_any_mixed(data: Any) -> AnyMixed:
    """Decode a value of any of the types."""
    if is_integer(data):
        return int(data)
    if isinstance(data, str):
        return data
    raise Mismatch


def check_any_mixed(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    checks.types(data, at, found, ("string", "integer"))


AnyMaybe: TypeAlias = "bool | str"


def decode_any_maybe(data: Any) -> AnyMaybe:
    """Decode a value of any of the types."""
    if isinstance(data, bool):
        return data
    if isinstance(data, str):
        return data
    raise Mismatch


def check_any_maybe(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    checks.types(data, at, found, ("string", "boolean"))


AnyMany: TypeAlias = "str | list[int]"


def decode_any_many(data: Any) -> AnyMany:
    """Decode a value of any of the types."""
    if isinstance(data, str):
        return data
    if isinstance(data, list):
        return [read_integer(item) for item in data]
    raise Mismatch


def check_any_many(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    checks.types(data, at, found, ("array", "string"))
    checks.text(data, at, found, max_length=3)
    checks.sized(data, at, found, max_items=2)
    checks.items(data, at, found, checks.integer)


AnyShape: TypeAlias = "str | AnyShapeObject"


def decode_any_shape(data: Any) -> AnyShape:
    """Decode a value of any of the types."""
    if isinstance(data, str):
        return data
    if isinstance(data, dict):
        return AnyShapeObject._decode(data)
    raise Mismatch


def check_any_shape(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    checks.types(data, at, found, ("object", "string"))
    checks.members(data, at, found, {"name": checks.string})


AnyDays: TypeAlias = "int | dt.date"


def decode_any_days(data: Any) -> AnyDays:
    """Decode a value of any of the types."""
    if is_integer(data):
        return int(data)
    if isinstance(data, str):
        return read_date(data)
    raise Mismatch


def check_any_days(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    checks.types(data, at, found, ("string", "integer"))
    checks.text(data, at, found, format="date")
