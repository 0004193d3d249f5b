# Stamped from spec.yaml. Do not edit.
"""Two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenIntEnum,
    member,
    new,
    rest,
)
from .._runtime.values import whole
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Two(Model):
    """`Two`, which the document does not describe."""

    v: TwoV
    a: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if type(v := data.get("v")) is int or whole(v):
            self.v = member(TwoV, v)
        else:
            fit -= 1
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
        if (v := getattr(self, "v", UNSET)) is not UNSET:
            out["v"] = int(v)
        if (v := self.a) is not None:
            out["a"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("v", UNSET)) is not UNSET:
            checks.listed(v, (at, "v"), found, TwoV, "const")
        else:
            checks.missing(at, found, "v")
        if (v := data.get("a", UNSET)) is not UNSET:
            checks.integer(v, (at, "a"), found)


class TwoV(OpenIntEnum):
    VALUE_2 = 2
