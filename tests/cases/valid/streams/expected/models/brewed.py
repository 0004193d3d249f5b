# Stamped from spec.yaml. Do not edit.
"""Brewed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenEnum,
    lazy,
    member,
    new,
    rest,
)
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .tea import Tea
else:
    Tea = lazy(__name__, ".tea", "Tea")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Brewed(Model):
    """`Brewed`, which the document does not describe."""

    event: BrewedEvent
    data: Tea

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("event"), str):
            self.event = member(BrewedEvent, v)
        else:
            fit -= 1
        if isinstance(v := data.get("data"), dict):
            self.data = Tea._decode(v)
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "event", UNSET)) is not UNSET:
            out["event"] = str(v)
        if (v := getattr(self, "data", UNSET)) is not UNSET:
            out["data"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("event", UNSET)) is not UNSET:
            checks.listed(v, (at, "event"), found, BrewedEvent, "const")
        else:
            checks.missing(at, found, "event")
        if (v := data.get("data", UNSET)) is not UNSET:
            Tea._check(v, (at, "data"), found)
        else:
            checks.missing(at, found, "data")


class BrewedEvent(OpenEnum):
    BREWED = "brewed"
