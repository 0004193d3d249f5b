# Stamped from spec.yaml. Do not edit.
"""FetchToken200."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, Unset, lazy, new, rest
from .._runtime.values import (
    read_integer,
    read_string,
    read_timestamp,
    whole,
    write_timestamp,
)
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .tea import Tea
else:
    Tea = lazy(__name__, ".tea", "Tea")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class FetchToken200(Model):
    """`fetchToken 200`, which the document does not describe."""

    token: str
    expires: int | None = None
    at: dt.datetime | None = None
    scopes: list[str] | None = None
    sizes: list[int] | None = None
    names: list[str] | None = None
    left: int | None | Unset = UNSET
    tea: Tea | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 8
        if isinstance(v := data.get("token"), str):
            self.token = v
        else:
            fit -= 1
        if type(v := data.get("expires")) is int or whole(v):
            self.expires = int(v)
        else:
            self.expires = None
            fit -= 1
        self.at = None
        if isinstance(v := data.get("at"), str):
            try:
                self.at = read_timestamp(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.scopes = None
        if isinstance(v := data.get("scopes"), list):
            try:
                self.scopes = [read_string(item) for item in v]
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
        self.names = None
        if isinstance(v := data.get("names"), list):
            try:
                self.names = [read_string(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if type(v := data.get("left", UNSET)) is int or whole(v) or v is None:
            self.left = None if v is None else int(v)
        else:
            self.left = UNSET
            fit -= 1
        if isinstance(v := data.get("tea"), dict):
            self.tea = Tea._decode(v)
        else:
            self.tea = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "token", UNSET)) is not UNSET:
            out["token"] = v
        if (v := self.expires) is not None:
            out["expires"] = v
        if (v := self.at) is not None:
            out["at"] = write_timestamp(v)
        if (v := self.scopes) is not None:
            out["scopes"] = v.copy()
        if (v := self.sizes) is not None:
            out["sizes"] = v.copy()
        if (v := self.names) is not None:
            out["names"] = v.copy()
        if (v := self.left) is not UNSET:
            out["left"] = v
        if (v := self.tea) is not None:
            out["tea"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("token", UNSET)) is not UNSET:
            checks.string(v, (at, "token"), found, min_length=2)
        else:
            checks.missing(at, found, "token")
        if (v := data.get("expires", UNSET)) is not UNSET:
            checks.integer(v, (at, "expires"), found)
        if (v := data.get("at", UNSET)) is not UNSET:
            checks.string(v, (at, "at"), found, format="date-time")
        if (v := data.get("scopes", UNSET)) is not UNSET:
            checks.array(v, (at, "scopes"), found)
            checks.items(v, (at, "scopes"), found, checks.string)
        if (v := data.get("sizes", UNSET)) is not UNSET:
            checks.array(v, (at, "sizes"), found)
            checks.items(v, (at, "sizes"), found, checks.integer)
        if (v := data.get("names", UNSET)) is not UNSET:
            checks.array(v, (at, "names"), found)
            checks.items(v, (at, "names"), found, checks.string)
        if (v := data.get("left")) is not None:
            checks.integer(v, (at, "left"), found)
        if (v := data.get("tea", UNSET)) is not UNSET:
            Tea._check(v, (at, "tea"), found)
