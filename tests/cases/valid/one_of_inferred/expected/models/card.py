# Stamped from spec.yaml. Do not edit.
"""Card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Card(Model):
    """`Card`, which the document does not describe."""

    number: str
    owner: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("number"), str):
            self.number = v
        else:
            fit -= 1
        if isinstance(v := data.get("owner"), str):
            self.owner = v
        else:
            self.owner = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "number", UNSET)) is not UNSET:
            out["number"] = v
        if (v := self.owner) is not None:
            out["owner"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("number", UNSET)) is not UNSET:
            checks.string(v, (at, "number"), found)
        else:
            checks.missing(at, found, "number")
        if (v := data.get("owner", UNSET)) is not UNSET:
            checks.string(v, (at, "owner"), found)
