# Stamped from spec.yaml. Do not edit.
"""Person."""

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
class Person(Model):
    """`Person`, which the document does not describe."""

    parents: list[Person] | None = None
    friend: Person | None = None
    pets: list[Pet] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 3
        self.parents = None
        if isinstance(v := data.get("parents"), list):
            try:
                self.parents = [Person._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("friend"), dict):
            self.friend = Person._decode(v)
        else:
            self.friend = None
            fit -= 1
        self.pets = None
        if isinstance(v := data.get("pets"), list):
            try:
                self.pets = [Pet._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.parents) is not None:
            out["parents"] = [item._encode() for item in v]
        if (v := self.friend) is not None:
            out["friend"] = v._encode()
        if (v := self.pets) is not None:
            out["pets"] = [item._encode() for item in v]
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("parents", UNSET)) is not UNSET:
            checks.array(v, (at, "parents"), found, max_items=2)
            checks.items(v, (at, "parents"), found, Person._check)
        if (v := data.get("friend", UNSET)) is not UNSET:
            Person._check(v, (at, "friend"), found)
        if (v := data.get("pets", UNSET)) is not UNSET:
            checks.array(v, (at, "pets"), found)
            checks.items(v, (at, "pets"), found, Pet._check)
