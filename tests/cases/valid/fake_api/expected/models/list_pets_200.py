# Stamped from spec.yaml. Do not edit.
"""ListPets200."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, lazy, new, rest
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .pet import Pet
else:
    Pet = lazy(__name__, ".pet", "Pet")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class ListPets200(Model):
    """`listPets 200`, which the document does not describe."""

    pets: list[Pet]
    next: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("pets"), list):
            try:
                self.pets = [Pet._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("next"), str):
            self.next = v
        else:
            self.next = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "pets", UNSET)) is not UNSET:
            out["pets"] = [item._encode() for item in v]
        if (v := self.next) is not None:
            out["next"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("pets", UNSET)) is not UNSET:
            checks.array(v, (at, "pets"), found)
            checks.items(v, (at, "pets"), found, Pet._check)
        else:
            checks.missing(at, found, "pets")
        if (v := data.get("next", UNSET)) is not UNSET:
            checks.string(v, (at, "next"), found)
