# Stamped from spec.yaml. Do not edit.
"""Cup."""

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
class Cup(Model):
    """`Cup`, which the document does not describe."""

    kind: CupKind
    handle: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("kind"), str):
            self.kind = member(CupKind, v)
        else:
            fit -= 1
        if type(v := data.get("handle")) is bool:
            self.handle = v
        else:
            self.handle = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "kind", UNSET)) is not UNSET:
            out["kind"] = str(v)
        if (v := self.handle) is not None:
            out["handle"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("kind", UNSET)) is not UNSET:
            checks.listed(v, (at, "kind"), found, CupKind, "const")
        else:
            checks.missing(at, found, "kind")
        if (v := data.get("handle", UNSET)) is not UNSET:
            checks.boolean(v, (at, "handle"), found)


class CupKind(OpenEnum):
    CUP = "cup"
