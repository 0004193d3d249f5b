# Stamped from spec.yaml. Do not edit.
"""PatchPetRequest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, Unset, new, rest
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class PatchPetRequest(Model):
    """`patchPet request`, which the document does not describe."""

    name: str | None = None
    tag: str | None | Unset = UNSET

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
        if isinstance(v := data.get("tag", UNSET), str) or v is None:
            self.tag = v
        else:
            self.tag = UNSET
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.name) is not None:
            out["name"] = v
        if (v := self.tag) is not UNSET:
            out["tag"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(v, (at, "name"), found)
        if (v := data.get("tag")) is not None:
            checks.string(v, (at, "tag"), found)
