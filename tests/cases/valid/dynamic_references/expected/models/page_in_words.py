# Stamped from spec.yaml. Do not edit.
"""PageInWords: Some items, and where the next ones are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.values import read_string
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class PageInWords(Model):
    """Some items, and where the next ones are."""

    next: str | None = None
    items: list[str] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("next"), str):
            self.next = v
        else:
            self.next = None
            fit -= 1
        self.items = None
        if isinstance(v := data.get("items"), list):
            try:
                self.items = [read_string(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.next) is not None:
            out["next"] = v
        if (v := self.items) is not None:
            out["items"] = v.copy()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("next", UNSET)) is not UNSET:
            checks.string(v, (at, "next"), found)
        if (v := data.get("items", UNSET)) is not UNSET:
            checks.array(v, (at, "items"), found)
            checks.items(v, (at, "items"), found, checks.string)
