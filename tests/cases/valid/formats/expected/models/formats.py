# Stamped from spec.yaml. Do not edit.
"""Formats."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.uploads import Upload
from .._runtime.values import (
    read_bytes,
    read_date,
    read_decimal,
    read_time,
    read_timestamp,
    read_uuid,
    whole,
    write_bytes,
    write_date,
    write_decimal,
    write_time,
    write_timestamp,
    write_uuid,
)
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from decimal import Decimal
    from uuid import UUID


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Formats(Model):
    """`Formats`, which the document does not describe."""

    date_time: dt.datetime | None = None
    date: dt.date | None = None
    time: dt.time | None = None
    duration: str | None = None
    uuid: UUID | None = None
    decimal: Decimal | None = None
    byte: bytes | None = None
    binary: Upload | None = None
    email: str | None = None
    idn_email: str | None = None
    hostname: str | None = None
    ipv4: str | None = None
    ipv6: str | None = None
    uri: str | None = None
    uri_reference: str | None = None
    uri_template: str | None = None
    iri: str | None = None
    json_pointer: str | None = None
    relative_json_pointer: str | None = None
    regex: str | None = None
    password: str | None = None
    int64: str | None = None
    unknown: str | None = None
    base64: str | None = None
    base64_url: str | None = None
    unix: int | None = None

    _masked: ClassVar[tuple[str, ...]] = ("password",)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 26
        self.date_time = None
        if isinstance(v := data.get("date-time"), str):
            try:
                self.date_time = read_timestamp(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.date = None
        if isinstance(v := data.get("date"), str):
            try:
                self.date = read_date(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.time = None
        if isinstance(v := data.get("time"), str):
            try:
                self.time = read_time(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("duration"), str):
            self.duration = v
        else:
            self.duration = None
            fit -= 1
        self.uuid = None
        if isinstance(v := data.get("uuid"), str):
            try:
                self.uuid = read_uuid(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.decimal = None
        if isinstance(v := data.get("decimal"), str):
            try:
                self.decimal = read_decimal(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.byte = None
        if isinstance(v := data.get("byte"), str):
            try:
                self.byte = read_bytes(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("binary"), str):
            self.binary = v
        else:
            self.binary = None
            fit -= 1
        if isinstance(v := data.get("email"), str):
            self.email = v
        else:
            self.email = None
            fit -= 1
        if isinstance(v := data.get("idn-email"), str):
            self.idn_email = v
        else:
            self.idn_email = None
            fit -= 1
        if isinstance(v := data.get("hostname"), str):
            self.hostname = v
        else:
            self.hostname = None
            fit -= 1
        if isinstance(v := data.get("ipv4"), str):
            self.ipv4 = v
        else:
            self.ipv4 = None
            fit -= 1
        if isinstance(v := data.get("ipv6"), str):
            self.ipv6 = v
        else:
            self.ipv6 = None
            fit -= 1
        if isinstance(v := data.get("uri"), str):
            self.uri = v
        else:
            self.uri = None
            fit -= 1
        if isinstance(v := data.get("uri-reference"), str):
            self.uri_reference = v
        else:
            self.uri_reference = None
            fit -= 1
        if isinstance(v := data.get("uri-template"), str):
            self.uri_template = v
        else:
            self.uri_template = None
            fit -= 1
        if isinstance(v := data.get("iri"), str):
            self.iri = v
        else:
            self.iri = None
            fit -= 1
        if isinstance(v := data.get("json-pointer"), str):
            self.json_pointer = v
        else:
            self.json_pointer = None
            fit -= 1
        if isinstance(v := data.get("relative-json-pointer"), str):
            self.relative_json_pointer = v
        else:
            self.relative_json_pointer = None
            fit -= 1
        if isinstance(v := data.get("regex"), str):
            self.regex = v
        else:
            self.regex = None
            fit -= 1
        if isinstance(v := data.get("password"), str):
            self.password = v
        else:
            self.password = None
            fit -= 1
        if isinstance(v := data.get("int64"), str):
            self.int64 = v
        else:
            self.int64 = None
            fit -= 1
        if isinstance(v := data.get("unknown"), str):
            self.unknown = v
        else:
            self.unknown = None
            fit -= 1
        if isinstance(v := data.get("base64"), str):
            self.base64 = v
        else:
            self.base64 = None
            fit -= 1
        if isinstance(v := data.get("base64url"), str):
            self.base64_url = v
        else:
            self.base64_url = None
            fit -= 1
        if type(v := data.get("unix")) is int or whole(v):
            self.unix = int(v)
        else:
            self.unix = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.date_time) is not None:
            out["date-time"] = write_timestamp(v)
        if (v := self.date) is not None:
            out["date"] = write_date(v)
        if (v := self.time) is not None:
            out["time"] = write_time(v)
        if (v := self.duration) is not None:
            out["duration"] = v
        if (v := self.uuid) is not None:
            out["uuid"] = write_uuid(v)
        if (v := self.decimal) is not None:
            out["decimal"] = write_decimal(v)
        if (v := self.byte) is not None:
            out["byte"] = write_bytes(v)
        if (v := self.binary) is not None:
            out["binary"] = v
        if (v := self.email) is not None:
            out["email"] = v
        if (v := self.idn_email) is not None:
            out["idn-email"] = v
        if (v := self.hostname) is not None:
            out["hostname"] = v
        if (v := self.ipv4) is not None:
            out["ipv4"] = v
        if (v := self.ipv6) is not None:
            out["ipv6"] = v
        if (v := self.uri) is not None:
            out["uri"] = v
        if (v := self.uri_reference) is not None:
            out["uri-reference"] = v
        if (v := self.uri_template) is not None:
            out["uri-template"] = v
        if (v := self.iri) is not None:
            out["iri"] = v
        if (v := self.json_pointer) is not None:
            out["json-pointer"] = v
        if (v := self.relative_json_pointer) is not None:
            out["relative-json-pointer"] = v
        if (v := self.regex) is not None:
            out["regex"] = v
        if (v := self.password) is not None:
            out["password"] = v
        if (v := self.int64) is not None:
            out["int64"] = v
        if (v := self.unknown) is not None:
            out["unknown"] = v
        if (v := self.base64) is not None:
            out["base64"] = v
        if (v := self.base64_url) is not None:
            out["base64url"] = v
        if (v := self.unix) is not None:
            out["unix"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("date-time", UNSET)) is not UNSET:
            checks.string(v, (at, "date-time"), found, format="date-time")
        if (v := data.get("date", UNSET)) is not UNSET:
            checks.string(v, (at, "date"), found, format="date")
        if (v := data.get("time", UNSET)) is not UNSET:
            checks.string(v, (at, "time"), found, format="time")
        if (v := data.get("duration", UNSET)) is not UNSET:
            checks.string(v, (at, "duration"), found, format="duration")
        if (v := data.get("uuid", UNSET)) is not UNSET:
            checks.string(v, (at, "uuid"), found, format="uuid")
        if (v := data.get("decimal", UNSET)) is not UNSET:
            checks.string(v, (at, "decimal"), found, format="decimal")
        if (v := data.get("byte", UNSET)) is not UNSET:
            checks.string(v, (at, "byte"), found, format="byte")
        if (v := data.get("binary", UNSET)) is not UNSET:
            checks.upload(v, (at, "binary"), found)
        if (v := data.get("email", UNSET)) is not UNSET:
            checks.string(v, (at, "email"), found, format="email")
        if (v := data.get("idn-email", UNSET)) is not UNSET:
            checks.string(v, (at, "idn-email"), found, format="idn-email")
        if (v := data.get("hostname", UNSET)) is not UNSET:
            checks.string(v, (at, "hostname"), found, format="hostname")
        if (v := data.get("ipv4", UNSET)) is not UNSET:
            checks.string(v, (at, "ipv4"), found, format="ipv4")
        if (v := data.get("ipv6", UNSET)) is not UNSET:
            checks.string(v, (at, "ipv6"), found, format="ipv6")
        if (v := data.get("uri", UNSET)) is not UNSET:
            checks.string(v, (at, "uri"), found, format="uri")
        if (v := data.get("uri-reference", UNSET)) is not UNSET:
            checks.string(v, (at, "uri-reference"), found, format="uri-reference")
        if (v := data.get("uri-template", UNSET)) is not UNSET:
            checks.string(v, (at, "uri-template"), found, format="uri-template")
        if (v := data.get("iri", UNSET)) is not UNSET:
            checks.string(v, (at, "iri"), found, format="iri")
        if (v := data.get("json-pointer", UNSET)) is not UNSET:
            checks.string(v, (at, "json-pointer"), found, format="json-pointer")
        if (v := data.get("relative-json-pointer", UNSET)) is not UNSET:
            checks.string(
                v, (at, "relative-json-pointer"), found, format="relative-json-pointer"
            )
        if (v := data.get("regex", UNSET)) is not UNSET:
            checks.string(v, (at, "regex"), found, format="regex")
        if (v := data.get("password", UNSET)) is not UNSET:
            checks.string(v, (at, "password"), found)
        if (v := data.get("int64", UNSET)) is not UNSET:
            checks.string(v, (at, "int64"), found)
        if (v := data.get("unknown", UNSET)) is not UNSET:
            checks.string(v, (at, "unknown"), found)
        if (v := data.get("base64", UNSET)) is not UNSET:
            checks.string(v, (at, "base64"), found)
        if (v := data.get("base64url", UNSET)) is not UNSET:
            checks.string(v, (at, "base64url"), found)
        if (v := data.get("unix", UNSET)) is not UNSET:
            checks.integer(v, (at, "unix"), found)
