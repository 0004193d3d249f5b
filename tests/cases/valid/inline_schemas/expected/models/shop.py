# Stamped from spec.yaml. Do not edit.
"""Shop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

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
)
from .._runtime.values import read_string, whole
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Shop(Model):
    """`Shop`, which the document does not describe."""

    home: ShopHome | None = None
    work: ShopHome | None = None
    sizes: list[ShopSize] | None = None
    titled: ShopTitled | None = None
    """A titled schema"""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 4
        if isinstance(v := data.get("home"), dict):
            self.home = ShopHome._decode(v)
        else:
            self.home = None
            fit -= 1
        if isinstance(v := data.get("work"), dict):
            self.work = ShopHome._decode(v)
        else:
            self.work = None
            fit -= 1
        self.sizes = None
        if isinstance(v := data.get("sizes"), list):
            try:
                self.sizes = [member(ShopSize, read_string(item)) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("Titled"), dict):
            self.titled = ShopTitled._decode(v)
        else:
            self.titled = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.home) is not None:
            out["home"] = v._encode()
        if (v := self.work) is not None:
            out["work"] = v._encode()
        if (v := self.sizes) is not None:
            out["sizes"] = [str(item) for item in v]
        if (v := self.titled) is not None:
            out["Titled"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("home", UNSET)) is not UNSET:
            ShopHome._check(v, (at, "home"), found)
        if (v := data.get("work", UNSET)) is not UNSET:
            ShopHome._check(v, (at, "work"), found)
        if (v := data.get("sizes", UNSET)) is not UNSET:
            checks.array(v, (at, "sizes"), found)
            checks.items(
                v,
                (at, "sizes"),
                found,
                lambda v, at, found: checks.listed(v, at, found, ShopSize),
            )
        if (v := data.get("Titled", UNSET)) is not UNSET:
            ShopTitled._check(v, (at, "Titled"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class ShopHome(Model):
    """`home`, which the document does not describe."""

    street: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 1
        if isinstance(v := data.get("street"), str):
            self.street = v
        else:
            self.street = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.street) is not None:
            out["street"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("street", UNSET)) is not UNSET:
            checks.string(v, (at, "street"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class ShopTitled(Model):
    """A titled schema"""

    x: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 1
        if type(v := data.get("x")) is int or whole(v):
            self.x = int(v)
        else:
            self.x = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.x) is not None:
            out["x"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("x", UNSET)) is not UNSET:
            checks.integer(v, (at, "x"), found)


class ShopSize(OpenEnum):
    S = "s"
    L = "l"
