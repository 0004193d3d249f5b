# Stamped from spec.yaml. Do not edit.
"""Patterned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks, rules
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Patterned(Model):
    """`Patterned`, which the document does not describe."""

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
        if not checks.is_object(data, at, found):
            return
        rules.matching(
            data,
            at,
            found,
            {
                "^x-": checks.string,
                "^n_": lambda v, at, found: checks.integer(v, at, found, minimum=0),
            },
        )
        checks.additional(data, at, found, checks.never, ("name",), ("^x-", "^n_"))
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(v, (at, "name"), found)
