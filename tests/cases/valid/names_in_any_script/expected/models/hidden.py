# Stamped from spec.yaml. Do not edit.
"""Hidden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Hidden(Model):
    """`_hidden`, which the document does not describe."""

    class_: str | None = None
    dict_: str | None = None
    slots: str | None = None
    mro: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 4
        if isinstance(v := data.get("__class__"), str):
            self.class_ = v
        else:
            self.class_ = None
            fit -= 1
        if isinstance(v := data.get("__dict__"), str):
            self.dict_ = v
        else:
            self.dict_ = None
            fit -= 1
        if isinstance(v := data.get("__slots__"), str):
            self.slots = v
        else:
            self.slots = None
            fit -= 1
        if isinstance(v := data.get("mro"), str):
            self.mro = v
        else:
            self.mro = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.class_) is not None:
            out["__class__"] = v
        if (v := self.dict_) is not None:
            out["__dict__"] = v
        if (v := self.slots) is not None:
            out["__slots__"] = v
        if (v := self.mro) is not None:
            out["mro"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("__class__", UNSET)) is not UNSET:
            checks.string(v, (at, "__class__"), found)
        if (v := data.get("__dict__", UNSET)) is not UNSET:
            checks.string(v, (at, "__dict__"), found)
        if (v := data.get("__slots__", UNSET)) is not UNSET:
            checks.string(v, (at, "__slots__"), found)
        if (v := data.get("mro", UNSET)) is not UNSET:
            checks.string(v, (at, "mro"), found)
