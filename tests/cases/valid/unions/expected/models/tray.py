# Stamped from spec.yaml. Do not edit.
"""Tray: Holds vessels, and trays."""

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
    Unset,
    lazy,
    member,
    new,
    rest,
)
from .._runtime.values import encode_any
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .vessel import Vessel, check_vessel, decode_vessel
else:
    Vessel = lazy(__name__, ".vessel", "Vessel")
    check_vessel = lazy(__name__, ".vessel", "check_vessel")
    decode_vessel = lazy(__name__, ".vessel", "decode_vessel")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tray(Model):
    """Holds vessels, and trays."""

    kind: TrayKind
    holds: list[Vessel] | None = None
    centre: Vessel | None | Unset = UNSET

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 3
        if isinstance(v := data.get("kind"), str):
            self.kind = member(TrayKind, v)
        else:
            fit -= 1
        self.holds = None
        if isinstance(v := data.get("holds"), list):
            try:
                self.holds = [decode_vessel(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.centre = UNSET
        if (v := data.get("centre", UNSET)) is not UNSET:
            try:
                self.centre = None if v is None else decode_vessel(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "kind", UNSET)) is not UNSET:
            out["kind"] = str(v)
        if (v := self.holds) is not None:
            out["holds"] = [encode_any(item) for item in v]
        if (v := self.centre) is not UNSET:
            out["centre"] = None if v is None else encode_any(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("kind", UNSET)) is not UNSET:
            checks.listed(v, (at, "kind"), found, TrayKind, "const")
        else:
            checks.missing(at, found, "kind")
        if (v := data.get("holds", UNSET)) is not UNSET:
            checks.array(v, (at, "holds"), found)
            checks.items(v, (at, "holds"), found, check_vessel)
        if (v := data.get("centre")) is not None:
            check_vessel(v, (at, "centre"), found)


class TrayKind(OpenEnum):
    TRAY = "tray"
