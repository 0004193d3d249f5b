# Stamped from spec.yaml. Do not edit.
"""Home."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    Unset,
    lazy,
    members,
    new,
    rest,
    writable,
)
from .._runtime.values import encode_any
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
    from .dog import Dog, DogInput
else:
    AnyPet = lazy(__name__, ".any_pet", "AnyPet")
    AnyPetInput = lazy(__name__, ".any_pet", "AnyPetInput")
    check_any_pet = lazy(__name__, ".any_pet", "check_any_pet")
    check_any_pet_input = lazy(__name__, ".any_pet", "check_any_pet_input")
    decode_any_pet = lazy(__name__, ".any_pet", "decode_any_pet")
    decode_any_pet_input = lazy(__name__, ".any_pet", "decode_any_pet_input")
    Dog = lazy(__name__, ".dog", "Dog")
    DogInput = lazy(__name__, ".dog", "DogInput")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Home(Model):
    """`Home`, which the document does not describe."""

    first: AnyPet | None | Unset = UNSET
    """The one that came first."""
    pets: list[AnyPet] | None = None
    by_room: dict[str, AnyPet] | None = None
    dog: Dog | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 4
        self.first = UNSET
        if (v := data.get("first", UNSET)) is not UNSET:
            try:
                self.first = None if v is None else decode_any_pet(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.pets = None
        if isinstance(v := data.get("pets"), list):
            try:
                self.pets = [decode_any_pet(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.by_room = None
        if isinstance(v := data.get("byRoom"), dict):
            try:
                self.by_room = {
                    k: decode_any_pet(item) for k, item in members(v).items()
                }
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("dog"), dict):
            self.dog = Dog._decode(v)
        else:
            self.dog = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.first) is not UNSET:
            out["first"] = None if v is None else encode_any(v)
        if (v := self.pets) is not None:
            out["pets"] = [encode_any(item) for item in v]
        if (v := self.by_room) is not None:
            out["byRoom"] = {k: encode_any(item) for k, item in v.items()}
        if (v := self.dog) is not None:
            out["dog"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("first")) is not None:
            check_any_pet(v, (at, "first"), found)
        if (v := data.get("pets", UNSET)) is not UNSET:
            checks.array(v, (at, "pets"), found)
            checks.items(v, (at, "pets"), found, check_any_pet)
        if (v := data.get("byRoom", UNSET)) is not UNSET:
            checks.is_object(v, (at, "byRoom"), found)
            checks.additional(v, (at, "byRoom"), found, check_any_pet)
        if (v := data.get("dog", UNSET)) is not UNSET:
            Dog._check(v, (at, "dog"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class HomeInput(Model):
    """`Home`, which the document does not describe."""

    first: AnyPetInput | None | Unset = UNSET
    """The one that came first."""
    pets: list[AnyPetInput] | None = None
    by_room: dict[str, AnyPetInput] | None = None
    dog: DogInput | None = None

    @classmethod
    def from_read(cls, read: Home) -> Self:
        """Copy what may be written of what was read."""
        return writable(cls._decode(read.to_dict()))

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 4
        self.first = UNSET
        if (v := data.get("first", UNSET)) is not UNSET:
            try:
                self.first = None if v is None else decode_any_pet_input(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.pets = None
        if isinstance(v := data.get("pets"), list):
            try:
                self.pets = [decode_any_pet_input(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.by_room = None
        if isinstance(v := data.get("byRoom"), dict):
            try:
                self.by_room = {
                    k: decode_any_pet_input(item) for k, item in members(v).items()
                }
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("dog"), dict):
            self.dog = DogInput._decode(v)
        else:
            self.dog = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.first) is not UNSET:
            out["first"] = None if v is None else encode_any(v)
        if (v := self.pets) is not None:
            out["pets"] = [encode_any(item) for item in v]
        if (v := self.by_room) is not None:
            out["byRoom"] = {k: encode_any(item) for k, item in v.items()}
        if (v := self.dog) is not None:
            out["dog"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("first")) is not None:
            check_any_pet_input(v, (at, "first"), found)
        if (v := data.get("pets", UNSET)) is not UNSET:
            checks.array(v, (at, "pets"), found)
            checks.items(v, (at, "pets"), found, check_any_pet_input)
        if (v := data.get("byRoom", UNSET)) is not UNSET:
            checks.is_object(v, (at, "byRoom"), found)
            checks.additional(v, (at, "byRoom"), found, check_any_pet_input)
        if (v := data.get("dog", UNSET)) is not UNSET:
            DogInput._check(v, (at, "dog"), found)
