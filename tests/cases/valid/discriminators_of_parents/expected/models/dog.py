# Stamped from spec.yaml. Do not edit.
"""Dog."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self

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
from .._runtime.values import read_string
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .pet import Pet
else:
    Pet = lazy(__name__, ".pet", "Pet")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Dog(Model):
    """`Dog`, which the document does not describe."""

    kind: str
    name: str | None = None
    tricks: list[str]
    chip: str | None = None

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
        if isinstance(v := data.get("tricks"), list):
            try:
                self.tricks = [read_string(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("chip"), str):
            self.chip = v
        else:
            self.chip = None
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
        if (v := getattr(self, "tricks", UNSET)) is not UNSET:
            out["tricks"] = v.copy()
        if (v := self.chip) is not None:
            out["chip"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        Pet._check(data, at, found)
        if (v := data.get("tricks", UNSET)) is not UNSET:
            checks.array(v, (at, "tricks"), found)
            checks.items(v, (at, "tricks"), found, checks.string)
        else:
            checks.missing(at, found, "tricks")
        if (v := data.get("chip", UNSET)) is not UNSET:
            checks.string(v, (at, "chip"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class DogInput(Model):
    """`Dog`, which the document does not describe."""

    kind: str
    name: str | None = None
    tricks: list[str]

    _read_only: ClassVar[tuple[str, ...]] = ("chip",)

    @classmethod
    def from_read(cls, read: Dog) -> Self:
        """Copy what may be written of what was read."""
        return writable(cls._decode(read.to_dict()))

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 3
        if isinstance(v := data.get("kind"), str):
            self.kind = v
        else:
            fit -= 1
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            self.name = None
            fit -= 1
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
        if (v := getattr(self, "kind", UNSET)) is not UNSET:
            out["kind"] = v
        if (v := self.name) is not None:
            out["name"] = v
        if (v := getattr(self, "tricks", UNSET)) is not UNSET:
            out["tricks"] = v.copy()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        Pet._check(data, at, found)
        checks.read_only(data, at, found, ("chip",))
        if (v := data.get("tricks", UNSET)) is not UNSET:
            checks.array(v, (at, "tricks"), found)
            checks.items(v, (at, "tricks"), found, checks.string)
        else:
            checks.missing(at, found, "tricks")
