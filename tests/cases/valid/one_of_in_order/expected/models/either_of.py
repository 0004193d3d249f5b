# Stamped from spec.yaml. Do not edit.
"""EitherOf."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks, rules
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class EitherOf(Model):
    """`EitherOf`, which the document does not describe."""

    mail: str | None = None
    phone: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("mail"), str):
            self.mail = v
        else:
            self.mail = None
            fit -= 1
        if isinstance(v := data.get("phone"), str):
            self.phone = v
        else:
            self.phone = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.mail) is not None:
            out["mail"] = v
        if (v := self.phone) is not None:
            out["phone"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        rules.any_of(
            data,
            at,
            found,
            (
                lambda v, at, found: checks.required(v, at, found, ("mail",)),
                lambda v, at, found: checks.required(v, at, found, ("phone",)),
            ),
        )
        if (v := data.get("mail", UNSET)) is not UNSET:
            checks.string(v, (at, "mail"), found)
        if (v := data.get("phone", UNSET)) is not UNSET:
            checks.string(v, (at, "phone"), found)
