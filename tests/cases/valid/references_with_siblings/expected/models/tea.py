# Stamped from spec.yaml. Do not edit.
"""Tea."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self

from .._runtime import checks, rules
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenEnum,
    lazy,
    member,
    new,
    rest,
    writable,
)
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .part import Part
    from .sort import Sort
else:
    Part = lazy(__name__, ".part", "Part")
    Sort = lazy(__name__, ".sort", "Sort")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tea(Model):
    """`Tea`, which the document does not describe."""

    name: str | None = None
    """What it is called."""
    old: str | None = None
    """Deprecated."""
    part: TeaPart | None = None
    gift: Part | None = None
    """Only described."""
    id: str | None = None
    sort: TeaSort | None = None
    preset: str | None = None
    """The server assumes "Assam"."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 7
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            self.name = None
            fit -= 1
        if isinstance(v := data.get("old"), str):
            self.old = v
        else:
            self.old = None
            fit -= 1
        if isinstance(v := data.get("part"), dict):
            self.part = TeaPart._decode(v)
        else:
            self.part = None
            fit -= 1
        if isinstance(v := data.get("gift"), dict):
            self.gift = Part._decode(v)
        else:
            self.gift = None
            fit -= 1
        if isinstance(v := data.get("id"), str):
            self.id = v
        else:
            self.id = None
            fit -= 1
        if isinstance(v := data.get("sort"), str):
            self.sort = member(TeaSort, v)
        else:
            self.sort = None
            fit -= 1
        if isinstance(v := data.get("preset"), str):
            self.preset = v
        else:
            self.preset = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.name) is not None:
            out["name"] = v
        if (v := self.old) is not None:
            out["old"] = v
        if (v := self.part) is not None:
            out["part"] = v._encode()
        if (v := self.gift) is not None:
            out["gift"] = v._encode()
        if (v := self.id) is not None:
            out["id"] = v
        if (v := self.sort) is not None:
            out["sort"] = str(v)
        if (v := self.preset) is not None:
            out["preset"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(v, (at, "name"), found, min_length=2, max_length=5)
        if (v := data.get("old", UNSET)) is not UNSET:
            checks.string(v, (at, "old"), found, min_length=2)
        if (v := data.get("part", UNSET)) is not UNSET:
            TeaPart._check(v, (at, "part"), found)
        if (v := data.get("gift", UNSET)) is not UNSET:
            Part._check(v, (at, "gift"), found)
        if (v := data.get("id", UNSET)) is not UNSET:
            checks.string(v, (at, "id"), found, min_length=2)
        if (v := data.get("sort", UNSET)) is not UNSET:
            rules.values(v, (at, "sort"), found, ("green",), "enum")
            checks.listed(v, (at, "sort"), found, Sort)
        if (v := data.get("preset", UNSET)) is not UNSET:
            checks.string(v, (at, "preset"), found, min_length=2)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class TeaInput(Model):
    """`Tea`, which the document does not describe."""

    name: str | None = None
    """What it is called."""
    old: str | None = None
    """Deprecated."""
    part: TeaPart | None = None
    gift: Part | None = None
    """Only described."""
    sort: TeaSort | None = None
    preset: str | None = None
    """The server assumes "Assam"."""

    _read_only: ClassVar[tuple[str, ...]] = ("id",)

    @classmethod
    def from_read(cls, read: Tea) -> Self:
        """Copy what may be written of what was read."""
        return writable(cls._decode(read.to_dict()))

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 6
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            self.name = None
            fit -= 1
        if isinstance(v := data.get("old"), str):
            self.old = v
        else:
            self.old = None
            fit -= 1
        if isinstance(v := data.get("part"), dict):
            self.part = TeaPart._decode(v)
        else:
            self.part = None
            fit -= 1
        if isinstance(v := data.get("gift"), dict):
            self.gift = Part._decode(v)
        else:
            self.gift = None
            fit -= 1
        if isinstance(v := data.get("sort"), str):
            self.sort = member(TeaSort, v)
        else:
            self.sort = None
            fit -= 1
        if isinstance(v := data.get("preset"), str):
            self.preset = v
        else:
            self.preset = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.name) is not None:
            out["name"] = v
        if (v := self.old) is not None:
            out["old"] = v
        if (v := self.part) is not None:
            out["part"] = v._encode()
        if (v := self.gift) is not None:
            out["gift"] = v._encode()
        if (v := self.sort) is not None:
            out["sort"] = str(v)
        if (v := self.preset) is not None:
            out["preset"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        checks.read_only(data, at, found, ("id",))
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(v, (at, "name"), found, min_length=2, max_length=5)
        if (v := data.get("old", UNSET)) is not UNSET:
            checks.string(v, (at, "old"), found, min_length=2)
        if (v := data.get("part", UNSET)) is not UNSET:
            TeaPart._check(v, (at, "part"), found)
        if (v := data.get("gift", UNSET)) is not UNSET:
            Part._check(v, (at, "gift"), found)
        if (v := data.get("sort", UNSET)) is not UNSET:
            rules.values(v, (at, "sort"), found, ("green",), "enum")
            checks.listed(v, (at, "sort"), found, Sort)
        if (v := data.get("preset", UNSET)) is not UNSET:
            checks.string(v, (at, "preset"), found, min_length=2)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class TeaPart(Model):
    """`part`, which the document does not describe."""

    more: bool | None = None
    share: float

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if type(v := data.get("more")) is bool:
            self.more = v
        else:
            self.more = None
            fit -= 1
        if type(v := data.get("share")) is float or type(v) is int:
            self.share = v
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.more) is not None:
            out["more"] = v
        if (v := getattr(self, "share", UNSET)) is not UNSET:
            out["share"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        Part._check(data, at, found)
        checks.required(data, at, found, ("share",))
        if not isinstance(data, dict):
            return
        if (v := data.get("more", UNSET)) is not UNSET:
            checks.boolean(v, (at, "more"), found)


class TeaSort(OpenEnum):
    GREEN = "green"
