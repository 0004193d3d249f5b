# Stamped from spec.yaml. Do not edit.
"""PageInTeaPage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, lazy, new, rest
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .tea_page_item import TeaPageItem
else:
    TeaPageItem = lazy(__name__, ".tea_page_item", "TeaPageItem")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class PageInTeaPage(Model):
    """`Page in TeaPage`, which the document does not describe."""

    items: list[TeaPageItem]

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 1
        if isinstance(v := data.get("items"), list):
            try:
                self.items = [TeaPageItem._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "items", UNSET)) is not UNSET:
            out["items"] = [item._encode() for item in v]
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("items", UNSET)) is not UNSET:
            checks.array(v, (at, "items"), found)
            checks.items(v, (at, "items"), found, TeaPageItem._check)
        else:
            checks.missing(at, found, "items")
