# Stamped from spec.yaml. Do not edit.
"""Cold."""

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
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Cold(Model):
    """`Cold`, which the document does not describe."""

    degrees: ColdDegrees
    at: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("degrees"), str):
            self.degrees = member(ColdDegrees, v)
        else:
            fit -= 1
        if isinstance(v := data.get("at"), str):
            self.at = v
        else:
            self.at = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "degrees", UNSET)) is not UNSET:
            out["degrees"] = str(v)
        if (v := self.at) is not None:
            out["at"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("degrees", UNSET)) is not UNSET:
            checks.listed(v, (at, "degrees"), found, ColdDegrees)
        else:
            checks.missing(at, found, "degrees")
        if (v := data.get("at", UNSET)) is not UNSET:
            checks.string(v, (at, "at"), found)


class ColdDegrees(OpenEnum):
    COOL = "cool"
    COLD = "cold"
