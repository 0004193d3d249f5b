# Stamped from spec.yaml. Do not edit.
"""Schema2Nd."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Schema2Nd(Model):
    """`2nd`, which the document does not describe."""

    x: str | None = None
    x_670321fc: str | None = None
    x_3e16f53f: str | None = None
    x_2d711642: str | None = None
    field_1: str | None = None
    field_1_c59dc4e4: str | None = None
    field_1_1bad6b8c: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 7
        if isinstance(v := data.get("_x"), str):
            self.x = v
        else:
            self.x = None
            fit -= 1
        if isinstance(v := data.get("__x"), str):
            self.x_670321fc = v
        else:
            self.x_670321fc = None
            fit -= 1
        if isinstance(v := data.get("x_"), str):
            self.x_3e16f53f = v
        else:
            self.x_3e16f53f = None
            fit -= 1
        if isinstance(v := data.get("x"), str):
            self.x_2d711642 = v
        else:
            self.x_2d711642 = None
            fit -= 1
        if isinstance(v := data.get("1"), str):
            self.field_1 = v
        else:
            self.field_1 = None
            fit -= 1
        if isinstance(v := data.get("+1"), str):
            self.field_1_c59dc4e4 = v
        else:
            self.field_1_c59dc4e4 = None
            fit -= 1
        if isinstance(v := data.get("-1"), str):
            self.field_1_1bad6b8c = v
        else:
            self.field_1_1bad6b8c = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.x) is not None:
            out["_x"] = v
        if (v := self.x_670321fc) is not None:
            out["__x"] = v
        if (v := self.x_3e16f53f) is not None:
            out["x_"] = v
        if (v := self.x_2d711642) is not None:
            out["x"] = v
        if (v := self.field_1) is not None:
            out["1"] = v
        if (v := self.field_1_c59dc4e4) is not None:
            out["+1"] = v
        if (v := self.field_1_1bad6b8c) is not None:
            out["-1"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("_x", UNSET)) is not UNSET:
            checks.string(v, (at, "_x"), found)
        if (v := data.get("__x", UNSET)) is not UNSET:
            checks.string(v, (at, "__x"), found)
        if (v := data.get("x_", UNSET)) is not UNSET:
            checks.string(v, (at, "x_"), found)
        if (v := data.get("x", UNSET)) is not UNSET:
            checks.string(v, (at, "x"), found)
        if (v := data.get("1", UNSET)) is not UNSET:
            checks.string(v, (at, "1"), found)
        if (v := data.get("+1", UNSET)) is not UNSET:
            checks.string(v, (at, "+1"), found)
        if (v := data.get("-1", UNSET)) is not UNSET:
            checks.string(v, (at, "-1"), found)
