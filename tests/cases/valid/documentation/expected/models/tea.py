# Stamped from spec.yaml. Do not edit.
"""Tea: Ends in a quote: "tea\" """

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, Unset, new, rest
from .._runtime.values import whole
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tea(Model):
    """Ends in a quote: "tea\"

    Deprecated.
    """

    name: str | None = None
    """Back\\slash, "quotes", \"\"\"three\"\"\"."""
    grams: int | None = None
    """How much leaf.

    The server assumes 3.
    """
    milk: bool | None = None
    """The server assumes false."""
    label: str | None = None
    """Deprecated. The server assumes "it's \\"here\\\"\"."""
    note: str | None | Unset = UNSET
    empty: str | None = None
    """ """
    code: str | None = None
    """# no comment: {{ jinja }} {% if %} \u202e"""
    ends: str | None = None
    """ends\\"""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 8
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
        if type(v := data.get("milk")) is bool:
            self.milk = v
        else:
            self.milk = None
            fit -= 1
        if isinstance(v := data.get("label"), str):
            self.label = v
        else:
            self.label = None
            fit -= 1
        if isinstance(v := data.get("note", UNSET), str) or v is None:
            self.note = v
        else:
            self.note = UNSET
            fit -= 1
        if isinstance(v := data.get("empty"), str):
            self.empty = v
        else:
            self.empty = None
            fit -= 1
        if isinstance(v := data.get("code"), str):
            self.code = v
        else:
            self.code = None
            fit -= 1
        if isinstance(v := data.get("ends"), str):
            self.ends = v
        else:
            self.ends = None
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
        if (v := self.milk) is not None:
            out["milk"] = v
        if (v := self.label) is not None:
            out["label"] = v
        if (v := self.note) is not UNSET:
            out["note"] = v
        if (v := self.empty) is not None:
            out["empty"] = v
        if (v := self.code) is not None:
            out["code"] = v
        if (v := self.ends) is not None:
            out["ends"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(v, (at, "name"), found)
        if (v := data.get("grams", UNSET)) is not UNSET:
            checks.integer(v, (at, "grams"), found)
        if (v := data.get("milk", UNSET)) is not UNSET:
            checks.boolean(v, (at, "milk"), found)
        if (v := data.get("label", UNSET)) is not UNSET:
            checks.string(v, (at, "label"), found)
        if (v := data.get("note")) is not None:
            checks.string(v, (at, "note"), found)
        if (v := data.get("empty", UNSET)) is not UNSET:
            checks.string(v, (at, "empty"), found)
        if (v := data.get("code", UNSET)) is not UNSET:
            checks.string(v, (at, "code"), found)
        if (v := data.get("ends", UNSET)) is not UNSET:
            checks.string(v, (at, "ends"), found)
