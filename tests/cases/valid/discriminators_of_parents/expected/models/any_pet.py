# Stamped from spec.yaml. Do not edit.
"""AnyPet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime.models import Mismatch, lazy, tag
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .cat import Cat, CatInput
    from .dog import Dog, DogInput
    from .pet import Pet
    from .puma import Puma, PumaInput
else:
    Cat = lazy(__name__, ".cat", "Cat")
    CatInput = lazy(__name__, ".cat", "CatInput")
    Dog = lazy(__name__, ".dog", "Dog")
    DogInput = lazy(__name__, ".dog", "DogInput")
    Pet = lazy(__name__, ".pet", "Pet")
    Puma = lazy(__name__, ".puma", "Puma")
    PumaInput = lazy(__name__, ".puma", "PumaInput")


AnyPet: TypeAlias = "Cat | Puma | Dog | Pet"


def decode_any_pet(data: Any) -> AnyPet:
    """Decode a value of any of the types."""
    name = tag(data, "kind")
    if name in ("cat", "Cat"):
        return Cat._decode(data)
    if name in ("puma", "Puma"):
        return Puma._decode(data)
    if name == "Dog":
        return Dog._decode(data)
    if isinstance(data, dict):
        return Pet._decode(data)
    raise Mismatch


def check_any_pet(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    name = tag(data, "kind")
    if name in ("cat", "Cat"):
        Cat._check(data, at, found)
        return
    if name in ("puma", "Puma"):
        Puma._check(data, at, found)
        return
    if name == "Dog":
        Dog._check(data, at, found)
        return
    Pet._check(data, at, found)


AnyPetInput: TypeAlias = "CatInput | PumaInput | DogInput | Pet"


def decode_any_pet_input(data: Any) -> AnyPetInput:
    """Decode a value of any of the types."""
    name = tag(data, "kind")
    if name in ("cat", "Cat"):
        return CatInput._decode(data)
    if name in ("puma", "Puma"):
        return PumaInput._decode(data)
    if name == "Dog":
        return DogInput._decode(data)
    if isinstance(data, dict):
        return Pet._decode(data)
    raise Mismatch


def check_any_pet_input(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    name = tag(data, "kind")
    if name in ("cat", "Cat"):
        CatInput._check(data, at, found)
        return
    if name in ("puma", "Puma"):
        PumaInput._check(data, at, found)
        return
    if name == "Dog":
        DogInput._check(data, at, found)
        return
    Pet._check(data, at, found)
