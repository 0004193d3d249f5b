# Stamped from spec.yaml. Do not edit.
"""Model_."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.values import read_date, write_date
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Model_(Model):
    """`Model`, which the document does not describe."""

    class_: str
    self: str | None = None
    extra_: str | None = None
    from_dict_: str | None = None
    str_: str | None = None
    dt_: dt.date | None = None
    date: dt.date | None = None
    data: str | None = None
    v: str
    found: str | None = None
    tuple_: str | None = None
    classmethod_: str | None = None
    type: str | None = None
    first_name: str | None = None
    first_name_2362fd78: str | None = None
    first_name_05416fbf: str | None = None
    field_1_st: str | None = None
    field: str | None = None
    ref: str | None = None
    naive_key: str | None = None
    properties: ModelProperties | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 21
        if isinstance(v := data.get("class"), str):
            self.class_ = v
        else:
            fit -= 1
        if isinstance(v := data.get("self"), str):
            self.self = v
        else:
            self.self = None
            fit -= 1
        if isinstance(v := data.get("extra"), str):
            self.extra_ = v
        else:
            self.extra_ = None
            fit -= 1
        if isinstance(v := data.get("from_dict"), str):
            self.from_dict_ = v
        else:
            self.from_dict_ = None
            fit -= 1
        if isinstance(v := data.get("str"), str):
            self.str_ = v
        else:
            self.str_ = None
            fit -= 1
        self.dt_ = None
        if isinstance(v := data.get("dt"), str):
            try:
                self.dt_ = read_date(v)
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
        if isinstance(v := data.get("data"), str):
            self.data = v
        else:
            self.data = None
            fit -= 1
        if isinstance(v := data.get("v"), str):
            self.v = v
        else:
            fit -= 1
        if isinstance(v := data.get("found"), str):
            self.found = v
        else:
            self.found = None
            fit -= 1
        if isinstance(v := data.get("tuple"), str):
            self.tuple_ = v
        else:
            self.tuple_ = None
            fit -= 1
        if isinstance(v := data.get("classmethod"), str):
            self.classmethod_ = v
        else:
            self.classmethod_ = None
            fit -= 1
        if isinstance(v := data.get("type"), str):
            self.type = v
        else:
            self.type = None
            fit -= 1
        if isinstance(v := data.get("firstName"), str):
            self.first_name = v
        else:
            self.first_name = None
            fit -= 1
        if isinstance(v := data.get("first-name"), str):
            self.first_name_2362fd78 = v
        else:
            self.first_name_2362fd78 = None
            fit -= 1
        if isinstance(v := data.get("first_name"), str):
            self.first_name_05416fbf = v
        else:
            self.first_name_05416fbf = None
            fit -= 1
        if isinstance(v := data.get("1st"), str):
            self.field_1_st = v
        else:
            self.field_1_st = None
            fit -= 1
        if isinstance(v := data.get(""), str):
            self.field = v
        else:
            self.field = None
            fit -= 1
        if isinstance(v := data.get("$ref"), str):
            self.ref = v
        else:
            self.ref = None
            fit -= 1
        if isinstance(v := data.get('na\xefve "key"\\'), str):
            self.naive_key = v
        else:
            self.naive_key = None
            fit -= 1
        if isinstance(v := data.get("properties"), dict):
            self.properties = ModelProperties._decode(v)
        else:
            self.properties = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "class_", UNSET)) is not UNSET:
            out["class"] = v
        if (v := self.self) is not None:
            out["self"] = v
        if (v := self.extra_) is not None:
            out["extra"] = v
        if (v := self.from_dict_) is not None:
            out["from_dict"] = v
        if (v := self.str_) is not None:
            out["str"] = v
        if (v := self.dt_) is not None:
            out["dt"] = write_date(v)
        if (v := self.date) is not None:
            out["date"] = write_date(v)
        if (v := self.data) is not None:
            out["data"] = v
        if (v := getattr(self, "v", UNSET)) is not UNSET:
            out["v"] = v
        if (v := self.found) is not None:
            out["found"] = v
        if (v := self.tuple_) is not None:
            out["tuple"] = v
        if (v := self.classmethod_) is not None:
            out["classmethod"] = v
        if (v := self.type) is not None:
            out["type"] = v
        if (v := self.first_name) is not None:
            out["firstName"] = v
        if (v := self.first_name_2362fd78) is not None:
            out["first-name"] = v
        if (v := self.first_name_05416fbf) is not None:
            out["first_name"] = v
        if (v := self.field_1_st) is not None:
            out["1st"] = v
        if (v := self.field) is not None:
            out[""] = v
        if (v := self.ref) is not None:
            out["$ref"] = v
        if (v := self.naive_key) is not None:
            out['na\xefve "key"\\'] = v
        if (v := self.properties) is not None:
            out["properties"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("class", UNSET)) is not UNSET:
            checks.string(v, (at, "class"), found)
        else:
            checks.missing(at, found, "class")
        if (v := data.get("self", UNSET)) is not UNSET:
            checks.string(v, (at, "self"), found)
        if (v := data.get("extra", UNSET)) is not UNSET:
            checks.string(v, (at, "extra"), found)
        if (v := data.get("from_dict", UNSET)) is not UNSET:
            checks.string(v, (at, "from_dict"), found)
        if (v := data.get("str", UNSET)) is not UNSET:
            checks.string(v, (at, "str"), found)
        if (v := data.get("dt", UNSET)) is not UNSET:
            checks.string(v, (at, "dt"), found, format="date")
        if (v := data.get("date", UNSET)) is not UNSET:
            checks.string(v, (at, "date"), found, format="date")
        if (v := data.get("data", UNSET)) is not UNSET:
            checks.string(v, (at, "data"), found)
        if (v := data.get("v", UNSET)) is not UNSET:
            checks.string(v, (at, "v"), found)
        else:
            checks.missing(at, found, "v")
        if (v := data.get("found", UNSET)) is not UNSET:
            checks.string(v, (at, "found"), found)
        if (v := data.get("tuple", UNSET)) is not UNSET:
            checks.string(v, (at, "tuple"), found)
        if (v := data.get("classmethod", UNSET)) is not UNSET:
            checks.string(v, (at, "classmethod"), found)
        if (v := data.get("type", UNSET)) is not UNSET:
            checks.string(v, (at, "type"), found)
        if (v := data.get("firstName", UNSET)) is not UNSET:
            checks.string(v, (at, "firstName"), found)
        if (v := data.get("first-name", UNSET)) is not UNSET:
            checks.string(v, (at, "first-name"), found)
        if (v := data.get("first_name", UNSET)) is not UNSET:
            checks.string(v, (at, "first_name"), found)
        if (v := data.get("1st", UNSET)) is not UNSET:
            checks.string(v, (at, "1st"), found)
        if (v := data.get("", UNSET)) is not UNSET:
            checks.string(v, (at, ""), found)
        if (v := data.get("$ref", UNSET)) is not UNSET:
            checks.string(v, (at, "$ref"), found)
        if (v := data.get('na\xefve "key"\\', UNSET)) is not UNSET:
            checks.string(v, (at, 'na\xefve "key"\\'), found)
        if (v := data.get("properties", UNSET)) is not UNSET:
            ModelProperties._check(v, (at, "properties"), found)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class ModelProperties(Model):
    """`properties`, which the document does not describe."""

    required: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 1
        if isinstance(v := data.get("required"), str):
            self.required = v
        else:
            self.required = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.required) is not None:
            out["required"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("required", UNSET)) is not UNSET:
            checks.string(v, (at, "required"), found)
