# Stamped from spec.yaml. Do not edit.
"""SendPicturesRequest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, lazy, new, rest
from .._runtime.uploads import Upload
from .._runtime.values import read_string, whole
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .tea import Tea
else:
    Tea = lazy(__name__, ".tea", "Tea")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class SendPicturesRequest(Model):
    """`sendPictures request`, which the document does not describe."""

    title: str
    cover: Upload
    more: list[Upload] | None = None
    tea: Tea | None = None
    tags: list[str] | None = None
    count: int | None = None
    page: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 7
        if isinstance(v := data.get("title"), str):
            self.title = v
        else:
            fit -= 1
        if isinstance(v := data.get("cover"), str):
            self.cover = v
        else:
            fit -= 1
        self.more = None
        if isinstance(v := data.get("more"), list):
            try:
                self.more = [read_string(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("tea"), dict):
            self.tea = Tea._decode(v)
        else:
            self.tea = None
            fit -= 1
        self.tags = None
        if isinstance(v := data.get("tags"), list):
            try:
                self.tags = [read_string(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if type(v := data.get("count")) is int or whole(v):
            self.count = int(v)
        else:
            self.count = None
            fit -= 1
        if isinstance(v := data.get("page"), str):
            self.page = v
        else:
            self.page = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "title", UNSET)) is not UNSET:
            out["title"] = v
        if (v := getattr(self, "cover", UNSET)) is not UNSET:
            out["cover"] = v
        if (v := self.more) is not None:
            out["more"] = v.copy()
        if (v := self.tea) is not None:
            out["tea"] = v._encode()
        if (v := self.tags) is not None:
            out["tags"] = v.copy()
        if (v := self.count) is not None:
            out["count"] = v
        if (v := self.page) is not None:
            out["page"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("title", UNSET)) is not UNSET:
            checks.string(v, (at, "title"), found, max_length=5)
        else:
            checks.missing(at, found, "title")
        if (v := data.get("cover", UNSET)) is not UNSET:
            checks.upload(v, (at, "cover"), found)
        else:
            checks.missing(at, found, "cover")
        if (v := data.get("more", UNSET)) is not UNSET:
            checks.array(v, (at, "more"), found)
            checks.items(v, (at, "more"), found, checks.upload)
        if (v := data.get("tea", UNSET)) is not UNSET:
            Tea._check(v, (at, "tea"), found)
        if (v := data.get("tags", UNSET)) is not UNSET:
            checks.array(v, (at, "tags"), found)
            checks.items(v, (at, "tags"), found, checks.string)
        if (v := data.get("count", UNSET)) is not UNSET:
            checks.integer(v, (at, "count"), found)
        if (v := data.get("page", UNSET)) is not UNSET:
            checks.string(v, (at, "page"), found)
