# Stamped from spec.yaml. Do not edit.
"""Tea."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks, rules
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, lazy, new, rest
from .._runtime.rules import Seen
from .._runtime.values import whole
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .base import Base
else:
    Base = lazy(__name__, ".base", "Base")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tea(Model):
    """`Tea`, which the document does not describe."""

    grams: int | None = None
    name: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if type(v := data.get("grams")) is int or whole(v):
            self.grams = int(v)
        else:
            self.grams = None
            fit -= 1
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            self.name = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.grams) is not None:
            out["grams"] = v
        if (v := self.name) is not None:
            out["name"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        Base._check(data, at, found)
        rules.unevaluated_members(
            data,
            at,
            found,
            checks.never,
            Seen(
                names=("grams",),
                branches=(
                    (
                        checks.anything,
                        Seen(
                            branches=((checks.anything, Seen(names=("name",)), Seen()),)
                        ),
                        Seen(),
                    ),
                ),
            ),
        )
        if not isinstance(data, dict):
            return
        if (v := data.get("grams", UNSET)) is not UNSET:
            checks.integer(v, (at, "grams"), found)
