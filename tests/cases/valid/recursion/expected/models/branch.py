# Stamped from spec.yaml. Do not edit.
"""Branch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenEnum,
    Unset,
    member,
    members,
    new,
    rest,
    writable,
)
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Branch(Model):
    """`Branch`, which the document does not describe."""

    id: str | None = None
    branches: list[Branch] | None = None
    grafts: dict[str, Branch] | None = None
    stem: Branch | None | Unset = UNSET
    leaf: BranchLeaf | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 5
        if isinstance(v := data.get("id"), str):
            self.id = v
        else:
            self.id = None
            fit -= 1
        self.branches = None
        if isinstance(v := data.get("branches"), list):
            try:
                self.branches = [Branch._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.grafts = None
        if isinstance(v := data.get("grafts"), dict):
            try:
                self.grafts = {
                    k: Branch._decode(item) for k, item in members(v).items()
                }
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("stem", UNSET), dict) or v is None:
            self.stem = None if v is None else Branch._decode(v)
        else:
            self.stem = UNSET
            fit -= 1
        if isinstance(v := data.get("leaf"), dict):
            self.leaf = BranchLeaf._decode(v)
        else:
            self.leaf = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.id) is not None:
            out["id"] = v
        if (v := self.branches) is not None:
            out["branches"] = [item._encode() for item in v]
        if (v := self.grafts) is not None:
            out["grafts"] = {k: item._encode() for k, item in v.items()}
        if (v := self.stem) is not UNSET:
            out["stem"] = None if v is None else v._encode()
        if (v := self.leaf) is not None:
            out["leaf"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("id", UNSET)) is not UNSET:
            checks.string(v, (at, "id"), found)
        if (v := data.get("branches", UNSET)) is not UNSET:
            checks.array(v, (at, "branches"), found)
            checks.items(v, (at, "branches"), found, Branch._check)
        if (v := data.get("grafts", UNSET)) is not UNSET:
            checks.is_object(v, (at, "grafts"), found)
            checks.additional(v, (at, "grafts"), found, Branch._check)
        if (v := data.get("stem")) is not None:
            Branch._check(v, (at, "stem"), found)
        if (v := data.get("leaf", UNSET)) is not UNSET:
            BranchLeaf._check(v, (at, "leaf"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class BranchInput(Model):
    """`Branch`, which the document does not describe."""

    branches: list[BranchInput] | None = None
    grafts: dict[str, BranchInput] | None = None
    stem: BranchInput | None | Unset = UNSET
    leaf: BranchLeafInput | None = None

    _read_only: ClassVar[tuple[str, ...]] = ("id",)

    @classmethod
    def from_read(cls, read: Branch) -> Self:
        """Copy what may be written of what was read."""
        return writable(cls._decode(read.to_dict()))

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 4
        self.branches = None
        if isinstance(v := data.get("branches"), list):
            try:
                self.branches = [BranchInput._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.grafts = None
        if isinstance(v := data.get("grafts"), dict):
            try:
                self.grafts = {
                    k: BranchInput._decode(item) for k, item in members(v).items()
                }
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("stem", UNSET), dict) or v is None:
            self.stem = None if v is None else BranchInput._decode(v)
        else:
            self.stem = UNSET
            fit -= 1
        if isinstance(v := data.get("leaf"), dict):
            self.leaf = BranchLeafInput._decode(v)
        else:
            self.leaf = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.branches) is not None:
            out["branches"] = [item._encode() for item in v]
        if (v := self.grafts) is not None:
            out["grafts"] = {k: item._encode() for k, item in v.items()}
        if (v := self.stem) is not UNSET:
            out["stem"] = None if v is None else v._encode()
        if (v := self.leaf) is not None:
            out["leaf"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        checks.read_only(data, at, found, ("id",))
        if (v := data.get("branches", UNSET)) is not UNSET:
            checks.array(v, (at, "branches"), found)
            checks.items(v, (at, "branches"), found, BranchInput._check)
        if (v := data.get("grafts", UNSET)) is not UNSET:
            checks.is_object(v, (at, "grafts"), found)
            checks.additional(v, (at, "grafts"), found, BranchInput._check)
        if (v := data.get("stem")) is not None:
            BranchInput._check(v, (at, "stem"), found)
        if (v := data.get("leaf", UNSET)) is not UNSET:
            BranchLeafInput._check(v, (at, "leaf"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class BranchLeaf(Model):
    """`leaf`, which the document does not describe."""

    side: BranchLeafSide
    branch: Branch | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("side"), str):
            self.side = member(BranchLeafSide, v)
        else:
            fit -= 1
        if isinstance(v := data.get("branch"), dict):
            self.branch = Branch._decode(v)
        else:
            self.branch = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "side", UNSET)) is not UNSET:
            out["side"] = str(v)
        if (v := self.branch) is not None:
            out["branch"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("side", UNSET)) is not UNSET:
            checks.listed(v, (at, "side"), found, BranchLeafSide)
        else:
            checks.missing(at, found, "side")
        if (v := data.get("branch", UNSET)) is not UNSET:
            Branch._check(v, (at, "branch"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class BranchLeafInput(Model):
    """`leaf`, which the document does not describe."""

    side: BranchLeafSide
    branch: BranchInput | None = None

    @classmethod
    def from_read(cls, read: BranchLeaf) -> Self:
        """Copy what may be written of what was read."""
        return writable(cls._decode(read.to_dict()))

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("side"), str):
            self.side = member(BranchLeafSide, v)
        else:
            fit -= 1
        if isinstance(v := data.get("branch"), dict):
            self.branch = BranchInput._decode(v)
        else:
            self.branch = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "side", UNSET)) is not UNSET:
            out["side"] = str(v)
        if (v := self.branch) is not None:
            out["branch"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("side", UNSET)) is not UNSET:
            checks.listed(v, (at, "side"), found, BranchLeafSide)
        else:
            checks.missing(at, found, "side")
        if (v := data.get("branch", UNSET)) is not UNSET:
            BranchInput._check(v, (at, "branch"), found)


class BranchLeafSide(OpenEnum):
    LEFT = "left"
    RIGHT = "right"
