# Stamped from spec.yaml. Do not edit.
"""Pet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, lazy, new, rest
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .person import Person
else:
    Person = lazy(__name__, ".person", "Person")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Pet(Model):
    """`Pet`, which the document does not describe."""

    owner: Person
    young: list[Pet] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("owner"), dict):
            self.owner = Person._decode(v)
        else:
            fit -= 1
        self.young = None
        if isinstance(v := data.get("young"), list):
            try:
                self.young = [Pet._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "owner", UNSET)) is not UNSET:
            out["owner"] = v._encode()
        if (v := self.young) is not None:
            out["young"] = [item._encode() for item in v]
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        checks.types(data, at, found, ("object",))
        if (v := data.get("owner", UNSET)) is not UNSET:
            Person._check(v, (at, "owner"), found)
        else:
            checks.missing(at, found, "owner")
        if (v := data.get("young", UNSET)) is not UNSET:
            checks.array(v, (at, "young"), found)
            checks.items(v, (at, "young"), found, Pet._check)
