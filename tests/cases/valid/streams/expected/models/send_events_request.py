# Stamped from spec.yaml. Do not edit.
"""SendEventsRequest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class SendEventsRequest(Model):
    """`sendEvents request`, which the document does not describe."""

    event: str | None = None
    data: str

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("event"), str):
            self.event = v
        else:
            self.event = None
            fit -= 1
        if isinstance(v := data.get("data"), str):
            self.data = v
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.event) is not None:
            out["event"] = v
        if (v := getattr(self, "data", UNSET)) is not UNSET:
            out["data"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("event", UNSET)) is not UNSET:
            checks.string(v, (at, "event"), found)
        if (v := data.get("data", UNSET)) is not UNSET:
            checks.string(v, (at, "data"), found)
        else:
            checks.missing(at, found, "data")
