# Stamped from customers.yaml. Do not edit.
"""SelfLinkItem: Address of the resource itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenEnum,
    member,
    new,
    rest,
)
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class SelfLinkItem(Model):
    """Address of the resource itself."""

    href: str | None = None
    """URL of the resource."""
    rel: SelfLinkItemRel | None = None
    """Always `self`."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("href"), str):
            self.href = v
        else:
            self.href = None
            fit -= 1
        if isinstance(v := data.get("rel"), str):
            self.rel = member(SelfLinkItemRel, v)
        else:
            self.rel = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.href) is not None:
            out["href"] = v
        if (v := self.rel) is not None:
            out["rel"] = str(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("href", UNSET)) is not UNSET:
            checks.string(v, (at, "href"), found)
        if (v := data.get("rel", UNSET)) is not UNSET:
            checks.listed(v, (at, "rel"), found, SelfLinkItemRel)


class SelfLinkItemRel(OpenEnum):
    """Always `self`."""

    SELF = "self"
