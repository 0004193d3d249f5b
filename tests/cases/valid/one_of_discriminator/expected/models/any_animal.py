# Stamped from spec.yaml. Do not edit.
"""AnyAnimal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime.models import Mismatch, lazy, tag
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .animal import Animal
    from .cat import Cat
    from .dog import Dog
else:
    Animal = lazy(__name__, ".animal", "Animal")
    Cat = lazy(__name__, ".cat", "Cat")
    Dog = lazy(__name__, ".dog", "Dog")


AnyAnimal: TypeAlias = "Cat | Dog | Animal"


def decode_any_animal(data: Any) -> AnyAnimal:
    """Decode a value of any of the types."""
    name = tag(data, "type")
    if name in ("cat", "Cat"):
        return Cat._decode(data)
    if name == "Dog":
        return Dog._decode(data)
    if isinstance(data, dict):
        return Animal._decode(data)
    raise Mismatch


def check_any_animal(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    name = tag(data, "type")
    if name in ("cat", "Cat"):
        Cat._check(data, at, found)
        return
    if name == "Dog":
        Dog._check(data, at, found)
        return
    Animal._check(data, at, found)
