# Stamped from spec.yaml. Do not edit.
"""Tea: Bases, and more."""

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
    lazy,
    member,
    new,
    rest,
)
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .named import Named
    from .priced import Priced
else:
    Named = lazy(__name__, ".named", "Named")
    Priced = lazy(__name__, ".priced", "Priced")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tea(Model):
    """Bases, and more."""

    price: float | None = None
    sort: TeaSort
    name: str
    note: str | None
    leaf: str

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 5
        if type(v := data.get("price")) is float or type(v) is int:
            self.price = v
        else:
            self.price = None
            fit -= 1
        if isinstance(v := data.get("sort"), str):
            self.sort = member(TeaSort, v)
        else:
            fit -= 1
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            fit -= 1
        if isinstance(v := data.get("note", UNSET), str) or v is None:
            self.note = v
        else:
            fit -= 1
        if isinstance(v := data.get("leaf"), str):
            self.leaf = v
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.price) is not None:
            out["price"] = v
        if (v := getattr(self, "sort", UNSET)) is not UNSET:
            out["sort"] = str(v)
        if (v := getattr(self, "name", UNSET)) is not UNSET:
            out["name"] = v
        if (v := getattr(self, "note", UNSET)) is not UNSET:
            out["note"] = v
        if (v := getattr(self, "leaf", UNSET)) is not UNSET:
            out["leaf"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        Named._check(data, at, found)
        Priced._check(data, at, found)
        checks.required(data, at, found, ("note",))
        if (v := data.get("price", UNSET)) is not UNSET:
            checks.numeric(v, (at, "price"), found, maximum=100)
        if (v := data.get("sort", UNSET)) is not UNSET:
            rules.values(v, (at, "sort"), found, ("green", "white"), "enum")
        else:
            checks.missing(at, found, "sort")
        if (v := data.get("leaf", UNSET)) is not UNSET:
            checks.string(v, (at, "leaf"), found)
        else:
            checks.missing(at, found, "leaf")


class TeaSort(OpenEnum):
    GREEN = "green"
    WHITE = "white"
