# Stamped from spec.yaml. Do not edit.
"""ListPetsFilter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.values import read_string, whole
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class ListPetsFilter(Model):
    """`listPets filter`, which the document does not describe."""

    age: int | None = None
    names: list[str] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if type(v := data.get("age")) is int or whole(v):
            self.age = int(v)
        else:
            self.age = None
            fit -= 1
        self.names = None
        if isinstance(v := data.get("names"), list):
            try:
                self.names = [read_string(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.age) is not None:
            out["age"] = v
        if (v := self.names) is not None:
            out["names"] = v.copy()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("age", UNSET)) is not UNSET:
            checks.integer(v, (at, "age"), found)
        if (v := data.get("names", UNSET)) is not UNSET:
            checks.array(v, (at, "names"), found)
            checks.items(v, (at, "names"), found, checks.string)
