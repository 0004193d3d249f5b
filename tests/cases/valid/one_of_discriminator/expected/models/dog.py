# Stamped from spec.yaml. Do not edit.
"""Dog."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, lazy, new, rest
from .._runtime.values import read_string
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .animal import Animal
else:
    Animal = lazy(__name__, ".animal", "Animal")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Dog(Model):
    """`Dog`, which the document does not describe."""

    type: str
    name: str | None = None
    tricks: list[str] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 3
        if isinstance(v := data.get("type"), str):
            self.type = v
        else:
            fit -= 1
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            self.name = None
            fit -= 1
        self.tricks = None
        if isinstance(v := data.get("tricks"), list):
            try:
                self.tricks = [read_string(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "type", UNSET)) is not UNSET:
            out["type"] = v
        if (v := self.name) is not None:
            out["name"] = v
        if (v := self.tricks) is not None:
            out["tricks"] = v.copy()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        Animal._check(data, at, found)
        if (v := data.get("tricks", UNSET)) is not UNSET:
            checks.array(v, (at, "tricks"), found)
            checks.items(v, (at, "tricks"), found, checks.string)
