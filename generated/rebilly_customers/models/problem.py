# Stamped from customers.yaml. Do not edit.
"""Problem: What went wrong, in the manner of RFC 9457."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Problem(Model):
    """What went wrong, in the manner of RFC 9457."""

    type: str | None = None
    """URI that identifies the kind of problem. Absent means `about:blank`."""
    title: str | None = None
    """Short name of the kind of problem."""
    detail: str | None = None
    """What happened this time."""
    instance: str | None = None
    """URI that identifies this occurrence."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 4
        if isinstance(v := data.get("type"), str):
            self.type = v
        else:
            self.type = None
            fit -= 1
        if isinstance(v := data.get("title"), str):
            self.title = v
        else:
            self.title = None
            fit -= 1
        if isinstance(v := data.get("detail"), str):
            self.detail = v
        else:
            self.detail = None
            fit -= 1
        if isinstance(v := data.get("instance"), str):
            self.instance = v
        else:
            self.instance = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.type) is not None:
            out["type"] = v
        if (v := self.title) is not None:
            out["title"] = v
        if (v := self.detail) is not None:
            out["detail"] = v
        if (v := self.instance) is not None:
            out["instance"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found, min_properties=1):
            return
        if (v := data.get("type", UNSET)) is not UNSET:
            checks.string(v, (at, "type"), found, format="uri")
        if (v := data.get("title", UNSET)) is not UNSET:
            checks.string(v, (at, "title"), found)
        if (v := data.get("detail", UNSET)) is not UNSET:
            checks.string(v, (at, "detail"), found)
        if (v := data.get("instance", UNSET)) is not UNSET:
            checks.string(v, (at, "instance"), found)
