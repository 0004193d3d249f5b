# Stamped from spec.yaml. Do not edit.
"""Marked."""

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
class Marked(Model):
    """`Marked`, which the document does not describe."""

    k: MarkedK
    note: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("k"), str):
            self.k = member(MarkedK, v)
        else:
            fit -= 1
        if isinstance(v := data.get("note"), str):
            self.note = v
        else:
            self.note = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "k", UNSET)) is not UNSET:
            out["k"] = str(v)
        if (v := self.note) is not None:
            out["note"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("k", UNSET)) is not UNSET:
            checks.listed(v, (at, "k"), found, MarkedK, "const")
        else:
            checks.missing(at, found, "k")
        if (v := data.get("note", UNSET)) is not UNSET:
            checks.string(v, (at, "note"), found)


class MarkedK(OpenEnum):
    X = "x"
