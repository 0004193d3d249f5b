# Stamped from spec.yaml. Do not edit.
"""Cat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    lazy,
    new,
    rest,
    writable,
)
from .._runtime.values import encode_any, whole
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .any_pet import (
        AnyPet,
        AnyPetInput,
        check_any_pet,
        check_any_pet_input,
        decode_any_pet,
        decode_any_pet_input,
    )
    from .pet import Pet
else:
    AnyPet = lazy(__name__, ".any_pet", "AnyPet")
    AnyPetInput = lazy(__name__, ".any_pet", "AnyPetInput")
    check_any_pet = lazy(__name__, ".any_pet", "check_any_pet")
    check_any_pet_input = lazy(__name__, ".any_pet", "check_any_pet_input")
    decode_any_pet = lazy(__name__, ".any_pet", "decode_any_pet")
    decode_any_pet_input = lazy(__name__, ".any_pet", "decode_any_pet_input")
    Pet = lazy(__name__, ".pet", "Pet")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Cat(Model):
    """`Cat`, which the document does not describe."""

    kind: str
    name: str | None = None
    lives: int | None = None
    friend: AnyPet | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 4
        if isinstance(v := data.get("kind"), str):
            self.kind = v
        else:
            fit -= 1
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            self.name = None
            fit -= 1
        if type(v := data.get("lives")) is int or whole(v):
            self.lives = int(v)
        else:
            self.lives = None
            fit -= 1
        self.friend = None
        if (v := data.get("friend", UNSET)) is not UNSET:
            try:
                self.friend = decode_any_pet(v)
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
            out["kind"] = v
        if (v := self.name) is not None:
            out["name"] = v
        if (v := self.lives) is not None:
            out["lives"] = v
        if (v := self.friend) is not None:
            out["friend"] = encode_any(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        Pet._check(data, at, found)
        if (v := data.get("lives", UNSET)) is not UNSET:
            checks.integer(v, (at, "lives"), found, maximum=9)
        if (v := data.get("friend", UNSET)) is not UNSET:
            check_any_pet(v, (at, "friend"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class CatInput(Model):
    """`Cat`, which the document does not describe."""

    kind: str
    name: str | None = None
    lives: int | None = None
    friend: AnyPetInput | None = None

    @classmethod
    def from_read(cls, read: Cat) -> Self:
        """Copy what may be written of what was read."""
        return writable(cls._decode(read.to_dict()))

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 4
        if isinstance(v := data.get("kind"), str):
            self.kind = v
        else:
            fit -= 1
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            self.name = None
            fit -= 1
        if type(v := data.get("lives")) is int or whole(v):
            self.lives = int(v)
        else:
            self.lives = None
            fit -= 1
        self.friend = None
        if (v := data.get("friend", UNSET)) is not UNSET:
            try:
                self.friend = decode_any_pet_input(v)
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
            out["kind"] = v
        if (v := self.name) is not None:
            out["name"] = v
        if (v := self.lives) is not None:
            out["lives"] = v
        if (v := self.friend) is not None:
            out["friend"] = encode_any(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        Pet._check(data, at, found)
        if (v := data.get("lives", UNSET)) is not UNSET:
            checks.integer(v, (at, "lives"), found, maximum=9)
        if (v := data.get("friend", UNSET)) is not UNSET:
            check_any_pet_input(v, (at, "friend"), found)
