# Stamped from customers.yaml. Do not edit.
"""Tag: A label for finding and grouping things."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenEnum,
    lazy,
    member,
    new,
    rest,
    writable,
)
from .._runtime.values import read_timestamp, write_timestamp
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .self_link_item import SelfLinkItem
else:
    SelfLinkItem = lazy(__name__, ".self_link_item", "SelfLinkItem")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tag(Model):
    """A label for finding and grouping things."""

    id: str | None = None
    """Id of the resource, set by Rebilly."""
    name: str
    """Name of the tag, unique whatever its case."""
    type: TagType
    """What the tag may be put on."""
    created_time: dt.datetime | None = None
    """When it was created, set by Rebilly."""
    updated_time: dt.datetime | None = None
    """When it was last changed, set by Rebilly."""
    links: list[SelfLinkItem] | None = None
    """Where to find this resource."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 6
        if isinstance(v := data.get("id"), str):
            self.id = v
        else:
            self.id = None
            fit -= 1
        if isinstance(v := data.get("name"), str):
            self.name = v
        else:
            fit -= 1
        if isinstance(v := data.get("type"), str):
            self.type = member(TagType, v)
        else:
            fit -= 1
        self.created_time = None
        if isinstance(v := data.get("createdTime"), str):
            try:
                self.created_time = read_timestamp(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.updated_time = None
        if isinstance(v := data.get("updatedTime"), str):
            try:
                self.updated_time = read_timestamp(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.links = None
        if isinstance(v := data.get("_links"), list):
            try:
                self.links = [SelfLinkItem._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.id) is not None:
            out["id"] = v
        if (v := getattr(self, "name", UNSET)) is not UNSET:
            out["name"] = v
        if (v := getattr(self, "type", UNSET)) is not UNSET:
            out["type"] = str(v)
        if (v := self.created_time) is not None:
            out["createdTime"] = write_timestamp(v)
        if (v := self.updated_time) is not None:
            out["updatedTime"] = write_timestamp(v)
        if (v := self.links) is not None:
            out["_links"] = [item._encode() for item in v]
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("id", UNSET)) is not UNSET:
            checks.string(v, (at, "id"), found, max_length=50)
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(
                v,
                (at, "name"),
                found,
                max_length=255,
                pattern="^[@\\~\\-.A-Za-z0-9_\\t\\n\\x0b\\x0c\\r \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]+\\Z",
            )
        else:
            checks.missing(at, found, "name")
        if (v := data.get("type", UNSET)) is not UNSET:
            checks.listed(v, (at, "type"), found, TagType)
        else:
            checks.missing(at, found, "type")
        if (v := data.get("createdTime", UNSET)) is not UNSET:
            checks.string(v, (at, "createdTime"), found, format="date-time")
        if (v := data.get("updatedTime", UNSET)) is not UNSET:
            checks.string(v, (at, "updatedTime"), found, format="date-time")
        if (v := data.get("_links", UNSET)) is not UNSET:
            checks.array(v, (at, "_links"), found)
            checks.items(v, (at, "_links"), found, SelfLinkItem._check)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class TagInput(Model):
    """A label for finding and grouping things."""

    name: str
    """Name of the tag, unique whatever its case."""
    type: TagType
    """What the tag may be put on."""

    _read_only: ClassVar[tuple[str, ...]] = (
        "id",
        "createdTime",
        "updatedTime",
        "_links",
    )

    @classmethod
    def from_read(cls, read: Tag) -> Self:
        """Copy what may be written of what was read."""
        return writable(cls._decode(read.to_dict()))

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
            fit -= 1
        if isinstance(v := data.get("type"), str):
            self.type = member(TagType, v)
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "name", UNSET)) is not UNSET:
            out["name"] = v
        if (v := getattr(self, "type", UNSET)) is not UNSET:
            out["type"] = str(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        checks.read_only(
            data, at, found, ("id", "createdTime", "updatedTime", "_links")
        )
        if (v := data.get("name", UNSET)) is not UNSET:
            checks.string(
                v,
                (at, "name"),
                found,
                max_length=255,
                pattern="^[@\\~\\-.A-Za-z0-9_\\t\\n\\x0b\\x0c\\r \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]+\\Z",
            )
        else:
            checks.missing(at, found, "name")
        if (v := data.get("type", UNSET)) is not UNSET:
            checks.listed(v, (at, "type"), found, TagType)
        else:
            checks.missing(at, found, "type")


class TagType(OpenEnum):
    """What the tag may be put on."""

    CUSTOMER = "customer"
    KYC_DOCUMENT = "kyc-document"
    AML_CHECK = "aml-check"
