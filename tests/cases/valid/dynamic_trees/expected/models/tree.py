# Stamped from spec.yaml. Do not edit.
"""Tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tree(Model):
    """`Tree`, which the document does not describe."""

    name: str | None = None
    children: list[Tree] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            self.name = None
            fit -= 1
        self.children = None
        if isinstance(v := data.get("children"), list):
            try:
                self.children = [Tree._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.name) is not None:
            out["name"] = v
        if (v := self.children) is not None:
            out["children"] = [item._encode() for item in v]
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(v, (at, "name"), found)
        if (v := data.get("children", UNSET)) is not UNSET:
            checks.array(v, (at, "children"), found)
            checks.items(v, (at, "children"), found, Tree._check)
