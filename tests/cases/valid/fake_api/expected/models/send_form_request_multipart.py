# Stamped from spec.yaml. Do not edit.
"""SendFormRequestMultipart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.uploads import Upload
from .._runtime.values import whole
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class SendFormRequestMultipart(Model):
    """`sendForm request multipart`, which the document does not describe."""

    file: Upload
    count: int | None = None
    meta: SendFormRequestMultipartMeta | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 3
        if isinstance(v := data.get("file"), str):
            self.file = v
        else:
            fit -= 1
        if type(v := data.get("count")) is int or whole(v):
            self.count = int(v)
        else:
            self.count = None
            fit -= 1
        if isinstance(v := data.get("meta"), dict):
            self.meta = SendFormRequestMultipartMeta._decode(v)
        else:
            self.meta = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "file", UNSET)) is not UNSET:
            out["file"] = v
        if (v := self.count) is not None:
            out["count"] = v
        if (v := self.meta) is not None:
            out["meta"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("file", UNSET)) is not UNSET:
            checks.upload(v, (at, "file"), found)
        else:
            checks.missing(at, found, "file")
        if (v := data.get("count", UNSET)) is not UNSET:
            checks.integer(v, (at, "count"), found)
        if (v := data.get("meta", UNSET)) is not UNSET:
            SendFormRequestMultipartMeta._check(v, (at, "meta"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class SendFormRequestMultipartMeta(Model):
    """`meta`, which the document does not describe."""

    n: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 1
        if type(v := data.get("n")) is int or whole(v):
            self.n = int(v)
        else:
            self.n = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.n) is not None:
            out["n"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("n", UNSET)) is not UNSET:
            checks.integer(v, (at, "n"), found)
