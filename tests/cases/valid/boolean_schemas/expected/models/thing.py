# Stamped from spec.yaml. Do not edit.
"""Thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks, rules
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, Unset, new, rest
from .._runtime.values import read_nothing, whole
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Thing(Model):
    """`Thing`, which the document does not describe."""

    any: Any
    never: None = None
    named: Any | Unset = UNSET
    gone: None = None
    list_: list[Any] | None = None
    empty: Any | Unset = UNSET
    both: str | None = None
    one: int | None = None
    map: dict[str, Any] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 9
        if (v := data.get("any", UNSET)) is not UNSET:
            self.any = v
        else:
            fit -= 1
        self.never = None
        if (v := data.get("never", UNSET)) is not UNSET:
            try:
                self.never = read_nothing(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if (v := data.get("named", UNSET)) is not UNSET:
            self.named = v
        else:
            self.named = UNSET
            fit -= 1
        self.gone = None
        if (v := data.get("gone", UNSET)) is not UNSET:
            try:
                self.gone = read_nothing(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("list"), list):
            self.list_ = v
        else:
            self.list_ = None
            fit -= 1
        if (v := data.get("empty", UNSET)) is not UNSET:
            self.empty = v
        else:
            self.empty = UNSET
            fit -= 1
        if isinstance(v := data.get("both"), str):
            self.both = v
        else:
            self.both = None
            fit -= 1
        if type(v := data.get("one")) is int or whole(v):
            self.one = int(v)
        else:
            self.one = None
            fit -= 1
        if isinstance(v := data.get("map"), dict):
            self.map = v
        else:
            self.map = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "any", UNSET)) is not UNSET:
            out["any"] = v
        if (v := self.never) is not None:
            out["never"] = v
        if (v := self.named) is not UNSET:
            out["named"] = v
        if (v := self.gone) is not None:
            out["gone"] = v
        if (v := self.list_) is not None:
            out["list"] = v.copy()
        if (v := self.empty) is not UNSET:
            out["empty"] = v
        if (v := self.both) is not None:
            out["both"] = v
        if (v := self.one) is not None:
            out["one"] = v
        if (v := self.map) is not None:
            out["map"] = v.copy()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if "any" not in data:
            checks.missing(at, found, "any")
        if (v := data.get("never", UNSET)) is not UNSET:
            checks.never(v, (at, "never"), found)
        if (v := data.get("gone", UNSET)) is not UNSET:
            checks.never(v, (at, "gone"), found)
        if (v := data.get("list", UNSET)) is not UNSET:
            checks.array(v, (at, "list"), found)
        if (v := data.get("both", UNSET)) is not UNSET:
            checks.string(v, (at, "both"), found)
        if (v := data.get("one", UNSET)) is not UNSET:
            rules.one_of(v, (at, "one"), found, (checks.never, checks.integer))
        if (v := data.get("map", UNSET)) is not UNSET:
            checks.is_object(v, (at, "map"), found)
