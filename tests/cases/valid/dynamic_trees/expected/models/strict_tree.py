# Stamped from spec.yaml. Do not edit.
"""StrictTree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks, rules
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, lazy, new, rest
from .._runtime.rules import Seen
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .tree_in_strict_tree import TreeInStrictTree
else:
    TreeInStrictTree = lazy(__name__, ".tree_in_strict_tree", "TreeInStrictTree")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class StrictTree(Model):
    """`StrictTree`, which the document does not describe."""

    name: str | None = None
    children: list[StrictTree] | None = None

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
                self.children = [StrictTree._decode(item) for item in v]
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
        TreeInStrictTree._check(data, at, found)
        rules.unevaluated_members(
            data,
            at,
            found,
            checks.never,
            Seen(
                branches=((checks.anything, Seen(names=("name", "children")), Seen()),)
            ),
        )
        if not isinstance(data, dict):
            return
