# Stamped from spec.yaml. Do not edit.
"""Home."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from .._runtime import checks, rules
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    Unknown,
    Unset,
    has,
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
    from .cat import Cat, CatInput
    from .dog import Dog, DogInput
    from .pet import Pet
else:
    AnyPet = lazy(__name__, ".any_pet", "AnyPet")
    AnyPetInput = lazy(__name__, ".any_pet", "AnyPetInput")
    check_any_pet = lazy(__name__, ".any_pet", "check_any_pet")
    check_any_pet_input = lazy(__name__, ".any_pet", "check_any_pet_input")
    decode_any_pet = lazy(__name__, ".any_pet", "decode_any_pet")
    decode_any_pet_input = lazy(__name__, ".any_pet", "decode_any_pet_input")
    Cat = lazy(__name__, ".cat", "Cat")
    CatInput = lazy(__name__, ".cat", "CatInput")
    Dog = lazy(__name__, ".dog", "Dog")
    DogInput = lazy(__name__, ".dog", "DogInput")
    Pet = lazy(__name__, ".pet", "Pet")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Home(Model):
    """`Home`, which the document does not describe."""

    first: AnyPet | None | Unset = UNSET
    """The one that came first."""
    pets: list[AnyPet] | None = None
    by_room: dict[str, AnyPet] | None = None
    dog: Dog | None = None
    guest: HomeGuest | None = None
    favorite: HomeFavorite | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 6
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
        self.guest = None
        if (v := data.get("guest", UNSET)) is not UNSET:
            try:
                self.guest = decode_home_guest(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.favorite = None
        if (v := data.get("favorite", UNSET)) is not UNSET:
            try:
                self.favorite = decode_home_favorite(v)
            except Mismatch:
                fit -= 1
        else:
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
        if (v := self.guest) is not None:
            out["guest"] = encode_any(v)
        if (v := self.favorite) is not None:
            out["favorite"] = encode_any(v)
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
        if (v := data.get("guest", UNSET)) is not UNSET:
            check_home_guest(v, (at, "guest"), found)
        if (v := data.get("favorite", UNSET)) is not UNSET:
            check_home_favorite(v, (at, "favorite"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class HomeInput(Model):
    """`Home`, which the document does not describe."""

    first: AnyPetInput | None | Unset = UNSET
    """The one that came first."""
    pets: list[AnyPetInput] | None = None
    by_room: dict[str, AnyPetInput] | None = None
    dog: DogInput | None = None
    guest: HomeGuestInput | None = None
    favorite: HomeFavoriteInput | None = None

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
        fit = 6
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
        self.guest = None
        if (v := data.get("guest", UNSET)) is not UNSET:
            try:
                self.guest = decode_home_guest_input(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.favorite = None
        if (v := data.get("favorite", UNSET)) is not UNSET:
            try:
                self.favorite = decode_home_favorite_input(v)
            except Mismatch:
                fit -= 1
        else:
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
        if (v := self.guest) is not None:
            out["guest"] = encode_any(v)
        if (v := self.favorite) is not None:
            out["favorite"] = encode_any(v)
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
        if (v := data.get("guest", UNSET)) is not UNSET:
            check_home_guest_input(v, (at, "guest"), found)
        if (v := data.get("favorite", UNSET)) is not UNSET:
            check_home_favorite_input(v, (at, "favorite"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class HomeGuestVariant2(Model):
    """`guest variant 2`, which the document does not describe."""

    visa: str

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 1
        if isinstance(v := data.get("visa"), str):
            self.visa = v
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "visa", UNSET)) is not UNSET:
            out["visa"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("visa", UNSET)) is not UNSET:
            checks.string(v, (at, "visa"), found)
        else:
            checks.missing(at, found, "visa")


HomeGuest: TypeAlias = "AnyPet | HomeGuestVariant2 | Unknown"
"""The first type that a value keeps to all rules of, in this order, is its."""


def decode_home_guest(data: Any) -> HomeGuest:
    """Decode a value of any of the types."""
    if checks.fits(Pet._check, data):
        return decode_any_pet(data)
    if isinstance(data, dict) and checks.fits(HomeGuestVariant2._check, data):
        return HomeGuestVariant2._decode(data)
    if has(data, "visa"):
        return HomeGuestVariant2._decode(data)
    return Unknown(data)


def check_home_guest(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.one_of(data, at, found, (Pet._check, HomeGuestVariant2._check))


HomeFavorite: TypeAlias = "AnyPet | Cat | Unknown"
"""The first type that a value keeps to all rules of, in this order, is its."""


def decode_home_favorite(data: Any) -> HomeFavorite:
    """Decode a value of any of the types."""
    if checks.fits(Pet._check, data):
        return decode_any_pet(data)
    if isinstance(data, dict) and checks.fits(Cat._check, data):
        return Cat._decode(data)
    if has(data, "kind"):
        return Cat._decode(data)
    return Unknown(data)


def check_home_favorite(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.any_of(data, at, found, (Pet._check, Cat._check))


HomeGuestInput: TypeAlias = "AnyPetInput | HomeGuestVariant2 | Unknown"
"""The first type that a value keeps to all rules of, in this order, is its."""


def decode_home_guest_input(data: Any) -> HomeGuestInput:
    """Decode a value of any of the types."""
    if checks.fits(Pet._check, data):
        return decode_any_pet_input(data)
    if isinstance(data, dict) and checks.fits(HomeGuestVariant2._check, data):
        return HomeGuestVariant2._decode(data)
    if has(data, "visa"):
        return HomeGuestVariant2._decode(data)
    return Unknown(data)


def check_home_guest_input(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.one_of(data, at, found, (Pet._check, HomeGuestVariant2._check))


HomeFavoriteInput: TypeAlias = "AnyPetInput | CatInput | Unknown"
"""The first type that a value keeps to all rules of, in this order, is its."""


def decode_home_favorite_input(data: Any) -> HomeFavoriteInput:
    """Decode a value of any of the types."""
    if checks.fits(Pet._check, data):
        return decode_any_pet_input(data)
    if isinstance(data, dict) and checks.fits(CatInput._check, data):
        return CatInput._decode(data)
    if has(data, "kind"):
        return CatInput._decode(data)
    return Unknown(data)


def check_home_favorite_input(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.any_of(data, at, found, (Pet._check, CatInput._check))
