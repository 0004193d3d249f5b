# Stamped from spec.yaml. Do not edit.
"""SendPictureRequest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, array, new, rest
from .._runtime.uploads import Upload
from .._runtime.values import read_integer
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class SendPictureRequest(Model):
    """`sendPicture request`, which the document does not describe."""

    title: str
    rows: list[list[int]] | None = None
    picture: Upload

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 3
        if isinstance(v := data.get("title"), str):
            self.title = v
        else:
            fit -= 1
        self.rows = None
        if isinstance(v := data.get("rows"), list):
            try:
                self.rows = [[read_integer(item) for item in array(item)] for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("picture"), str):
            self.picture = v
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "title", UNSET)) is not UNSET:
            out["title"] = v
        if (v := self.rows) is not None:
            out["rows"] = [item.copy() for item in v]
        if (v := getattr(self, "picture", UNSET)) is not UNSET:
            out["picture"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("title", UNSET)) is not UNSET:
            checks.string(v, (at, "title"), found, max_length=5)
        else:
            checks.missing(at, found, "title")
        if (v := data.get("rows", UNSET)) is not UNSET:
            checks.array(v, (at, "rows"), found)
            checks.items(
                v,
                (at, "rows"),
                found,
                lambda v, at, found: checks.every(
                    v,
                    at,
                    found,
                    checks.array,
                    lambda v, at, found: checks.items(v, at, found, checks.integer),
                ),
            )
        if (v := data.get("picture", UNSET)) is not UNSET:
            checks.upload(v, (at, "picture"), found)
        else:
            checks.missing(at, found, "picture")
