# Stamped from spec.yaml. Do not edit.
"""Tea."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, lazy, new, rest
from .._runtime.values import whole
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .pair_item2 import PairItem2
else:
    PairItem2 = lazy(__name__, ".pair_item2", "PairItem2")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tea(Model):
    """`Tea`, which the document does not describe."""

    id: int | None = None
    x_y: str | None = None
    second: PairItem2 | None = None
    name: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 4
        if type(v := data.get("id")) is int or whole(v):
            self.id = int(v)
        else:
            self.id = None
            fit -= 1
        if isinstance(v := data.get("~x/y"), str):
            self.x_y = v
        else:
            self.x_y = None
            fit -= 1
        if isinstance(v := data.get("second"), dict):
            self.second = PairItem2._decode(v)
        else:
            self.second = None
            fit -= 1
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
        if (v := self.id) is not None:
            out["id"] = v
        if (v := self.x_y) is not None:
            out["~x/y"] = v
        if (v := self.second) is not None:
            out["second"] = v._encode()
        if (v := self.name) is not None:
            out["name"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("id", UNSET)) is not UNSET:
            checks.integer(v, (at, "id"), found, minimum=1)
        if (v := data.get("~x/y", UNSET)) is not UNSET:
            checks.string(v, (at, "~x/y"), found, max_length=3)
        if (v := data.get("second", UNSET)) is not UNSET:
            PairItem2._check(v, (at, "second"), found)
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(v, (at, "name"), found, max_length=3)
