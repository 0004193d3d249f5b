# Stamped from customers.yaml. Do not edit.
"""ValidationProblem: Values that were not accepted, field by field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, lazy, new, rest
from .._runtime.values import whole
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .invalid_field import InvalidField
    from .problem import Problem
else:
    InvalidField = lazy(__name__, ".invalid_field", "InvalidField")
    Problem = lazy(__name__, ".problem", "Problem")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class ValidationProblem(Model):
    """Values that were not accepted, field by field."""

    status: int | None = None
    """The status code of the response."""
    invalid_fields: list[InvalidField] | None = None
    """What is wrong with which field. A field can appear more than once."""
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
        fit = 6
        if type(v := data.get("status")) is int or whole(v):
            self.status = int(v)
        else:
            self.status = None
            fit -= 1
        self.invalid_fields = None
        if isinstance(v := data.get("invalidFields"), list):
            try:
                self.invalid_fields = [InvalidField._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
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
        if (v := self.status) is not None:
            out["status"] = v
        if (v := self.invalid_fields) is not None:
            out["invalidFields"] = [item._encode() for item in v]
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
        if not checks.is_object(data, at, found):
            return
        Problem._check(data, at, found)
        if (v := data.get("status", UNSET)) is not UNSET:
            checks.integer(v, (at, "status"), found, minimum=422, maximum=422)
        if (v := data.get("invalidFields", UNSET)) is not UNSET:
            checks.array(v, (at, "invalidFields"), found)
            checks.items(v, (at, "invalidFields"), found, InvalidField._check)
