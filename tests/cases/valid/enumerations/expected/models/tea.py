# Stamped from spec.yaml. Do not edit.
"""Tea."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks, rules
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenEnum,
    Unset,
    lazy,
    member,
    new,
    rest,
)
from .._runtime.values import read_string
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .leaf import Leaf
else:
    Leaf = lazy(__name__, ".leaf", "Leaf")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tea(Model):
    """`Tea`, which the document does not describe."""

    leaf: Leaf
    """How a leaf is told from others."""
    grade: TeaGrade | None | Unset = UNSET
    picked: TeaPicked | None = None
    leaves: list[Leaf] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 4
        if isinstance(v := data.get("leaf"), str):
            self.leaf = member(Leaf, v)
        else:
            fit -= 1
        if isinstance(v := data.get("grade", UNSET), str) or v is None:
            self.grade = None if v is None else member(TeaGrade, v)
        else:
            self.grade = UNSET
            fit -= 1
        if isinstance(v := data.get("picked"), str):
            self.picked = member(TeaPicked, v)
        else:
            self.picked = None
            fit -= 1
        self.leaves = None
        if isinstance(v := data.get("leaves"), list):
            try:
                self.leaves = [member(Leaf, read_string(item)) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "leaf", UNSET)) is not UNSET:
            out["leaf"] = str(v)
        if (v := self.grade) is not UNSET:
            out["grade"] = None if v is None else str(v)
        if (v := self.picked) is not None:
            out["picked"] = str(v)
        if (v := self.leaves) is not None:
            out["leaves"] = [str(item) for item in v]
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("leaf", UNSET)) is not UNSET:
            checks.listed(v, (at, "leaf"), found, Leaf)
        else:
            checks.missing(at, found, "leaf")
        if (v := data.get("grade")) is not None:
            checks.listed(v, (at, "grade"), found, TeaGrade)
        if (v := data.get("picked", UNSET)) is not UNSET:
            checks.string(v, (at, "picked"), found)
            rules.values(
                v, (at, "picked"), found, ("spring", "summer", "autumn"), "enum"
            )
            rules.negated(
                v,
                (at, "picked"),
                found,
                lambda v, at, found: rules.values(v, at, found, ("autumn",), "enum"),
            )
        if (v := data.get("leaves", UNSET)) is not UNSET:
            checks.array(v, (at, "leaves"), found)
            checks.items(
                v,
                (at, "leaves"),
                found,
                lambda v, at, found: checks.listed(v, at, found, Leaf),
            )


class TeaGrade(OpenEnum):
    OP = "OP"
    FOP = "FOP"


class TeaPicked(OpenEnum):
    SPRING = "spring"
    SUMMER = "summer"
