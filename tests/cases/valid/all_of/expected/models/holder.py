# Stamped from spec.yaml. Do not edit.
"""Holder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, lazy, new, rest
from .._runtime.values import read_string, whole
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .named import Named
else:
    Named = lazy(__name__, ".named", "Named")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Holder(Model):
    """`Holder`, which the document does not describe."""

    described: Named | None = None
    """Only a note."""
    code: str | None = None
    amount: int | None = None
    list_: list[str] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 4
        if isinstance(v := data.get("described"), dict):
            self.described = Named._decode(v)
        else:
            self.described = None
            fit -= 1
        if isinstance(v := data.get("code"), str):
            self.code = v
        else:
            self.code = None
            fit -= 1
        if type(v := data.get("amount")) is int or whole(v):
            self.amount = int(v)
        else:
            self.amount = None
            fit -= 1
        self.list_ = None
        if isinstance(v := data.get("list"), list):
            try:
                self.list_ = [read_string(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.described) is not None:
            out["described"] = v._encode()
        if (v := self.code) is not None:
            out["code"] = v
        if (v := self.amount) is not None:
            out["amount"] = v
        if (v := self.list_) is not None:
            out["list"] = v.copy()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("described", UNSET)) is not UNSET:
            Named._check(v, (at, "described"), found)
        if (v := data.get("code", UNSET)) is not UNSET:
            checks.string(
                v, (at, "code"), found, min_length=2, max_length=4, pattern="^T"
            )
        if (v := data.get("amount", UNSET)) is not UNSET:
            checks.number(v, (at, "amount"), found, minimum=1, maximum=5, step=2)
            checks.types(v, (at, "amount"), found, ("integer",))
        if (v := data.get("list", UNSET)) is not UNSET:
            checks.array(v, (at, "list"), found, min_items=1)
            checks.items(v, (at, "list"), found, checks.string)
            checks.items(
                v,
                (at, "list"),
                found,
                lambda v, at, found: checks.text(v, at, found, max_length=3),
            )
