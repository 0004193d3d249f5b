# Stamped from spec.json. Do not edit.
"""Tea."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.values import whole
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tea(Model):
    """`Tea`, which the document does not describe."""

    name: str | None = None
    """The server assumes "A\\u00e9\\ud83c\\udf75/"."""
    grams: int | None = None
    share: float | None = None
    """The server assumes -0.0."""
    many: int | None = None
    """The server assumes 12345678901234567890."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 4
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            self.name = None
            fit -= 1
        if type(v := data.get("grams")) is int or whole(v):
            self.grams = int(v)
        else:
            self.grams = None
            fit -= 1
        if type(v := data.get("share")) is float or type(v) is int:
            self.share = v
        else:
            self.share = None
            fit -= 1
        if type(v := data.get("many")) is int or whole(v):
            self.many = int(v)
        else:
            self.many = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.name) is not None:
            out["name"] = v
        if (v := self.grams) is not None:
            out["grams"] = v
        if (v := self.share) is not None:
            out["share"] = v
        if (v := self.many) is not None:
            out["many"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(v, (at, "name"), found)
        if (v := data.get("grams", UNSET)) is not UNSET:
            checks.integer(v, (at, "grams"), found, maximum=1000.0)
        if (v := data.get("share", UNSET)) is not UNSET:
            checks.number(v, (at, "share"), found)
        if (v := data.get("many", UNSET)) is not UNSET:
            checks.integer(v, (at, "many"), found)
