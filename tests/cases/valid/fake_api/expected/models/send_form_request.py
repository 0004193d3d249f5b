# Stamped from spec.yaml. Do not edit.
"""SendFormRequest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.values import read_integer, whole
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class SendFormRequest(Model):
    """`sendForm request`, which the document does not describe."""

    name: str
    ages: list[int] | None = None
    deep: SendFormRequestDeep | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 3
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            fit -= 1
        self.ages = None
        if isinstance(v := data.get("ages"), list):
            try:
                self.ages = [read_integer(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("deep"), dict):
            self.deep = SendFormRequestDeep._decode(v)
        else:
            self.deep = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "name", UNSET)) is not UNSET:
            out["name"] = v
        if (v := self.ages) is not None:
            out["ages"] = v.copy()
        if (v := self.deep) is not None:
            out["deep"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(v, (at, "name"), found)
        else:
            checks.missing(at, found, "name")
        if (v := data.get("ages", UNSET)) is not UNSET:
            checks.array(v, (at, "ages"), found)
            checks.items(v, (at, "ages"), found, checks.integer)
        if (v := data.get("deep", UNSET)) is not UNSET:
            SendFormRequestDeep._check(v, (at, "deep"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class SendFormRequestDeep(Model):
    """`deep`, which the document does not describe."""

    a: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 1
        if type(v := data.get("a")) is int or whole(v):
            self.a = int(v)
        else:
            self.a = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.a) is not None:
            out["a"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("a", UNSET)) is not UNSET:
            checks.integer(v, (at, "a"), found)
