# Stamped from spec.yaml. Do not edit.
"""Pot."""

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
class Pot(Model):
    """`Pot`, which the document does not describe."""

    kind: PotKind
    litres: float

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("kind"), str):
            self.kind = member(PotKind, v)
        else:
            fit -= 1
        if type(v := data.get("litres")) is float or type(v) is int:
            self.litres = v
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "kind", UNSET)) is not UNSET:
            out["kind"] = str(v)
        if (v := getattr(self, "litres", UNSET)) is not UNSET:
            out["litres"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("kind", UNSET)) is not UNSET:
            checks.listed(v, (at, "kind"), found, PotKind)
        else:
            checks.missing(at, found, "kind")
        if (v := data.get("litres", UNSET)) is not UNSET:
            checks.number(v, (at, "litres"), found)
        else:
            checks.missing(at, found, "litres")


class PotKind(OpenEnum):
    POT = "pot"
    SAMOVAR = "samovar"
